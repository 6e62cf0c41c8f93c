import { weekdays, type Day, type Instant, type Recurrence } from '@cairn/kernel';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, instantOf, localDay, type Clock } from './zone-time.ts';

/** One time that a recurrence names: a calendar day of the person, and when that is. A day is named at most once. */
export type Occurrence = { readonly day: Day; readonly at: Instant };

/** Days that are looked at for the next one; a recurrence that names none in a year has none. */
const LONGEST_STEP = 366;

/** Whether the recurrence names this calendar day. No zone is involved. */
export function fallsOn({ on, until }: Recurrence, day: Day): boolean {
  if (until !== undefined && day > until) return false;
  switch (on.type) {
    case 'weekdays': {
      const name = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
      return name !== undefined && on.days.includes(name);
    }
    case 'every': {
      const since = daysBetween(on.from, day);
      return since >= 0 && since % on.count === 0;
    }
    case 'offsets':
      return on.offsets.includes(daysBetween(on.from, day));
    case 'monthly': {
      const date = Temporal.PlainDate.from(day);
      return date.day === Math.min(on.date, date.daysInMonth);
    }
  }
}

/** The first day it names that is not before `from`. */
export function nextDay(recurrence: Recurrence, from: Day): Day | undefined {
  const { on, until } = recurrence;
  let day = from;
  if (on.type === 'offsets' || on.type === 'every') day = later(from, on.from);
  if (on.type === 'offsets') {
    const since = daysBetween(on.from, day);
    const left = on.offsets.filter((offset) => offset >= since);
    if (left.length === 0) return undefined;
    day = addDays(on.from, Math.min(...left));
  }
  for (let step = 0; step <= LONGEST_STEP; step += 1, day = addDays(day, 1)) {
    if (until !== undefined && day > until) return undefined;
    if (fallsOn(recurrence, day)) return day;
  }
  return undefined;
}

/** Every occurrence from the first day to the last, both included, for somebody who stays in one zone. */
export function occurrences(recurrence: Recurrence, at: Clock, zone: string, from: Day, to: Day): Occurrence[] {
  const found: Occurrence[] = [];
  let day = nextDay(recurrence, from);
  while (day !== undefined && day <= to) {
    found.push({ day, at: instantOf(day, at, zone) });
    day = nextDay(recurrence, addDays(day, 1));
  }
  return found;
}

export type Turn = {
  readonly now: Instant;
  /** Where the person lives now. */
  readonly zone: string;
  /** The wall clock, when the recurrence leaves it to the person. */
  readonly clock: Clock;
  /** The last day that had its turn: it never comes again, wherever the person moves and whatever the clock does. */
  readonly done: Day | undefined;
  /** From this day on, a day is owed: it comes at once when its time has passed while it is still today. Undefined: what is past is not owed. */
  readonly owedFrom: Day | undefined;
};

/** What comes next; never a day that is over for the person, never one that had its turn. `at` may be past for a day that is owed. */
export function nextTurn(recurrence: Recurrence, { now, zone, clock, done, owedFrom }: Turn): Occurrence | undefined {
  const today = localDay(now, zone);
  let day = nextDay(recurrence, done === undefined ? today : later(today, addDays(done, 1)));
  while (day !== undefined) {
    const at = instantOf(day, recurrence.at ?? clock, zone);
    if (at > now || (owedFrom !== undefined && day >= owedFrom)) return { day, at };
    day = nextDay(recurrence, addDays(day, 1));
  }
  return undefined;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
