import type { Consent, Grant } from '@cairn/consent';
import type { KeptRecord, Records } from '@cairn/records';
import { describe, expect, test } from 'vitest';
import { ageOn, dayInCare, diedOn, hasNaloxone, medicines, safetyAnswers, sharedWith } from '../../src/charts/facts.ts';
import { groupsOf, keptOnly, valueText } from '../../src/records/record-groups.ts';

function record(more: Partial<KeptRecord>): KeptRecord {
  const ordinal = more.ordinal ?? 0;
  const resourceType = more.source?.resourceType ?? 'MedicationRequest';
  return {
    recordId: `${resourceType}/${ordinal}`,
    type: 'medication',
    code: undefined,
    text: 'Naproxen',
    when: undefined,
    end: undefined,
    status: 'active',
    active: true,
    value: undefined,
    parts: [],
    dosage: undefined,
    source: { resourceType, id: String(ordinal) },
    hash: '0'.repeat(64),
    ordinal,
    nth: ordinal,
    ...more,
  };
}

const held = (records: readonly KeptRecord[], counts: Records['counts'] = {}): Records => ({ records, counts, runs: [] });

describe('who this is', () => {
  test('age turns on the birthday, also for those born on a leap day', () => {
    expect([ageOn('1985-05-13', '2026-05-12'), ageOn('1985-05-12', '2026-05-12')]).toEqual([40, 41]);
    expect([ageOn('1988-02-29', '2026-02-28'), ageOn('1988-02-29', '2026-03-01')]).toEqual([37, 38]);
    expect([ageOn(undefined, '2026-05-12'), ageOn('1985', '2026-05-12')]).toEqual([undefined, undefined]);
  });

  test('the first day in care is day 1', () => {
    expect([dayInCare('2026-04-09', '2026-04-09'), dayInCare('2026-04-09', '2026-05-12')]).toEqual([1, 34]);
  });
});

describe('medicines', () => {
  test('are those that are active, each once, those for opioid use disorder first', () => {
    const found = medicines(
      held([
        record({ ordinal: 0, text: 'Methadone 10 MG/ML' }),
        record({ ordinal: 1 }),
        record({ ordinal: 2, text: 'naproxen' }),
        record({ ordinal: 3, text: 'Penicillin', active: false }),
      ]),
    );
    expect(found.map((one) => one.text)).toEqual(['Methadone 10 MG/ML', 'naproxen']);
  });

  test('naloxone alone is for an emergency; with buprenorphine it is the treatment', () => {
    const spray = record({ ordinal: 1, text: 'Naloxone nasal spray 4 mg' });
    const film = record({ ordinal: 0, text: 'Buprenorphine and naloxone' });
    expect(medicines(held([film, spray])).map((one) => one.text)).toEqual(['Buprenorphine and naloxone']);
    expect([hasNaloxone(held([spray])), hasNaloxone(held([film])), hasNaloxone(held([{ ...spray, active: false }]))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a death that records know of is told, with its day when it has one', () => {
  const person = (more: Partial<KeptRecord>): string | undefined => diedOn(held([record({ type: 'person', status: 'deceased', ...more })]));
  expect(person({ end: { day: '1994-04-11', at: 0 } })).toBe('1994-04-11');
  expect(person({})).toBe('unknown');
  expect(person({ status: undefined })).toBeUndefined();
});

test('shared with are those whose consent stands at this moment, with what and until when', () => {
  const grant = (id: string, more: Partial<Grant>): Grant => ({
    grantId: id,
    patientName: 'Dee Morgan',
    discloser: 'Harbor Recovery',
    supporter: { personId: 'rosa', name: 'Rosa Morgan', relationship: 'sister' },
    topics: ['appointments'],
    signedTopics: ['appointments'],
    purpose: 'support at home',
    expiresAt: 2000,
    signature: { typedName: 'Dee Morgan', at: 0 },
    notice: { version: 1, locale: 'en' },
    emergency: undefined,
    ended: undefined,
    ...more,
  });
  const shared = (...grants: readonly Grant[]): ReturnType<typeof sharedWith> =>
    sharedWith({ supporters: [], grants, looks: [] } satisfies Consent, 1000);
  expect(shared(grant('a', {}), grant('b', { topics: ['goals'], expiresAt: 1500 }))).toEqual([
    { name: 'Rosa Morgan', things: 2, until: 1500 },
  ]);
  expect(shared(grant('a', { ended: { at: 500, cause: 'stopped' } }))).toEqual([]);
  expect(shared(grant('a', { expiresAt: 1000 }))).toEqual([]);
});

test('safety answers are counted over 30 days, and the last that was not "no" is named', () => {
  const told = (day: string, safety: string) => ({ checkInId: day, at: 0, day, measures: { safety } });
  expect(safetyAnswers([told('2026-05-12', 'no'), told('2026-05-02', 'no'), told('2026-04-01', 'yes')], '2026-05-12')).toEqual({
    asked: 2,
    lastWorry: undefined,
  });
  expect(safetyAnswers([told('2026-05-12', 'no'), told('2026-05-02', 'talk')], '2026-05-12').lastWorry).toBe('2026-05-02');
});

describe('records on the screen', () => {
  test('stand by kind, what holds now first, then the newest, with how many there are in all', () => {
    const at = (ordinal: number, day: string, active: boolean): KeptRecord =>
      record({
        ordinal,
        type: 'condition',
        active,
        when: { day, at: Date.parse(day) },
        source: { resourceType: 'Condition', id: String(ordinal) },
      });
    const [group] = groupsOf(held([at(0, '2010-01-01', true), at(1, '2020-01-01', false), at(2, '2015-01-01', false)], { Condition: 16 }));
    expect(group).toMatchObject({ type: 'condition', count: 16 });
    expect(group?.records.map((one) => one.ordinal)).toEqual([0, 1, 2]);
  });

  test('name what is kept without a form of its own', () => {
    expect(keptOnly(held([record({})], { MedicationRequest: 1, Claim: 44, Organization: 1 }))).toEqual([
      { resourceType: 'Claim', count: 44 },
      { resourceType: 'Organization', count: 1 },
    ]);
  });

  test('say numbers plainly, and two parts of one unit as one reading', () => {
    const number = (value: number, unit: string | undefined) => ({ kind: 'number', number: value, unit, comparator: undefined }) as const;
    expect(valueText(record({ value: number(65.14247922781664, 'mg/dL') }), 'en-US')).toBe('65.14 mg/dL');
    expect(valueText(record({ value: number(14, '{score}') }), 'en-US')).toBe('14');
    const part = (text: string, value: number) => ({ code: undefined, text, value: number(value, 'mm[Hg]') });
    expect(valueText(record({ parts: [part('Systolic', 128), part('Diastolic', 82)] }), 'en-US')).toBe('128 / 82 mm[Hg]');
  });
});
