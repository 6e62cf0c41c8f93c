import { live, type Consent } from '@cairn/consent';
import type { Day, Instant } from '@cairn/kernel';
import type { KeptRecord, Records } from '@cairn/records';
import { addDays, dayNumber, type PastCheckIn } from '@cairn/triage';

/** Whole years on `today`; undefined for a birth date that is not a whole day. */
export function ageOn(birthDate: Day | undefined, today: Day): number | undefined {
  if (!birthDate || !/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return undefined;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The first day in care is day 1. */
export function dayInCare(since: Day, today: Day): number {
  return dayNumber(today) - dayNumber(since) + 1;
}

/** Medicines for opioid use disorder stand first: they are what this program gives. */
const TREATMENT = /methadone|buprenorphine|naltrexone/i;
/** Alone it is for an emergency, and has a place of its own. */
const RESCUE = /naloxone/i;

function isRescue(record: KeptRecord): boolean {
  return RESCUE.test(record.text) && !TREATMENT.test(record.text);
}

export function hasNaloxone(records: Records): boolean {
  return records.records.some((record) => record.type === 'medication' && record.active && isRescue(record));
}

/** Active medicines by name, each once; naloxone alone is not among them. */
export function medicines(records: Records): readonly KeptRecord[] {
  const active = records.records.filter((record) => record.type === 'medication' && record.active && !isRescue(record));
  const named = new Map(active.map((record) => [record.text.toLowerCase(), record]));
  return [...named.values()].toSorted((a, b) => Number(TREATMENT.test(b.text)) - Number(TREATMENT.test(a.text)) || b.ordinal - a.ordinal);
}

/** The day of death that a record knows of, `unknown` when only the fact is known. */
export function diedOn(records: Records): string | undefined {
  const person = records.records.find((record) => record.type === 'person' && record.status === 'deceased');
  return person && (person.end?.day ?? 'unknown');
}

export type SharedWith = { readonly name: string; readonly things: number; readonly until: Instant };

/** Who may see something now, by consent that stands now. */
export function sharedWith(consent: Consent, now: Instant): readonly SharedWith[] {
  const people = new Map<string, SharedWith & { readonly topics: ReadonlySet<string> }>();
  for (const grant of live(consent.grants, now)) {
    const before = people.get(grant.supporter.personId);
    const topics = new Set([...(before?.topics ?? []), ...grant.topics]);
    const until = Math.min(before?.until ?? Infinity, grant.expiresAt);
    people.set(grant.supporter.personId, { name: grant.supporter.name, things: topics.size, until, topics });
  }
  return [...people.values()].map(({ name, things, until }) => ({ name, things, until }));
}

export type Told<V> = { readonly value: V; readonly day: Day };

/** The newest answer to a question. */
export function lastTold(past: readonly PastCheckIn[], measure: string): Told<unknown> | undefined {
  const told = past
    .filter((one) => one.measures[measure] !== undefined)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  return told && { value: told.measures[measure], day: told.day };
}

export type SafetyAnswers = { readonly asked: number; readonly lastWorry: Day | undefined };

/** How often safety was asked in the last 30 days, and the last day it was not answered with "no". */
export function safetyAnswers(past: readonly PastCheckIn[], today: Day): SafetyAnswers {
  const from = addDays(today, -29);
  const told = past.filter((one) => one.day >= from && one.measures['safety'] !== undefined);
  const worries = told.filter((one) => one.measures['safety'] !== 'no').map((one) => one.day);
  return { asked: told.length, lastWorry: worries.toSorted().at(-1) };
}
