import type { Day } from '@cairn/kernel';
import { locale } from '../words/words.ts';

/** "May 20", in the reader's language; days have no zone. */
export function dayText(day: Day): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(new Date(`${day}T12:00:00Z`));
}
