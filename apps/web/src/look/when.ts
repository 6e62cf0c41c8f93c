import type { Instant } from '@cairn/kernel';
import { locale } from '../words/words.ts';

const DAY = 86_400_000;

const format = (at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(at);

/** `YYYY-MM-DD` in `zone`; compares days without knowing a calendar. */
export const dayKey = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

export const clock = (at: Instant, zone: string): string => format(at, zone, { hour: 'numeric', minute: '2-digit' });

/** The weekday alone within the coming week, with the date beyond it. */
export function dayName(at: Instant, zone: string, now: Instant): string {
  const near = at >= now && at - now < 6 * DAY;
  return format(at, zone, near ? { weekday: 'long' } : { weekday: 'long', month: 'long', day: 'numeric' });
}

export const longDay = (at: Instant, zone: string): string => format(at, zone, { month: 'long', day: 'numeric', year: 'numeric' });

/** 'Nov 20'; for lists that look back some months. */
export const shortDay = (at: Instant, zone: string): string => format(at, zone, { month: 'short', day: 'numeric' });

export const dayAndClock = (at: Instant, zone: string): string =>
  format(at, zone, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });

/** 'today', 'tomorrow', 'yesterday' when it is one of those in `zone`. */
export function nearDay(at: Instant, zone: string, now: Instant): 'today' | 'tomorrow' | 'yesterday' | undefined {
  const key = dayKey(at, zone);
  if (key === dayKey(now, zone)) return 'today';
  if (key === dayKey(now + DAY, zone)) return 'tomorrow';
  return key === dayKey(now - DAY, zone) ? 'yesterday' : undefined;
}

/** `day` moved by `n` days, as calendars do it; for the day a person picks, not for deadlines. */
export function movedDay(day: string, n: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + n * DAY).toISOString().slice(0, 10);
}

/** A place name a person knows: 'New York' of 'America/New_York'. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
