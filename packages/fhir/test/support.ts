import { canonical } from '@cairn/kernel';
import { readBundle, type Parsed, type ParsedBundle, type Problem } from '../src/index.ts';

/** Not a real digest: enough to tell texts apart in a test. */
export const digest = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) hash = ((hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16);
};

export const options = { today: '2026-11-21', digest };
export const PATIENT = 'urn:uuid:0b0c';

export type Json = { [key: string]: unknown };

export function patient(more: Json = {}): Json {
  return {
    resourceType: 'Patient',
    id: '0b0c',
    identifier: [{ system: 'http://hospital.example', value: 'MRN-1' }],
    name: [{ use: 'official', family: 'Rahman', given: ['Tariq'] }],
    birthDate: '1988-02-29',
    gender: 'male',
    ...more,
  };
}

export const subject = { reference: PATIENT };

export function condition(more: Json = {}): Json {
  return {
    resourceType: 'Condition',
    id: 'c1',
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '5602001', display: 'Opioid abuse' }] },
    subject,
    onsetDateTime: '2019-04-03T05:34:38-04:00',
    ...more,
  };
}

export function observation(more: Json = {}): Json {
  return {
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '44261-6', display: 'PHQ-9 total score' }] },
    subject,
    effectiveDateTime: '2024-05-01T09:00:00Z',
    valueQuantity: { value: 14, unit: '{score}' },
    ...more,
  };
}

export function bundle(resources: readonly unknown[], who: Json = patient()): Json {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ fullUrl: PATIENT, resource: who }, ...resources.map((resource) => ({ resource }))],
  };
}

export function read(json: unknown): ParsedBundle {
  return readBundle(json, options);
}

export function taken(json: unknown): Parsed {
  const result = read(json);
  if (!result.ok) throw new Error(canonical(result.problems));
  return result.bundle;
}

/** `place: reason` of everything refused. */
export function refusals(json: unknown): readonly string[] {
  const result = read(json);
  const problems: readonly Problem[] = result.ok ? result.bundle.refused : result.problems;
  return problems.map((problem) => `${problem.place}: ${problem.reason}`);
}
