import type { CheckIn } from '@cairn/check-ins';
import type { ChartId, PersonId } from '@cairn/kernel';
import type { Pin } from '@cairn/workflows';
import type { Tx } from '../db/open.ts';
import { toCheckIn } from './store.ts';

/* Runs looked at by their flow: what a new version is tried on, and whom it or a recall meets. */

/** Runs of one flow over all charts, newest first: those in flight, or those that came to an end. */
export async function runsOfFlow(tx: Tx, flow: string, state: 'open' | 'ended', most: number): Promise<CheckIn[]> {
  const rows = await tx
    .selectFrom('check_ins')
    .select('body')
    .where('flow', '=', flow)
    .where('finished', '=', state === 'open' ? 0 : 1)
    .orderBy('day', 'desc')
    .orderBy('chart')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(toCheckIn).filter((run) => !run.stopped);
}

export async function countOpen(tx: Tx, flow: string): Promise<number> {
  const row = await tx
    .selectFrom('check_ins')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('flow', '=', flow)
    .where('finished', '=', 0)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Where somebody is in the middle of one of these flows. */
export async function chartsInFlight(tx: Tx, flows: readonly string[]): Promise<ChartId[]> {
  if (flows.length === 0) return [];
  const query = tx.selectFrom('check_ins').select('chart').distinct().where('flow', 'in', flows).where('finished', '=', 0);
  return (await query.orderBy('chart').execute()).map((row) => row.chart);
}

/** A chart's runs in flight, oldest first. */
export async function openRuns(tx: Tx, chart: ChartId): Promise<CheckIn[]> {
  const query = tx.selectFrom('check_ins').select('body').where('chart', '=', chart).where('finished', '=', 0);
  return (await query.orderBy('seq').execute()).map(toCheckIn);
}

/** Whether some run of this chart is held to exactly that version. */
export async function isPinned(tx: Tx, chart: ChartId, { id, hash }: Pin): Promise<boolean> {
  const query = tx.selectFrom('check_ins').select('body').where('chart', '=', chart).where('flow', '=', id);
  return (await query.execute()).some((row) => toCheckIn(row).run.pin.hash === hash);
}

export type Touched = { readonly chart: ChartId; readonly name: string; readonly run: CheckIn };

/** Runs of exactly that version in charts that this person cares for, newest first. */
export async function runsTouched(tx: Tx, person: PersonId, { id, hash }: Pin, most: number): Promise<Touched[]> {
  const rows = await tx
    .selectFrom('check_ins')
    .innerJoin('care_team', 'care_team.chart', 'check_ins.chart')
    .innerJoin('charts', 'charts.chart', 'check_ins.chart')
    .select(['check_ins.chart', 'charts.name', 'check_ins.body'])
    .where('check_ins.flow', '=', id)
    .where('care_team.person_id', '=', person)
    .where('check_ins.body', 'like', `%${hash}%`)
    .orderBy('check_ins.day', 'desc')
    .orderBy('check_ins.chart')
    .orderBy('check_ins.seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ chart, name, body }) => ({ chart, name, run: toCheckIn({ body }) })).filter(({ run }) => run.run.pin.hash === hash);
}
