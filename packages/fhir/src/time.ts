import { complain, member, type Spot } from './read.ts';

/**
 * A FHIR date or dateTime. `day` is what was written, no more exact than it was (`2014`, `2014-03`, `2014-03-09`, in the zone it was
 * written in); `at` is the first instant that fits, UTC, to sort by.
 */
export type RecordTime = { readonly day: string; readonly at: number };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
/** Living people's records; a year outside is a typing error or a filler such as 9999. */
const FIRST_YEAR = 1880;
const LAST_YEAR = 2150;

/** Only what FHIR R4 allows (a time needs seconds and a zone); undefined for anything else, and for days that do not exist. */
export function parseTime(raw: string): RecordTime | undefined {
  const found = DATE.exec(raw);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, , zone] = found;
  const y = Number(year);
  const m = Number(month ?? 1);
  const d = Number(day ?? 1);
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  const midnight = daysFromCivil(y, m, d) * 86_400_000;
  if (hour === undefined) return { day: raw, at: midnight };
  const h = Number(hour);
  const min = Number(minute);
  const s = Number(second);
  const offset = offsetMinutes(zone as string);
  if (h > 23 || min > 59 || s > 60 || offset === undefined) return undefined;
  return { day: raw.slice(0, 10), at: midnight + ((h * 60 + min - offset) * 60 + s) * 1000 };
}

export function timeOf(at: Spot | undefined, key: string): RecordTime | undefined {
  const found = at && member(at, key);
  if (!found) return undefined;
  if (typeof found.value !== 'string') return complain(found, 'wrong-type', 'a date is expected');
  return (
    parseTime(found.value) ??
    complain(found, 'bad-date', `a real date is expected, like 2024-05-01, in the years ${FIRST_YEAR} to ${LAST_YEAR}`)
  );
}

/** Start of the day, for comparing with days. */
export function dayStart(day: string): number {
  return parseTime(day)?.at ?? 0;
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
