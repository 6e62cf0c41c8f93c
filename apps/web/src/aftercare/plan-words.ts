import type { Path, Value } from '@cairn/co-editing';
import type { Actor, Day, Instant } from '@cairn/kernel';
import { planWords } from '../words/aftercare.ts';
import { createWords, locale } from '../words/words.ts';
import { optionName, typeAt } from './place-names.ts';

const t = createWords(planWords);
const MINUTE = 60_000;

/** "Dr. Amara" for "Dr. Amara Okafor", "Maya" for "Maya Alvarez". */
export function shortName(name: string): string {
  const [first = '', second] = name.split(' ');
  return first.endsWith('.') && second ? `${first} ${second}` : first;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A plan has hundreds of dates, and a format costs far more to make than to use. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

export function dayWords(day: Day): string {
  return formatOf(locale(), { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

/** "5/11" for the first week of a month or of a row, "18" for the others. */
export function monthDay(day: Day, before: Day | undefined): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return before?.slice(5, 7) === day.slice(5, 7) ? String(date) : locale() === 'es-US' ? `${date}/${month}` : `${month}/${date}`;
}

/** One letter for a weekday (0 Sunday). */
export function weekdayLetter(dayOfWeek: number): string {
  return formatOf(locale(), { weekday: 'narrow', timeZone: 'UTC' }).format(Date.UTC(2026, 1, 1 + dayOfWeek, 12));
}

export function clockWords(at: Instant): string {
  return formatOf(locale(), { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** The clock for today, the date for before. */
export function momentWords(at: Instant, now: Instant): string {
  const dayOf = (instant: Instant): string => formatOf('en-CA', {}).format(instant);
  if (dayOf(at) === dayOf(now)) return clockWords(at);
  return formatOf(locale(), { month: 'short', day: 'numeric' }).format(at);
}

export function isJustNow(at: Instant, now: Instant): boolean {
  return now - at < 2 * MINUTE;
}

export function dueWords(due: Value): string {
  if (due === 'daily' || due === 'always') return t(due);
  return typeof due === 'string' ? t('byDay', { day: dayWords(due) }) : '';
}

/** A value as a person would say it. */
export function valueWords(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'object') return shortName(value.name);
  if (value === 'daily' || value === 'always') return t(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? dayWords(String(value)) : String(value);
}

/** The same, for the place it stands in: an option by its name. */
export function placeValueWords(path: Path, value: Value): string {
  return typeof value === 'string' && typeAt(path)?.type === 'choice' ? optionName(path, value) : valueWords(value);
}

export function nameFor(actor: Actor | undefined, me: string): string {
  if (!actor) return '';
  return actor.personId === me ? t('you') : shortName(actor.name);
}
