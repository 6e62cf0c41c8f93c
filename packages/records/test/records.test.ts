import { canonical, type Entry } from '@cairn/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  evolve,
  importInput,
  recordInput,
  RECORDS_PER_FACT,
  records,
  refusalCodes,
  start,
  window,
  type ClinicalRecord,
  type Known,
  type RecordEntry,
  type RecordFact,
  type Records,
  type RecordType,
} from '../src/index.ts';

function record(resourceType: string, id: number, more: Partial<ClinicalRecord> = {}): ClinicalRecord {
  return {
    recordId: `${resourceType}/${id}`,
    type: 'observation',
    code: undefined,
    text: 'PHQ-9 total score',
    when: { day: '2024-05-01', at: 1714521600000 },
    end: undefined,
    status: 'final',
    active: false,
    value: { kind: 'number', number: 14, unit: undefined, comparator: undefined },
    parts: [],
    dosage: undefined,
    source: { resourceType, id: String(id) },
    hash: '0'.repeat(64),
    ...more,
  };
}

function knownOf(state: Records): Known {
  return { counts: state.counts, held: (recordId) => state.records.find((held) => held.recordId === recordId) };
}

function entry(fact: RecordFact, seq: number): RecordEntry {
  return { ...fact, stream: 'c1/shared', seq, at: 1000 + seq, actor: 'p-ruth', opId: `op-${seq}` } satisfies Entry as RecordEntry;
}

function imported(state: Records, batch: string, given: readonly ClinicalRecord[]): { state: Records; facts: readonly RecordFact[] } {
  const decision = decide(knownOf(state), { type: 'import', batch, records: given });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { state: decision.facts.reduce((now, fact, index) => evolve(now, entry(fact, index)), state), facts: decision.facts };
}

describe('import', () => {
  test('the first time all is added, in facts of at most fifty', () => {
    const many = Array.from({ length: 120 }, (_, index) => record('Observation', index));
    const { facts, state } = imported(start(), 'b1', many);
    expect(facts.map((fact) => [fact.kind, fact.body.records.length])).toEqual([
      ['record.imported', RECORDS_PER_FACT],
      ['record.imported', RECORDS_PER_FACT],
      ['record.imported', 20],
    ]);
    expect(state.counts).toEqual({ Observation: 120 });
    expect(state.runs).toEqual([{ batch: 'b1', at: 1000, by: 'p-ruth', added: 120, revised: 0 }]);
    expect(state.records.map((one) => one.ordinal)).toEqual(many.map((_, index) => index));
  });

  test('the second time nothing happens', () => {
    const given = [record('Observation', 1), record('Condition', 1)];
    const { state } = imported(start(), 'b1', given);
    const again = decide(knownOf(state), { type: 'import', batch: 'b2', records: given });
    expect(again).toEqual({ ok: true, facts: [], result: { added: 0, revised: 0, unchanged: 2 } });
  });

  test('only what changed is revised, in its place', () => {
    const { state } = imported(start(), 'b1', [record('Condition', 1), record('Condition', 2), record('Condition', 3)]);
    const next = imported(state, 'b2', [
      record('Condition', 2, { text: 'Opioid use disorder', hash: '1'.repeat(64) }),
      record('Condition', 3),
      record('Condition', 4),
    ]);
    expect(next.facts.map((fact) => [fact.kind, fact.body.records.map((one) => one.recordId)])).toEqual([
      ['record.imported', ['Condition/4']],
      ['record.revised', ['Condition/2']],
    ]);
    expect(next.state.records.map((one) => [one.recordId, one.ordinal, one.nth])).toEqual([
      ['Condition/1', 0, 0],
      ['Condition/2', 1, 1],
      ['Condition/3', 2, 2],
      ['Condition/4', 3, 3],
    ]);
    expect(next.state.runs.at(-1)).toMatchObject({ batch: 'b2', added: 1, revised: 1 });
  });

  test('an import that leaves something out takes nothing away', () => {
    const { state } = imported(start(), 'b1', [record('Condition', 1), record('Condition', 2)]);
    expect(imported(state, 'b2', [record('Condition', 2)]).state).toEqual(state);
  });

  test('nothing, and the same resource twice, are refused', () => {
    const refusal = (given: readonly ClinicalRecord[]) => {
      const decision = decide(knownOf(start()), { type: 'import', batch: 'b', records: given });
      return decision.ok ? undefined : decision.refusal.code;
    };
    expect(refusal([])).toBe('no-records');
    expect(refusal([record('Goal', 1), record('Goal', 1)])).toBe('record-twice');
    expect(refusalCodes).toEqual(['record-twice', 'no-records', 'original-not-canonical']);
  });
});

