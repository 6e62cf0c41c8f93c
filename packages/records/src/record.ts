import type { EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';

export const recordTypes = [
  'person',
  'condition',
  'medication',
  'allergy',
  'observation',
  'report',
  'encounter',
  'procedure',
  'immunization',
  'care-plan',
  'goal',
  'other',
] as const;
export type RecordType = (typeof recordTypes)[number];

export type Code = { readonly system: string; readonly code: string };
/** `day` as exact as the source was (`2014`, `2014-03`, `2014-03-09`); `at` its first instant in UTC, to sort by. */
export type RecordTime = { readonly day: string; readonly at: number };
export type RecordValue =
  | { readonly kind: 'number'; readonly number: number; readonly unit: string | undefined; readonly comparator: string | undefined }
  | { readonly kind: 'text'; readonly text: string };
export type RecordPart = { readonly code: Code | undefined; readonly text: string; readonly value: RecordValue | undefined };
/** `every` counts `everyUnit` (s, min, h, d, wk, mo, a). */
export type Dosage = {
  readonly text: string | undefined;
  readonly amount: number | undefined;
  readonly unit: string | undefined;
  readonly times: number | undefined;
  readonly every: number | undefined;
  readonly everyUnit: string | undefined;
  readonly asNeeded: boolean;
};

/** One thing that another system knew about this person. Its original is filed under `hash` and checked against it. */
export type ClinicalRecord = {
  readonly recordId: string;
  readonly type: RecordType;
  readonly code: Code | undefined;
  readonly text: string;
  readonly when: RecordTime | undefined;
  readonly end: RecordTime | undefined;
  readonly status: string | undefined;
  readonly active: boolean;
  readonly value: RecordValue | undefined;
  readonly parts: readonly RecordPart[];
  readonly dosage: Dosage | undefined;
  readonly source: { readonly resourceType: string; readonly id: string };
  /** SHA-256 of the original's canonical form, hex. */
  readonly hash: string;
};

/**
 * `ordinal` is the record's place in the chart since it was first imported, `nth` its place among resources of its FHIR type. A revision
 * keeps both, whatever else it changes.
 */
export type KeptRecord = ClinicalRecord & { readonly ordinal: number; readonly nth: number };

export type RecordFact =
  | Fact<'record.imported', { readonly batch: string; readonly records: readonly KeptRecord[] }>
  | Fact<'record.revised', { readonly batch: string; readonly records: readonly KeptRecord[] }>;

export type RecordEntry = EntryOf<RecordFact>;

/** One run of the import that changed something. */
export type ImportRun = {
  readonly batch: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly added: number;
  readonly revised: number;
};

export type Records = {
  /** By `ordinal`. */
  readonly records: readonly KeptRecord[];
  /** How many there are of each FHIR resource type, shown or not. */
  readonly counts: Readonly<Record<string, number>>;
  /** Oldest first. */
  readonly runs: readonly ImportRun[];
};

export type RecordCommand = { readonly type: 'import'; readonly batch: string; readonly records: readonly ClinicalRecord[] };

export const refusalCodes = ['record-twice', 'no-records', 'original-not-canonical'] as const;
export type RecordRefusal = (typeof refusalCodes)[number];

/** What an import did, told to its sender. */
export type ImportResult = { readonly added: number; readonly revised: number; readonly unchanged: number };

/** Entries stay small enough to be pushed and compared at a glance. */
export const RECORDS_PER_FACT = 50;
