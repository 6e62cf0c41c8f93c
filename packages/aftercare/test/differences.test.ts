import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, differences, type PlanContent } from '../src/index.ts';
import { dee, ready, type Journal } from './journal.ts';

function contents(change: (journal: Journal) => void): readonly [PlanContent, PlanContent] {
  const journal = ready();
  for (const id of ['a', 'b', 'c']) journal.add(['help'], id, { text: `line ${id}` }, dee);
  const before = contentOf(journal.plan.doc);
  change(journal);
  return [before, contentOf(journal.plan.doc)];
}

test('nothing differs from itself', () => {
  const [before] = contents(() => undefined);
  expect(differences(before, before)).toEqual([]);
});

test('a line that was added, one that was changed and one that was removed are told one by one', () => {
  const [before, after] = contents((journal) => {
    journal.add(['body', 'goals', 'g1', 'steps'], 's2', { text: 'New step' }).set(['help', 'a', 'text'], 'other words', dee);
    journal.edit('rm', { type: 'remove', path: ['help', 'c'], seen: journal.entries.map(({ opId }) => opId) });
  });
  expect(differences(before, after)).toEqual([
    { kind: 'added', section: 'body', path: ['body', 'goals', 'g1', 'steps', 's2'], before: undefined, after: { text: 'New step' } },
    { kind: 'changed', section: 'help', path: ['help', 'a'], before: { text: 'line a' }, after: { text: 'other words' } },
    { kind: 'removed', section: 'help', path: ['help', 'c'], before: { text: 'line c' }, after: undefined },
  ]);
});

test('a field outside a list is told with its own path', () => {
  const [before, after] = contents((journal) => void journal.set(['overdose', 'neverAlone', 'name'], 'Ray', dee));
  expect(differences(before, after)).toEqual([
    { kind: 'added', section: 'overdose', path: ['overdose', 'neverAlone', 'name'], before: undefined, after: { name: 'Ray' } },
  ]);
});

test('of lines that changed places, as few as possible are told as moved', () => {
  const [before, after] = contents((journal) => void journal.edit('mv', { type: 'move', path: ['help', 'c'], after: null }));
  expect(differences(before, after)).toEqual([
    { kind: 'moved', section: 'help', path: ['help', 'c'], before: { text: 'line c' }, after: { text: 'line c' } },
  ]);
});

test('a goal that goes takes its steps along, each told', () => {
  const [before, after] = contents((journal) => {
    const seen = journal.entries.map(({ opId }) => opId);
    journal.edit('rm', { type: 'remove', path: ['body', 'goals', 'g1'], seen });
  });
  expect(differences(before, after).map(({ kind, path }) => [kind, path.at(-1)])).toEqual([
    ['removed', 'g1'],
    ['removed', 's1'],
  ]);
});

test('two contents are told apart exactly when they differ', () => {
  const lines = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.constantFrom('x', 'y') }), {
    selector: ({ id }) => id,
    minLength: 1,
  });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const same = JSON.stringify(before) === JSON.stringify(after);
      expect(differences({ help: before }, { help: after }).length === 0).toBe(same);
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});