describe('what a screen gets', () => {
  test('the newest of what grows, all that is active, and nothing that is unmapped', () => {
    const given = [
      ...Array.from({ length: 100 }, (_, index) => record('Observation', index)),
      ...Array.from({ length: 30 }, (_, index) => record('Claim', index, { type: 'other' })),
      record('Condition', 1, { type: 'condition', active: true }),
      ...Array.from({ length: 90 }, (_, index) => record('Condition', 2 + index, { type: 'condition' })),
    ];
    const { state } = imported(start(), 'b1', given);
    const shown = window(state);
    const of = (type: RecordType) => shown.records.filter((one) => one.type === type).map((one) => one.source.id);
    expect(of('observation')).toEqual(Array.from({ length: 60 }, (_, index) => String(40 + index)));
    expect(of('other')).toEqual([]);
    expect(of('condition')).toHaveLength(61);
    expect(of('condition')[0]).toBe('1');
    expect(shown.counts).toEqual({ Observation: 100, Claim: 30, Condition: 91 });
  });

  test('a screen that takes the cut and then each entry ends where a fresh one begins, whatever is revised', () => {
    const type = fc.constantFrom<RecordType>('observation', 'condition', 'other');
    const change = fc.record({
      resource: fc.constantFrom('Observation', 'Encounter'),
      id: fc.nat(90),
      type,
      active: fc.boolean(),
      hash: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(change, { selector: (one) => `${one.resource}/${one.id}`, minLength: 1, maxLength: 80 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (batches) => {
          let whole = start();
          let screen = window(start());
          for (const [index, batch] of batches.entries()) {
            const given = batch.map((one) => record(one.resource, one.id, { type: one.type, active: one.active, hash: one.hash }));
            const { facts } = imported(whole, `b${index}`, given);
            for (const [seq, fact] of facts.entries()) {
              whole = evolve(whole, entry(fact, seq));
              screen = window(evolve(screen, entry(fact, seq)));
            }
            expect(canonical(screen)).toBe(canonical(window(whole)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('wire', () => {
  const { hash: _hash, ...bare } = record('Observation', 1);
  const input = { opId: 'op-12345678', chart: 'c1', resources: [{ record: bare, original: '{}' }] };

  test('a record as the importer makes it passes', () => {
    expect(importInput.safeParse(input).success).toBe(true);
    expect(recordInput.safeParse(record('Observation', 1)).success).toBe(true);
  });

  test('what is too long, too many, of a wrong kind or out of time does not', () => {
    for (const more of [
      { text: '' },
      { text: 'x'.repeat(501) },
      { type: 'secret' },
      { when: { day: 'today', at: 1 } },
      { when: { day: '2024', at: 1e15 } },
      { parts: Array(51).fill({ text: 'a' }) },
      { source: { resourceType: '__proto__', id: '1' } },
      { value: { kind: 'number', number: '14' } },
    ])
      expect(
        importInput.safeParse({ ...input, resources: [{ record: { ...bare, ...more }, original: '{}' }] }).success,
        canonical(more),
      ).toBe(false);
    expect(importInput.safeParse({ ...input, resources: [] }).success).toBe(false);
  });
});

test('records are shared between the patient and the care team, and list every kind', () => {
  expect(records.audience).toBe('shared');
  expect(records.kinds).toEqual({ 'record.imported': 1, 'record.revised': 1 });
});
