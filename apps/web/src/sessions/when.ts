import type { Instant } from '@cairn/kernel';
import { locale } from '../words/words.ts';

export const clock = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);

/** "18:42" or "1:02:07"; never negative when this device's clock is a little behind. */
export function stopwatch(from: Instant, until: Instant): string {
  const seconds = Math.max(0, Math.floor((until - from) / 1000));
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
