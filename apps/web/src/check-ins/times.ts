import type { Day, Instant } from '@cairn/kernel';
import { locale } from '../words/words.ts';

const days = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at `at` in `zone`. */
export function dayOf(at: Instant, zone: string): Day {
  const format = days.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  days.set(zone, format);
  return format.format(at);
}

/** `day` moved by `n` days. */
export function dayBefore(day: Day, n: number): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10);
}

export function clockAt(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);
}

export function weekday(day: Day): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', weekday: 'long' }).format(Date.parse(`${day}T12:00:00Z`));
}

/** Weekday, month and day. */
export function longDate(at: Instant, zone: string): string {
  const text = new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'long', month: 'long', day: 'numeric' }).format(at);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The hour of the day, 0 to 23. */
export function hourAt(at: Instant, zone: string): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(at));
}
