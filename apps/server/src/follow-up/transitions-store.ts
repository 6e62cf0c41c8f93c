import {
  evolveTransitions,
  transitions,
  type Transition,
  type TransitionEntry,
  type TransitionFact,
  type Transitions,
} from '@cairn/follow-up';
import type { ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, chart: ChartId, entry: TransitionEntry): Promise<void> {
  const before = (await readTransitions(tx, chart)).transitions.filter((one) => one.transitionId === entry.body.transitionId);
  const transition = evolveTransitions({ transitions: before }, entry).transitions[0];
  if (!transition) return;
  const row = { status: transition.status, body: JSON.stringify(transition) };
  await tx
    .insertInto('transitions')
    .values({ chart, transition_id: transition.transitionId, seq: entry.seq, ...row })
    .onConflict((c) => c.columns(['chart', 'transition_id']).doUpdateSet(row))
    .execute();
}

/** A handful in years of care: decisions read them all. */
export async function readTransitions(tx: Tx, chart: ChartId): Promise<Transitions> {
  const rows = await tx.selectFrom('transitions').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { transitions: rows.map((row) => JSON.parse(row.body) as Transition) };
}

export const transitionsOnServer: ServerCapability<Transitions, TransitionFact> = {
  pure: transitions,
  apply,
  read: readTransitions,
  readWindow: undefined,
};
