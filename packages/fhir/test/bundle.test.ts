import { describe, expect, test } from 'vitest';
import { bundle, condition, observation, patient, read, refusals, subject, taken } from './support.ts';

describe('what is taken', () => {
  test('a person has a name, a birth date, a language and a number to be found under', () => {
    const who = patient({
      communication: [{ language: { coding: [{ code: 'en' }] } }, { preferred: true, language: { coding: [{ code: 'es-PR' }] } }],
      telecom: [{ system: 'phone', value: '555-0100' }],
    });
    expect(taken(bundle([], who)).patient).toEqual({
      identity: { system: 'http://hospital.example', value: 'MRN-1' },
      name: 'Tariq Rahman',
      given: 'Tariq',
      family: 'Rahman',
      birthDate: '1988-02-29',
      gender: 'male',
      language: 'es',
      phone: '555-0100',
      email: undefined,
      deceased: undefined,
    });
  });

  test('a death that the source knows of stands on the person’s record', () => {
    const found = taken(bundle([], patient({ deceasedDateTime: '2021-03-04T10:00:00Z' })));
    expect(found.patient.deceased).toBe('2021-03-04');
    expect(found.records[0]).toMatchObject({ type: 'person', status: 'deceased', end: { day: '2021-03-04' }, active: false });
    expect(taken(bundle([], patient({ deceasedBoolean: true }))).records[0]).toMatchObject({ status: 'deceased', end: undefined });
    expect(taken(bundle([], patient({ deceasedBoolean: false }))).records[0]).toMatchObject({ status: undefined, active: true });
  });

  test('the medical record number is preferred, and a social security number is never used', () => {
    const numbers = [
      { type: { coding: [{ code: 'SS' }] }, system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-00-1111' },
      { system: 'http://other.example', value: 'X1' },
      { type: { coding: [{ code: 'MR' }] }, system: 'http://hospital.example', value: 'MRN-9' },
    ];
    expect(taken(bundle([], patient({ identifier: numbers }))).patient.identity.value).toBe('MRN-9');
    expect(taken(bundle([], patient({ identifier: numbers.slice(0, 1) }))).patient.identity).toEqual({
      system: 'fhir-patient-id',
      value: '0b0c',
    });
  });

  test('a questionnaire score keeps its LOINC code, value and day', () => {
    const score = taken(bundle([observation()])).records.find((record) => record.type === 'observation');
    expect(score).toMatchObject({
      recordId: 'Observation/o1',
      code: { system: 'http://loinc.org', code: '44261-6' },
      text: 'PHQ-9 total score',
      value: { kind: 'number', number: 14, unit: '{score}' },
      when: { day: '2024-05-01', at: 1714554000000 },
    });
  });

  test('both numbers of a blood pressure are parts of one observation', () => {
    const part = (code: string, value: number) => ({ code: { text: code }, valueQuantity: { value, unit: 'mm[Hg]' } });
    const pressure = observation({ valueQuantity: undefined, component: [part('Systolic', 128), part('Diastolic', 82)] });
    const found = taken(bundle([pressure])).records.find((record) => record.type === 'observation');
    expect(found?.parts.map((one) => [one.text, one.value])).toEqual([
      ['Systolic', { kind: 'number', number: 128, unit: 'mm[Hg]', comparator: undefined }],
      ['Diastolic', { kind: 'number', number: 82, unit: 'mm[Hg]', comparator: undefined }],
    ]);
  });

  test('a medicine is named in place, by a contained resource, or by a resource of the bundle', () => {
    const order = (id: string, medicine: object) => ({
      resourceType: 'MedicationRequest',
      id,
      status: 'active',
      intent: 'order',
      subject,
      ...medicine,
    });
    const found = taken(
      bundle([
        { resourceType: 'Medication', id: 'm1', code: { text: 'Methadone 10 MG/ML' } },
        order('r1', { medicationCodeableConcept: { text: 'Naloxone' }, dosageInstruction: [{ text: 'One spray when needed' }] }),
        order('r2', { medicationReference: { reference: 'Medication/m1' } }),
        order('r3', {
          medicationReference: { reference: '#in' },
          contained: [{ resourceType: 'Medication', id: 'in', code: { text: 'Buprenorphine' } }],
        }),
      ]),
    ).records.filter((record) => record.type === 'medication');
    expect(found.map((record) => record.text)).toEqual(['Naloxone', 'Methadone 10 MG/ML', 'Buprenorphine']);
    expect(found[0]?.dosage?.text).toBe('One spray when needed');
  });

  test('only what the source says holds now is active', () => {
    const active = (more: object) => taken(bundle([condition({ ...more })])).records.find((record) => record.type === 'condition')?.active;
    expect(active({})).toBe(true);
    expect(active({ clinicalStatus: { coding: [{ code: 'resolved' }] } })).toBe(false);
    expect(active({ abatementDateTime: '2020-01-01' })).toBe(false);
    expect(active({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } })).toBe(false);
    expect(active({ verificationStatus: { coding: [{ code: 'refuted' }] } })).toBe(false);
  });

  test('a type without a form of our own is counted and kept whole', () => {
    const claim = { resourceType: 'Claim', id: 'k1', patient: subject, total: { value: 125, currency: 'USD' } };
    const found = taken(bundle([claim]));
    expect(found.unmapped).toEqual([{ resourceType: 'Claim', count: 1 }]);
    expect(JSON.parse(found.records.find((record) => record.type === 'other')?.original ?? '')).toEqual(claim);
  });

  test('an observation that does not say whom it is about is kept, but not shown as this person’s', () => {
    const found = taken(bundle([observation({ subject: undefined })]));
    expect(found.unmapped).toEqual([{ resourceType: 'Observation', count: 1 }]);
    expect(found.refused).toEqual([]);
  });

  test('the same bundle gives the same records; a changed resource gives another hash under the same id', () => {
    const first = taken(bundle([condition()])).records;
    expect(taken(bundle([condition()])).records).toEqual(first);
    const changed = taken(bundle([condition({ clinicalStatus: { coding: [{ code: 'resolved' }] } })])).records;
    expect(changed.map((record) => record.recordId)).toEqual(first.map((record) => record.recordId));
    expect(changed.map((record) => record.hash)).not.toEqual(first.map((record) => record.hash));
  });
});

