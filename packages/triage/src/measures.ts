import type { Day, Instant } from '@cairn/kernel';

/** JSON scalar or list of words, keyed by measure (`craving`, `use.substances`, `phq9.9`, …). */
export type MeasureValue = string | number | boolean | readonly string[];
export type Measures = Readonly<Record<string, MeasureValue>>;

/** A check-in of the past with the answers that stand. */
export type PastCheckIn = { readonly checkInId: string; readonly at: Instant; readonly day: Day; readonly measures: Measures };

/**
 * What a finding rests on. `checkInId` is undefined for what no check-in said; `sourceId` then names the care event or the message
 * that did, if one did. `null`: the answer was taken back.
 */
export type Evidence = {
  readonly measure: string;
  readonly value: MeasureValue | null;
  readonly checkInId: string | undefined;
  readonly sourceId: string | undefined;
  readonly at: Instant;
};

/** Days without a check-in, as a measure of evidence. */
export const MISSED_DAYS = 'check-in.missed-days';

/** True once the person tapped "Have the clinic call me" in that check-in. */
export const CALL_ASKED = 'call-asked';

/** Topics that free text may speak of: see danger-words.ts. */
export const SAID_DANGER = 'said.danger';

/** What somebody close to the patient wrote to the team: `now`, `concern` or `call`. */
export const HEARD = 'heard.concern';

/** The same answer of the same check-in (or event) is the same evidence, whenever it is read. */
export function evidenceKey(evidence: Evidence): string {
  return `${evidence.measure}|${evidence.checkInId ?? evidence.sourceId ?? ''}|${JSON.stringify(evidence.value)}`;
}

export function numberOf(measures: Measures, measure: string): number | undefined {
  const value = measures[measure];
  return typeof value === 'number' ? value : undefined;
}

export function listOf(measures: Measures, measure: string): readonly string[] {
  const value = measures[measure];
  return Array.isArray(value) ? value : [];
}
