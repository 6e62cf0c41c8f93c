import { candidatesOf, fieldAt, type Operation } from '@cairn/co-editing';
import { canonical, must, type Actor } from '@cairn/kernel';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, evolve, openedSheet, type Sheet, type WorksheetEntry, type WorksheetFact } from '../src/index.ts';

const writers: readonly Actor[] = [
  { personId: 'dee', name: 'Dee Morgan', role: 'patient' },
  { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' },
  { personId: 'theo', name: 'Theo Brandt', role: 'nurse' },
  { personId: 'amara', name: 'Amara Okafor', role: 'prescriber' },
];
const fields = ['trigger', 'thought', 'feeling', 'behavior'] as const;

const opened = {
  stream: 'c/shared',
  seq: 1,
  at: 0,
  actor: 'maya',
  opId: 'open',
  kind: 'worksheet.opened',
  version: 1,
  body: { sheetId: 's', sheet: 'what-happened', of: 1, sessionId: undefined, by: must(writers[1], 'maya') },
} as Extract<WorksheetEntry, { kind: 'worksheet.opened' }>;

/** Four devices that each know the first entries of the stream only, and a server that takes what they send in some order. */
class Table {
  readonly log: WorksheetEntry[] = [];
  readonly written = new Map<string, { readonly field: string; readonly value: string; readonly base: string }>();
  readonly seen = writers.map(() => 0);
  #count = 0;

  knows(who: number): Sheet {
    return this.log.slice(0, this.seen[who]).reduce(fold, openedSheet(opened));
  }

  /** Writes over what the device knows; the answer of the server is the same whatever the device did not know. */
  write(who: number, field: string): void {
    const by = must(writers[who], 'a writer');
    const base = must(fieldAt(this.knows(who).doc, [field]), field).version;
    const opId = `op-${(this.#count += 1)}`;
    const operation: Operation = { type: 'set', path: [field], value: `${by.personId} ${opId}`, base };
    const context = { now: this.#count, today: '', actor: by, newId: () => opId, random: () => 0 };
    const sheets = [this.log.reduce(fold, openedSheet(opened))];
    const decision = decide({ sheets, door: undefined }, { type: 'write', opId, sheetId: 's', operation }, context);
    if (!decision.ok) return;
    for (const fact of decision.facts) this.log.push(entryOf(fact, this.log.length + 2, opId, by));
    this.written.set(opId, { field, value: `${by.personId} ${opId}`, base });
  }

  receive(who: number, count: number): void {
    this.seen[who] = Math.min(this.log.length, (this.seen[who] ?? 0) + count);
  }
}

function fold(sheet: Sheet, entry: WorksheetEntry): Sheet {
  return must(evolve({ sheets: [sheet] }, entry).sheets[0], 'the sheet');
}

function entryOf(fact: WorksheetFact, seq: number, opId: string, by: Actor): WorksheetEntry {
  return { stream: 'c/shared', seq, at: seq, actor: by.personId, opId, ...fact } as WorksheetEntry;
}

const step = fc.record({
  who: fc.nat({ max: 3 }),
  field: fc.constantFrom(...fields),
  write: fc.boolean(),
  count: fc.integer({ min: 1, max: 5 }),
});

test('whatever four people write over whatever they know, each edit stands, waits as a version, or was replaced by who saw it; all end equal', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const table = new Table();
      for (const { who, field, write, count } of steps) {
        if (write) table.write(who, field);
        else table.receive(who, count);
      }
      writers.forEach((_, who) => table.receive(who, table.log.length));
      const end = table.knows(0);
      for (const who of [1, 2, 3]) expect(canonical(table.knows(who))).toBe(canonical(end));
      const replaced = new Set([...table.written.values()].map(({ base }) => base));
      for (const [opId, { field, value }] of table.written) {
        const values = candidatesOf(must(fieldAt(end.doc, [field]), field)).map((candidate) => candidate.value);
        expect(values.includes(value) || replaced.has(opId), `${opId} in ${field}`).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
