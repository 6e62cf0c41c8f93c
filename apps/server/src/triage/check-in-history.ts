import { standing, type CheckIn } from '@cairn/check-ins';
import type { ChartId, Day } from '@cairn/kernel';
import { addDays, CALL_ASKED, type RowCheckIn } from '@cairn/triage';
import { knownForDay, recentCheckIns } from '../check-ins/store.ts';
import type { Tx } from '../db/open.ts';

/** Enough for a fortnight of daily check-ins and whatever else was asked in it. */
const MOST = 40;

/** Check-ins with at least one answer, from `from` on, oldest first, each with the answers that stand. */
export async function checkInsSince(tx: Tx, chart: ChartId, from: Day): Promise<RowCheckIn[]> {
  const runs = await recentCheckIns(tx, chart, MOST);
  return runs.map(asTold).filter((told) => told.day >= from && Object.keys(told.measures).length > 0);
}

/** A check-in in triage's words. */
export function asTold(run: CheckIn): RowCheckIn {
  const { measures } = standing(run);
  return {
    checkInId: run.id,
    at: run.finished?.at ?? run.startedAt,
    day: run.day,
    ended: run.finished !== undefined,
    measures: run.callAskedAt === undefined ? measures : { ...measures, [CALL_ASKED]: true },
  };
}

/** How many days in a row, up to `last`, ended without a check-in. */
export async function missedUpTo(tx: Tx, chart: ChartId, last: Day): Promise<number> {
  const missed = new Set((await knownForDay(tx, chart, last)).missed);
  let days = 0;
  while (missed.has(addDays(last, -days))) days += 1;
  return days;
}
