/** A transaction bundle as hospital systems export them: full URLs, references by URN, claims and practitioners beside the record. */
export const WHO = 'urn:uuid:5b2c7f9e-1111-4222-8333-444455556666';

type Json = Record<string, unknown>;
const about = { reference: WHO };

export function person(more: Json = {}): Json {
  return {
    resourceType: 'Patient',
    id: '5b2c7f9e-1111-4222-8333-444455556666',
    identifier: [
      { type: { coding: [{ code: 'SS' }] }, system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-12-3456' },
      { type: { coding: [{ code: 'MR' }] }, system: 'http://hospital.example', value: 'MRN-7' },
    ],
    name: [{ use: 'official', family: 'Núñez', given: ['Kayla', 'Mae'] }],
    telecom: [{ system: 'phone', value: '555-0147', use: 'home' }],
    gender: 'female',
    birthDate: '1991-06-30',
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'es' }] } }],
    ...more,
  };
}

export const condition = (more: Json = {}): Json => ({
  resourceType: 'Condition',
  id: 'cond-1',
  clinicalStatus: { coding: [{ code: 'active' }] },
  verificationStatus: { coding: [{ code: 'confirmed' }] },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '5602001' }], text: 'Opioid use disorder' },
  subject: about,
  onsetDateTime: '2019-04-03T05:34:38+00:00',
  ...more,
});

export const medicine = (more: Json = {}): Json => ({
  resourceType: 'MedicationRequest',
  id: 'med-1',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: {
    coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '864718' }],
    text: 'Methadone 10 MG/ML',
  },
  subject: about,
  authoredOn: '2026-04-09T09:00:00-04:00',
  dosageInstruction: [{ text: '90 mg once a day' }],
  ...more,
});

export const score = (id: string, value: number, day: string): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '44261-6', display: 'PHQ-9 total score' }] },
  subject: about,
  effectiveDateTime: day,
  valueQuantity: { value, unit: '{score}' },
});

export const others: readonly Json[] = [
  { resourceType: 'Organization', id: 'org-1', name: 'Harbor Hospital' },
  { resourceType: 'Practitioner', id: 'doc-1', name: [{ family: 'Beer' }] },
  { resourceType: 'Claim', id: 'claim-1', status: 'active', patient: about, total: { value: 125, currency: 'USD' } },
];

export function bundle(resources: readonly unknown[], who: Json = person()): Json {
  const entry = (resource: unknown): Json => ({ resource, request: { method: 'POST', url: 'x' } });
  return { resourceType: 'Bundle', type: 'transaction', entry: [{ ...entry(who), fullUrl: WHO }, ...resources.map(entry)] };
}

export const usual = (): Json =>
  bundle([condition(), medicine(), score('phq-1', 14, '2026-04-09'), score('phq-2', 9, '2026-05-01'), ...others]);
