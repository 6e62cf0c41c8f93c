import { audiences, PROGRAM, streamId, type Audience, type ChartId, type Instant } from '@cairn/kernel';
import { mayRead, type Viewer } from '@cairn/people';
import { capabilities } from '../capabilities.ts';
import { standing } from '../cairn.ts';
import type { Tx } from '../db/open.ts';
import type { Cursors } from '../journal/receipt.ts';
import { storeEpoch } from './entries.ts';

/** State by capability name, for every audience the viewer may read, and where the streams stood: one read transaction. */
export type Snapshot = { readonly chart: ChartId; readonly state: Readonly<Record<string, unknown>>; readonly cursors: Cursors };

/** Nothing at all when the viewer may read nothing there: the same answer as for a chart that does not exist. */
export function snapshot(db: Tx, viewer: Viewer, chart: ChartId, now: Instant): Promise<Snapshot | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => readSnapshot(trx, viewer, chart, now));
}

export async function readSnapshot(tx: Tx, viewer: Viewer, chart: ChartId, now: Instant): Promise<Snapshot | undefined> {
  const { relation } = await standing(tx, viewer, chart, now);
  const readable = (audience: Audience): boolean => mayRead(viewer, audience, relation) && (audience === 'program') === (chart === PROGRAM);
  const mine = capabilities.filter((capability) => readable(capability.pure.audience));
  if (mine.length === 0) return undefined;
  const state: Record<string, unknown> = {};
  for (const capability of mine) state[capability.pure.name] = await capability.readWindow(tx, chart);
  return { chart, state, cursors: await cursorsOf(tx, chart, audiences.filter(readable)) };
}

async function cursorsOf(tx: Tx, chart: ChartId, readable: readonly Audience[]): Promise<Cursors> {
  const rows = await tx.selectFrom('streams').select(['id', 'head_seq', 'epoch']).where('chart', '=', chart).execute();
  const epoch = await storeEpoch(tx);
  const heads = new Map(rows.map((row) => [row.id, { epoch: row.epoch, seq: row.head_seq }]));
  const used = readable.filter((audience) => capabilities.some((capability) => capability.pure.audience === audience));
  return Object.fromEntries(used.map((audience) => [streamId(chart, audience), heads.get(streamId(chart, audience)) ?? { epoch, seq: 0 }]));
}
