import type { ChartId, Day, Instant } from '@cairn/kernel';
import type { Access, By } from './access.ts';

/** An opening as those who answer for privacy see it. */
export type AccessRow = Access & { readonly chart: ChartId; readonly patient: string; readonly overdue: boolean };
export type Tries = { readonly by: By; readonly count: number; readonly last: Instant };
export type AccessReviews = { readonly rows: readonly AccessRow[]; readonly tries: readonly Tries[] };

/** What somebody has open now. */
export type OpenAccess = { readonly accessId: string; readonly chart: ChartId; readonly patient: string; readonly until: Instant };
export type OpenAccesses = { readonly rows: readonly OpenAccess[] };

export type EmergencyRecord = { readonly text: string; readonly since: Day | undefined; readonly more: string | undefined };

/**
 * As much of a record as an emergency needs (42 CFR 2.51(a)), and no more: no messages, no visits, no goals, no notes.
 * `Parts` are safety and overdose plan and special situations as they stand; `measures` are answers by what they measure.
 */
export type EmergencyChart<Parts> = {
  readonly accessId: string;
  readonly until: Instant;
  readonly name: string;
  readonly called: string;
  readonly birthDate: Day | undefined;
  readonly pronouns: string | undefined;
  readonly medicines: readonly EmergencyRecord[];
  readonly allergies: readonly EmergencyRecord[];
  readonly conditions: readonly EmergencyRecord[];
  readonly plan: Parts;
  readonly checkIn: { readonly day: Day; readonly at: Instant; readonly measures: Readonly<Record<string, unknown>> } | undefined;
};
