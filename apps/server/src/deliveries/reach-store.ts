import { reach, startReach, type Reach, type ReachEntry, type ReachFact, type SubscriptionInput } from '@cairn/consent';
import type { ChartId, PersonId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';
import { sha256 } from '../journal/hash.ts';

async function apply(tx: Tx, chart: ChartId, entry: ReachEntry): Promise<void> {
  const next = reach.evolve(await reachOf(tx, chart), entry);
  const row = { body: JSON.stringify(next), number: next.number ?? null };
  await tx
    .insertInto('reach')
    .values({ chart, ...row })
    .onConflict((c) => c.column('chart').doUpdateSet(row))
    .execute();
}

const reachRow = prepared((tx, chart: ChartId) => tx.selectFrom('reach').select('body').where('chart', '=', chart));

/** How the patient of this chart chose to be reached. */
export async function reachOf(tx: Tx, chart: ChartId): Promise<Reach> {
  const [row] = await reachRow(tx, chart);
  if (!row) return startReach();
  const { number, ...rest } = JSON.parse(row.body) as Reach;
  return { ...rest, number };
}

export const reachOnServer: ServerCapability<Reach, ReachFact> = { pure: reach, apply, read: reachOf, readWindow: undefined };

/** Everybody whose texts go to this number: a family may share a phone. */
export async function chartsOfNumber(tx: Tx, number: string): Promise<ChartId[]> {
  const rows = await tx.selectFrom('reach').select('chart').where('number', '=', number).orderBy('chart').execute();
  return rows.map((row) => row.chart);
}

/** A device that takes push messages for a person. `token` is that of the session in which it was given. */
export async function keepSubscription(
  tx: Tx,
  { person, token, subscription, now }: { person: PersonId; token: string; subscription: SubscriptionInput; now: number },
): Promise<void> {
  const row = { person_id: person, token_hash: sha256(token), subscription: JSON.stringify(subscription), since: now };
  await tx
    .insertInto('push_subscriptions')
    .values({ endpoint_hash: sha256(subscription.endpoint), ...row })
    .onConflict((c) => c.column('endpoint_hash').doUpdateSet(row))
    .execute();
}

/** The newest devices of a person. */
export async function subscriptionsOf(tx: Tx, person: PersonId): Promise<SubscriptionInput[]> {
  const rows = await tx
    .selectFrom('push_subscriptions')
    .select('subscription')
    .where('person_id', '=', person)
    .orderBy('since', 'desc')
    .orderBy('endpoint_hash')
    .limit(10)
    .execute();
  return rows.map((row) => JSON.parse(row.subscription) as SubscriptionInput);
}

/** The push service says that the device is gone, or its owner turned it off. */
export async function dropSubscription(tx: Tx, endpoint: string): Promise<void> {
  await tx.deleteFrom('push_subscriptions').where('endpoint_hash', '=', sha256(endpoint)).execute();
}

/** Whoever signs out on a device gets nothing more there. */
export async function dropSubscriptionsOfSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('push_subscriptions').where('token_hash', '=', sha256(token)).execute();
}
