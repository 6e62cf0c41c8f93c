import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '@cairn/kernel';

/** A wall-clock time, `HH:MM`, 24 hours. */
export type Clock = string;

/** Clinics close at five; a deadline "by the end of the next business day" means this, not midnight. */
const CLOSING: Clock = '17:00';
const SATURDAY = 6;

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day it is at `at` for someone in `zone` (an IANA name). */
export function localDay(at: Instant, zone: string): Day {
  return zoned(at, zone).toPlainDate().toString();
}

/** The wall clock at `at` for someone in `zone`. */
export function localClock(at: Instant, zone: string): Clock {
  return zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** When it is `clock` on `day` in `zone`. A time that the clocks skip moves forward by the gap; a time that comes twice is the first of the two. */
export function instantOf(day: Day, clock: Clock, zone: string): Instant {
  const time = Temporal.PlainTime.from(clock);
  return Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The first instant of `day`: midnight, or later in zones whose clocks skip midnight. */
export function startOfDay(day: Day, zone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** The last millisecond of `day`. */
export function endOfDay(day: Day, zone: string): Instant {
  return startOfDay(addDays(day, 1), zone) - 1;
}

export function addDays(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ days: n }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** Closing time (17:00) of the first day after that of `at` that is neither Saturday, Sunday nor one of `closed`. */
export function nextBusinessDayEnd(at: Instant, zone: string, closed: readonly Day[] = []): Instant {
  let day = addDays(localDay(at, zone), 1);
  while (!isBusinessDay(day, closed)) day = addDays(day, 1);
  return instantOf(day, CLOSING, zone);
}

/** The next `clock` after `at` on a day that is neither Saturday, Sunday nor one of `closed`: of that same day while it is still ahead. */
export function nextBusinessClock(at: Instant, clock: Clock, zone: string, closed: readonly Day[] = []): Instant {
  const today = localDay(at, zone);
  if (isBusinessDay(today, closed) && instantOf(today, clock, zone) > at) return instantOf(today, clock, zone);
  let day = addDays(today, 1);
  while (!isBusinessDay(day, closed)) day = addDays(day, 1);
  return instantOf(day, clock, zone);
}

function isBusinessDay(day: Day, closed: readonly Day[]): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek < SATURDAY && !closed.includes(day);
}

function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
