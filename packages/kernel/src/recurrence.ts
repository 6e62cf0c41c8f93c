import type { Day } from './ids.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Calendar days, as data. Which instants they are follows the zone in which the person lives at the time. */
export type RecurringDays =
  | { readonly type: 'weekdays'; readonly days: readonly Weekday[] }
  /** `from`, and every `count` days after it. */
  | { readonly type: 'every'; readonly count: number; readonly from: Day }
  /** So many days after `from`; 0 is `from` itself. */
  | { readonly type: 'offsets'; readonly offsets: readonly number[]; readonly from: Day }
  /** Day of the month, 1–31; in a shorter month its last day. */
  | { readonly type: 'monthly'; readonly date: number };

export type Recurrence = {
  readonly on: RecurringDays;
  /** `HH:MM` by the person's clock; undefined: the time that the person chose for check-ins. */
  readonly at: string | undefined;
  /** The last day on which it may fall. */
  readonly until: Day | undefined;
};
