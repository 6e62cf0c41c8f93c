import { weekdays, type Day, type Instant } from '@cairn/kernel';
import { Temporal } from 'temporal-polyfill';
import { overlap, type Slot } from './appointment.ts';
import type { Hours, Stretch } from './hours.ts';
import { addDays, instantOf, localClock, localDay } from './zone-time.ts';

export type SlotsAsked = {
  readonly now: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** What takes this person's time already. */
  readonly busy: readonly Slot[];
};

const HOUR = 3_600_000;
const MINUTES_OF_DAY = 1440;

/**
 * The starts of the visits that are free, in order. Hours are wall-clock hours where the staff member works: a time that the
 * clocks skip is not offered, and one that comes twice is offered once, the first.
 */
export function freeSlots(hours: Hours, { now, from, to, busy }: SlotsAsked): Instant[] {
  const earliest = Math.max(from, now + hours.notice * HOUR);
  const found: Instant[] = [];
  for (let day = localDay(earliest, hours.zone); day <= localDay(to, hours.zone); day = addDays(day, 1)) {
    if (hours.away.some((away) => away.from <= day && day <= away.to)) continue;
    const name = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
    const clocks = hours.weekly.filter(({ on }) => on === name).flatMap((stretch) => startsIn(stretch, hours.slot));
    for (const clock of [...new Set(clocks)].sort()) {
      const startsAt = whenIt(day, clock, hours.zone);
      if (startsAt === undefined || startsAt < earliest || startsAt >= to) continue;
      const slot = { startsAt, minutes: hours.slot };
      if (![...busy, ...taken(found, hours.slot)].some((other) => overlap(other, slot))) found.push(startsAt);
    }
  }
  return found;
}

function startsIn({ from, to }: Stretch, slot: number): string[] {
  const starts: string[] = [];
  for (let minute = minutesOf(from); minute + slot <= minutesOf(to); minute += slot) starts.push(clockOf(minute));
  return starts;
}

/** Undefined when the clocks skip that time on that day. */
function whenIt(day: Day, clock: string, zone: string): Instant | undefined {
  const at = instantOf(day, clock, zone);
  return localClock(at, zone) === clock ? at : undefined;
}

/** Stretches that overlap each other offer no visit inside another. */
function taken(found: readonly Instant[], minutes: number): Slot[] {
  return found.slice(-1).map((startsAt) => ({ startsAt, minutes }));
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function clockOf(minute: number): string {
  const inDay = minute % MINUTES_OF_DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
