import type { Instant } from '@cairn/kernel';
import { locale } from '../words/words.ts';

export const clock = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);

export const dayAndClock = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
