import type { Instant } from '@cairn/kernel';

type PartName = 'weekday' | 'month' | 'day' | 'year' | 'hour' | 'minute' | 'dayPeriod';

/** Built from parts, so that no engine's spacing or order gets into a record. */
function parts(at: Instant, zone: string): Readonly<Record<PartName, string>> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
  });
  const found = { weekday: '', month: '', day: '', year: '', hour: '', minute: '', dayPeriod: '' };
  for (const { type, value } of format.formatToParts(at)) if (type in found) found[type as PartName] = value;
  return found;
}

/** "Sat, Nov 21, 2026" */
export function dayIn(at: Instant, zone: string): string {
  const { weekday, month, day, year } = parts(at, zone);
  return `${weekday}, ${month} ${day}, ${year}`;
}

/** "2:31 PM" */
export function clockIn(at: Instant, zone: string): string {
  const { hour, minute, dayPeriod } = parts(at, zone);
  return `${hour}:${minute} ${dayPeriod.toUpperCase()}`;
}

/** "41 minutes"; whole minutes begun and finished, never less than "under a minute". */
export function lasting(from: Instant, until: Instant): string {
  const minutes = Math.floor((until - from) / 60_000);
  if (minutes < 1) return 'under a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
