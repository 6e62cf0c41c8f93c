import { join } from 'node:path';
import { topicsFor } from '@cairn/consent';
import { ownChart, type Frame, type Instant } from '@cairn/kernel';
import { isStaff, mayDo, type Topic, type Viewer } from '@cairn/people';
import type { CallOptions } from './calls/turn-options.ts';
import { kinds } from './capabilities.ts';
import { hasOpen } from './access/store.ts';
import { groupRelation } from './groups/store.ts';
import { chartStanding } from './charts/store.ts';
import { grantsBetween } from './consent/store.ts';
import { openStore, type Store, type Tx } from './db/open.ts';
import { delivered } from './delivery-kinds.ts';
import { logFileChannel, smtpChannel } from './deliveries/channels.ts';
import { Deliveries } from './deliveries/deliveries.ts';
import { keptPushKeys, webPush } from './deliveries/push.ts';
import { reachChannel } from './deliveries/reach-channel.ts';
import { reachDefaults, type ReachOptions } from './deliveries/reach-options.ts';
import { httpSms, logSms } from './deliveries/sms.ts';
import type { Standing } from './journal/batch.ts';
import { Writer } from './journal/writer.ts';
import { makeLog, type Log } from './log.ts';
import { mayStillDeliver } from './may-still-deliver.ts';
import { reactions } from './reactions.ts';
import { timerKinds } from './timer-kinds.ts';
import { Timers } from './timers/timers.ts';
import { isGuestOf } from './sessions/guest-store.ts';
import { covers } from './triage/store.ts';

export type Clock = { readonly now: () => number };
export type Chance = { readonly newId: () => string; readonly random: () => number };

export type CairnOptions = {
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  readonly reach?: ReachOptions;
  readonly calls?: CallOptions;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly quiet: boolean;
};

/** The program without its doors: store, writer, timers, deliveries. */
export type Cairn = {
  readonly store: Store;
  readonly writer: Writer;
  readonly timers: Timers;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly options: CairnOptions;
  /** Called after each commit with what was added. */
  readonly onCommit: (listener: (frames: readonly Frame[]) => void) => void;
  readonly close: () => Promise<void>;
};

export async function openCairn(options: CairnOptions): Promise<Cairn> {
  const store = await openStore(options);
  const log = makeLog(options.quiet);
  const listeners: ((frames: readonly Frame[]) => void)[] = [];
  const { clock, chance } = options;
  const committed = (frames: readonly Frame[]): void => {
    for (const listener of listeners) listener(frames);
  };
  const writer = new Writer({ store, epoch: await storeEpoch(store), clock, chance, kinds, reactions, standing, committed });
  const timers = new Timers({ store, writer, clock, kinds: timerKinds, failed: (kind, error) => log.failed('timer', kind, error) });
  const deliveries = new Deliveries({
    store,
    writer,
    clock,
    channels: channelsOf(options, store),
    delivered,
    mayStill: mayStillDeliver(standing),
    failed: (kind, error) => log.failed('delivery', kind, error),
  });
  const close = async (): Promise<void> => {
    await timers.stop();
    await deliveries.stop();
    await writer.idle();
    await store.close();
  };
  return { store, writer, timers, deliveries, clock, chance, log, options, onCommit: (listener) => void listeners.push(listener), close };
}

function channelsOf({ folder, smtp, clock, reach }: CairnOptions, store: Store): ConstructorParameters<typeof Deliveries>[0]['channels'] {
  const log = join(folder, 'deliveries.log');
  const toFile = logFileChannel(log, clock.now);
  const email = smtp ? smtpChannel(smtp.url, smtp.from) : toFile;
  const push = webPush(keptPushKeys(folder), reach?.push ?? reachDefaults.push, clock.now);
  const sms = reach?.sms ? httpSms(reach.sms) : logSms(log, clock.now);
  return { page: toFile, email, reach: reachChannel({ store, push, sms, email, now: clock.now }) };
}

async function storeEpoch(store: Store): Promise<number> {
  const row = await store.read.selectFrom('store_facts').select('value').where('name', '=', 'epoch').executeTakeFirst();
  return Number(row?.value ?? 1);
}

/** What a viewer is to a chart at this moment: asked at every command and every read, never remembered. */
export async function standing(tx: Tx, viewer: Viewer | undefined, chart: string, now: Instant): Promise<Standing> {
  const topics =
    viewer?.role === 'supporter' ? topicsFor(await grantsBetween(tx, chart, viewer.personId), viewer.personId, now) : NO_TOPICS;
  return { ...(await relationTo(tx, viewer, chart, topics, now)), topics };
}

const NO_TOPICS: readonly Topic[] = [];

async function relationTo(
  tx: Tx,
  viewer: Viewer | undefined,
  chart: string,
  topics: readonly Topic[],
  now: Instant,
): Promise<Omit<Standing, 'topics'>> {
  if (viewer?.role === 'supporter' && chart === ownChart(viewer.personId)) return { relation: 'own', zone: 'UTC' };
  const inGroup = await groupRelation(tx, viewer, chart);
  if (inGroup) return { relation: inGroup, zone: 'UTC' };
  const found = await chartStanding(tx, chart, viewer?.personId);
  if (!found) return { relation: 'none', zone: 'UTC' };
  const { zone } = found;
  const comesByLink = viewer?.role === 'guest' || viewer?.role === 'supporter';
  if (viewer && comesByLink && (await isGuestOf(tx, chart, viewer.personId))) return { relation: 'guest', zone };
  if (!found.active) return { relation: 'none', zone };
  if (viewer?.role === 'patient' && found.patient === viewer.personId) return { relation: 'self', zone };
  if (viewer && isStaff(viewer.role) && (found.cares || (await covers(tx, chart, viewer.personId)))) return { relation: 'care', zone };
  if (viewer && mayDo(viewer, 'access.open', 'none') && (await hasOpen(tx, chart, viewer.personId, now)))
    return { relation: 'emergency', zone };
  if (topics.length > 0) return { relation: 'supporter', zone };
  return { relation: 'none', zone };
}
