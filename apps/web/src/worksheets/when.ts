import type { Day, Instant } from '@cairn/kernel';
import { locale } from '../words/words.ts';

/** "2:31 PM" by this zone's clock. */
export function clock(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);
}

/** "Tue, May 12" for a calendar day. */
export function dayName(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return shortDay(Date.UTC(year, month - 1, date), 'UTC');
}

export function shortDay(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', month: 'short', day: 'numeric', timeZone: zone }).format(at);
}

/** Today, and days after it, by this zone's calendar, as YYYY-MM-DD. */
export function dayOf(at: Instant, zone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