describe('what is refused, and where', () => {
  test('files that are not one person’s bundle are refused whole', () => {
    for (const [json, refusal] of [
      [[], 'Bundle: not-a-bundle'],
      [null, 'Bundle: not-a-bundle'],
      ['text', 'Bundle: not-a-bundle'],
      [patient(), 'Bundle: not-a-bundle'],
      [{ resourceType: 'Bundle', type: 'history', entry: [] }, 'Bundle.type: bundle-type'],
      [{ resourceType: 'Bundle', type: 7, entry: [] }, 'Bundle.type: bundle-type'],
      [{ resourceType: 'Bundle', type: 'collection' }, 'Bundle.entry: no-entries'],
      [{ resourceType: 'Bundle', entry: [{ resource: condition() }] }, 'Bundle.entry: no-patient'],
      [{ resourceType: 'Bundle', type: 'collection', entry: {} }, 'Bundle.entry: wrong-type'],
      [{ resourceType: 'Bundle', type: 'collection', entry: [{ resource: condition() }] }, 'Bundle.entry: no-patient'],
      [bundle([patient({ id: 'other', name: [{ text: 'Somebody Else' }] })]), 'Bundle.entry[1].resource: two-patients'],
    ] as const) {
      expect(read(json).ok, refusal).toBe(false);
      expect(refusals(json)[0]).toBe(refusal);
    }
  });

  test('a patient without a usable name, or with a birth date that cannot be, is refused whole', () => {
    for (const [who, refusal] of [
      [{ name: undefined }, 'Bundle.entry[0].resource.name: missing-name'],
      [{ name: [] }, 'Bundle.entry[0].resource.name: missing-name'],
      [{ name: [{ family: ' \u0000 ' }] }, 'Bundle.entry[0].resource.name: missing-name'],
      [{ name: 'Tariq' }, 'Bundle.entry[0].resource.name: wrong-type'],
      [{ name: [{ family: 7 }] }, 'Bundle.entry[0].resource.name[0].family: wrong-type'],
      [{ birthDate: '1999-02-30' }, 'Bundle.entry[0].resource.birthDate: bad-date'],
      [{ birthDate: '2031-01-01' }, 'Bundle.entry[0].resource.birthDate: bad-date'],
      [{ birthDate: '0000-00-00' }, 'Bundle.entry[0].resource.birthDate: bad-date'],
      [{ gender: 'man' }, 'Bundle.entry[0].resource.gender: bad-code'],
      [{ identifier: [], id: undefined }, 'Bundle.entry[0].resource.identifier: no-identity'],
    ] as const) {
      expect(read(bundle([], patient(who))).ok, refusal).toBe(false);
      expect(refusals(bundle([], patient(who)))).toContain(refusal);
    }
  });

  test('one bad resource is refused with its place and the rest is taken', () => {
    for (const [resource, refusal] of [
      [{}, 'Bundle.entry[1].resource.resourceType: missing-element'],
      [{ resourceType: 7 }, 'Bundle.entry[1].resource.resourceType: wrong-type'],
      [{ resourceType: 'Diagnosis' }, 'Bundle.entry[1].resource.resourceType: unknown-resource-type'],
      [{ resourceType: '__proto__' }, 'Bundle.entry[1].resource.resourceType: unknown-resource-type'],
      [condition({ subject: undefined }), 'Bundle.entry[1].resource.subject: missing-element'],
      [condition({ subject: { reference: 'Patient/somebody-else' } }), 'Bundle.entry[1].resource.subject: other-person'],
      [condition({ onsetDateTime: '2019-13-03' }), 'Bundle.entry[1].resource.onsetDateTime: bad-date'],
      [condition({ onsetDateTime: '9999-12-31' }), 'Bundle.entry[1].resource.onsetDateTime: bad-date'],
      [condition({ onsetDateTime: 20190403 }), 'Bundle.entry[1].resource.onsetDateTime: wrong-type'],
      [condition({ code: 'opioid abuse' }), 'Bundle.entry[1].resource.code: wrong-type'],
      [condition({ onsetPeriod: { start: '2020-01-02', end: '2019-01-02' } }), 'Bundle.entry[1].resource.onsetPeriod: bad-date'],
      [observation({ status: undefined }), 'Bundle.entry[1].resource.status: missing-element'],
      [observation({ status: 'done' }), 'Bundle.entry[1].resource.status: bad-code'],
      [observation({ code: undefined }), 'Bundle.entry[1].resource.code: missing-element'],
      [observation({ valueQuantity: { value: '14' } }), 'Bundle.entry[1].resource.valueQuantity.value: wrong-type'],
      [observation({ valueQuantity: { value: Infinity } }), 'Bundle.entry[1].resource: wrong-type'],
      [observation({ id: 'x'.repeat(401) }), 'Bundle.entry[1].resource.id: too-large'],
      [observation({ note: 'x'.repeat(1_000_001) }), 'Bundle.entry[1].resource: too-large'],
      [
        { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject },
        'Bundle.entry[1].resource.medication[x]: missing-element',
      ],
      [
        { resourceType: 'Immunization', status: 'completed', vaccineCode: { text: 'Flu' }, patient: subject },
        'Bundle.entry[1].resource.occurrence[x]: missing-element',
      ],
    ] as const) {
      const json = bundle([resource, observation({ id: 'good' })]);
      expect(refusals(json)).toContain(refusal);
      expect(taken(json).records.map((record) => record.recordId)).toContain('Observation/good');
      expect(taken(json).records).toHaveLength(2);
    }
  });

  test('entries that hold nothing, or delete, are refused', () => {
    const json = bundle([]) as { entry: unknown[] };
    json.entry.push(null, {}, { resource: [] }, { resource: condition(), request: { method: 'DELETE', url: 'Condition/c1' } });
    expect(refusals(json)).toEqual([
      'Bundle.entry[1]: no-resource',
      'Bundle.entry[2]: no-resource',
      'Bundle.entry[3]: no-resource',
      'Bundle.entry[4]: deleted-entry',
    ]);
  });

  test('a resource that stands twice is taken once; another one under its id is refused', () => {
    expect(taken(bundle([condition(), condition()])).repeated).toBe(1);
    expect(refusals(bundle([condition(), condition({ onsetDateTime: '2018' })]))).toEqual(['Bundle.entry[2].resource.id: duplicate-id']);
  });

  test('nesting beyond all measure is refused and ends nothing', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(refusals(bundle([condition({ extension: deep })]))).toEqual(['Bundle.entry[1].resource: too-deep']);
  });

  test('keys that name a prototype are data like any other', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(bundle([condition()])).replace('"clinicalStatus"', '"__proto__":{"polluted":true},"constructor":{},"clinicalStatus"'),
    );
    const found = taken(json).records.find((record) => record.type === 'condition');
    expect(found?.original).toContain('"__proto__":{"polluted":true}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('no refusal repeats what the file says', () => {
    const json = bundle([observation({ status: 'secret-status', effectiveDateTime: 'secret-day', id: 'secret' })], patient());
    expect(JSON.stringify(read(json).ok && taken(json).refused)).not.toContain('secret');
  });
});
