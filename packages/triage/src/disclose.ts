import type { Day } from '@cairn/kernel';
import { addDays } from './days.ts';
import { isHarder, series, usualBand } from './baseline.ts';
import type { PastCheckIn } from './measures.ts';

export const weeks = ['steady', 'hard-week', 'no-word'] as const;
export type DisclosedWeek = (typeof weeks)[number];

/** Days that `week` speaks of, and how many days before them it needs to know what is usual. */
export const WEEK_DAYS = 7;

/** As many harder days make a hard week, if they are half of those that were answered [D]. */
const HARD_DAYS = 2;

/**
 * `week` for a supporter: one word on the seven days that end with `today`, from mood and craving against the person's own
 * usual and from nothing else; never from use, tests, doses, safety answers or alerts. Too little to tell is `no-word`,
 * the same as silence.
 */
export function discloseWeek(checkIns: readonly PastCheckIn[], today: Day): DisclosedWeek {
  const before = addDays(today, 1 - WEEK_DAYS);
  const of = (['mood', 'craving'] as const).map((measure) => ({
    measure,
    band: usualBand(checkIns, measure, before),
    values: series(checkIns, measure, today, WEEK_DAYS),
  }));
  const days = Array.from({ length: WEEK_DAYS }, (_, day) =>
    of.flatMap(({ measure, band, values }) => {
      const value = values[day] ?? undefined;
      return value === undefined || !band ? [] : [isHarder(measure, value, band)];
    }),
  ).filter((told) => told.length > 0);
  if (days.length === 0) return 'no-word';
  const hard = days.filter((told) => told.includes(true)).length;
  return hard >= HARD_DAYS && hard * 2 >= days.length ? 'hard-week' : 'steady';
}
