/**
 * What a note must say before it is signed and that is not a sentence (clinical.md §D, "Required for finalise"). The record fills
 * in what it knows; the rest only the clinician knows.
 * `location` is an address that responders can use; `others` is who else was in the room on the patient's side; `attempts` is for
 * a visit to which the patient did not come; `code` is there for programs that bill by it.
 */
export const fields = [
  'service',
  'code',
  'location',
  'provider-location',
  'others',
  'identity',
  'consent',
  'privacy',
  'callback',
  'emergency-contact',
  'backup',
  'diagnosis',
  'goal',
  'risk',
  'medication',
  'coordination',
  'next',
  'attempts',
] as const;
export type Field = (typeof fields)[number];

/** Program-set services with the code and unit each is recorded under. No program has set one yet; amounts are never shown. */
export type Service = { readonly key: string; readonly code: string | undefined; readonly unit: 'session' | 'quarter-hour' | undefined };

/** The usual kinds of counseling visit; codes stay empty until a program sets its own (regulations.md §5: set yearly, per payer). */
export const usualServices: readonly Service[] = [
  { key: 'individual', code: undefined, unit: undefined },
  { key: 'family', code: undefined, unit: undefined },
  { key: 'group', code: undefined, unit: undefined },
  { key: 'crisis', code: undefined, unit: undefined },
  { key: 'care-coordination', code: undefined, unit: undefined },
];

const always: readonly Field[] = ['risk'];
const whenMet: readonly Field[] = [
  'service',
  'location',
  'provider-location',
  'others',
  'identity',
  'consent',
  'privacy',
  'callback',
  'emergency-contact',
  'backup',
  'diagnosis',
  'goal',
  'medication',
  'coordination',
  'next',
];

/** Which fields must hold something. A visit that did not happen has attempts, risk and a plan. */
export function requiredFields(met: boolean): readonly Field[] {
  return fields.filter((field) => always.includes(field) || (met ? whenMet.includes(field) : field === 'attempts'));
}

/** Which fields are shown: what is required, and what may be said besides. */
export function shownFields(met: boolean): readonly Field[] {
  return fields.filter((field) => requiredFields(met).includes(field) || (met && field === 'code'));
}

/** Words here that stand again as they stood in the note before are judgements not made anew. */
export const judgementFields: readonly Field[] = ['risk', 'medication', 'coordination'];
