import type { Day, Instant } from '@cairn/kernel';
import { dayKey, movedDay } from '../look/when.ts';

/** No zone is farther from UTC. */
const FARTHEST = 15 * 3_600_000;
const DAY = 86_400_000;

export type Shown = 'day' | 'week';

/** The day itself, or Monday to Sunday around it. */
export function daysAround(day: Day, shown: Shown): readonly Day[] {
  if (shown === 'day') return [day];
  const sinceMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, n) => movedDay(day, n - sinceMonday));
}

/** Instants that hold these days in every zone; what is asked for too much is left out by its day. */
export function rangeAround(days: readonly Day[]): { readonly from: Instant; readonly to: Instant } {
  const at = (day: Day | undefined): Instant => Date.parse(`${day}T00:00:00Z`);
  return { from: at(days[0]) - FARTHEST, to: at(days.at(-1)) + DAY + FARTHEST };
}

export function onDay<Row extends { readonly startsAt: Instant }>(rows: readonly Row[], day: Day, zone: string): readonly Row[] {
  return rows.filter((row) => dayKey(row.startsAt, zone) === day);
}
