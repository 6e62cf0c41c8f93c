import type { CheckIn, CheckIns } from '@cairn/check-ins';
import type { Day } from '@cairn/kernel';
import { dayBefore } from './times.ts';

const finishedDaily = (run: CheckIn): boolean => run.run.pin.id === 'daily' && run.firstFinishedAt !== undefined;

/** Days of the last seven, today included, that have their stone. */
export function stonesOfWeek(state: CheckIns, today: Day): number {
  const from = dayBefore(today, 6);
  return new Set(state.runs.filter((run) => finishedDaily(run) && run.day >= from && run.day <= today).map((run) => run.day)).size;
}

/** Craving then and now, against the same weekday a week ago. Nothing when either was not said. */
export function cravingSince(state: CheckIns, run: CheckIn): { readonly day: Day; readonly by: number } | undefined {
  const day = dayBefore(run.day, 7);
  const then = state.runs.findLast((one) => one.day === day && one.finished && one.id !== run.id)?.finished?.measures['craving'];
  const now = run.finished?.measures['craving'];
  return typeof then === 'number' && typeof now === 'number' ? { day, by: now - then } : undefined;
}

/** The longer questions are asked about once in four weeks (clinical.md A1). */
export function twoWeeksIsDue(state: CheckIns, today: Day): boolean {
  const since = dayBefore(today, 28);
  return !state.runs.some((run) => run.run.pin.id === 'mood-check' && run.firstFinishedAt !== undefined && run.day > since);
}

/** Whether somebody called for help in this run, or what they said led to a person. */
export function isCall(checkIn: CheckIn | undefined): boolean {
  return checkIn !== undefined && (checkIn.calls.length > 0 || checkIn.finished?.outcome === 'person');
}
