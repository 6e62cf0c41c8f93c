import { createHash } from 'node:crypto';
import { readBundle } from '@cairn/fhir';
import { addDays } from '@cairn/scheduling/zones';
import { patients, type DemoPatient } from './patients.ts';
import type { Stage } from './stage.ts';

type Medicine = readonly [text: string, dosage: string];

const medicines: readonly Medicine[] = [
  ['Methadone', '90 mg once a day'],
  ['Buprenorphine and naloxone', '16 mg under the tongue once a day'],
  ['Methadone', '70 mg once a day'],
  ['Buprenorphine, long-acting', 'one injection a month'],
  ['Naltrexone, long-acting', 'one injection a month'],
];

/** What a hospital knew of this person, as its FHIR file says it: read and imported as any other file is. */
export async function bringRecords(stage: Stage, patient: DemoPatient, day: string): Promise<void> {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  const parsed = readBundle(fileOf(patient, day), { today: day, digest });
  if (!parsed.ok) throw new Error(`records of ${patient.username}: ${parsed.problems[0]?.reason}`);
  const resources = parsed.bundle.records.map(({ original, hash: _, ...record }) => ({ record, original }));
  await stage.as('ruth').do('records.import', { chart: `c-${patient.username}`, resources });
}

function fileOf(patient: DemoPatient, day: string): unknown {
  const index = patients.indexOf(patient);
  const subject = { reference: `Patient/${patient.username}` };
  const [text, dosage] = medicines[index % medicines.length] ?? ['Methadone', '90 mg once a day'];
  const order = (id: string, name: string, line: string): object => ({
    resourceType: 'MedicationRequest',
    id: `${patient.username}-${id}`,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: name },
    subject,
    authoredOn: day,
    dosageInstruction: [{ text: line }],
  });
  const resources = [
    {
      resourceType: 'Patient',
      id: patient.username,
      name: [{ text: patient.name }],
      birthDate: patient.born,
    },
    {
      resourceType: 'Condition',
      id: `${patient.username}-oud`,
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: { text: 'Opioid use disorder' },
      subject,
      onsetDateTime: addDays(day, -700 - 37 * index),
    },
    order('moud', text, dosage),
    order('naloxone', 'Naloxone nasal spray 4 mg', 'one spray in one nostril when breathing is slow; call 911'),
    observation(patient, 'phq9', '44261-6', 'PHQ-9 total score', 6 + ((index * 5) % 13), '{score}', addDays(day, -3)),
    observation(patient, 'weight', '29463-7', 'Body weight', 62 + ((index * 7) % 31), 'kg', addDays(day, -3)),
  ];
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

function observation(patient: DemoPatient, id: string, code: string, display: string, value: number, unit: string, when: string): object {
  return {
    resourceType: 'Observation',
    id: `${patient.username}-${id}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code, display }] },
    subject: { reference: `Patient/${patient.username}` },
    effectiveDateTime: when,
    valueQuantity: { value, unit },
  };
}
