import type { RecordTime } from './time.ts';

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

export type RecordValue =
  | { readonly kind: 'number'; readonly number: number; readonly unit: string | undefined; readonly comparator: string | undefined }
  | { readonly kind: 'text'; readonly text: string };

/** One part of an observation of several, such as the two numbers of a blood pressure. */
export type RecordPart = { readonly code: Code | undefined; readonly text: string; readonly value: RecordValue | undefined };

/** As structured in the source; words are made by the screen. `every` counts `everyUnit` (s, min, h, d, wk, mo, a). */
export type Dosage = {
  readonly text: string | undefined;
  readonly amount: number | undefined;
  readonly unit: string | undefined;
  readonly times: number | undefined;
  readonly every: number | undefined;
  readonly everyUnit: string | undefined;
  readonly asNeeded: boolean;
};

/** What a mapper takes from one resource. */
export type Mapping = {
  readonly type: RecordType;
  readonly code: Code | undefined;
  readonly text: string;
  readonly when: RecordTime | undefined;
  readonly end: RecordTime | undefined;
  readonly status: string | undefined;
  /** True now, as far as the source says: an active condition or medicine, a plan under way. Never for what was entered in error. */
  readonly active: boolean;
  readonly value: RecordValue | undefined;
  readonly parts: readonly RecordPart[];
  readonly dosage: Dosage | undefined;
};

export type MappedRecord = Mapping & {
  /** `<resourceType>/<id>`: the same resource in a later file has the same one. */
  readonly recordId: string;
  readonly source: { readonly resourceType: string; readonly id: string };
  /** Digest of the canonical form of the whole resource: tells a changed resource from a repeated one. */
  readonly hash: string;
  /** The whole resource in canonical form, so that what is not mapped is not lost. */
  readonly original: string;
};

/** The system of an identity that is only a resource's id: two servers may both have given it. */
export const ID_ALONE = 'fhir-patient-id';

export type Identity = { readonly system: string; readonly value: string };

export type PatientDetails = {
  readonly identity: Identity;
  readonly name: string;
  readonly given: string | undefined;
  readonly family: string | undefined;
  /** `YYYY-MM-DD`; FHIR allows less, and then it is what was written. */
  readonly birthDate: string | undefined;
  readonly gender: 'male' | 'female' | 'other' | 'unknown' | undefined;
  /** BCP 47, primary part, lower case: `es`. */
  readonly language: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  /** The source says that this person has died: the day, or `unknown`. */
  readonly deceased: string | undefined;
};

export function mapping(type: RecordType, text: string, more: Partial<Omit<Mapping, 'type' | 'text'>>): Mapping {
  return {
    type,
    text,
    code: more.code,
    when: more.when,
    end: more.end,
    status: more.status,
    active: more.active ?? false,
    value: more.value,
    parts: more.parts ?? [],
    dosage: more.dosage,
  };
}
