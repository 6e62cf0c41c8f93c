import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import {
  applyOperation,
  emptyDoc,
  inverse,
  itemsAt,
  plain,
  valueAt,
  versionsIn,
  withPlaces,
  type Doc,
  type Operation,
  type Stamp,
} from '../src/index.ts';
import { amara, maya, schema, stamp } from './support.ts';

function applied(doc: Doc, operation: Operation, by: Stamp): Doc {
  const after = applyOperation(schema, doc, operation, by);
  if (!after.ok) throw new Error(after.refusal.code);
  return after.doc;
}

function refused(doc: Doc, operation: Operation, by: Stamp): string | undefined {
  const after = applyOperation(schema, doc, operation, by);
  return after.ok ? undefined : after.refusal.code;
}

const add = (id: string, after: string | null = null): Operation => ({ type: 'add', path: ['goals'], id, value: { text: id }, after });
const title = (value: string, base: string): Operation => ({ type: 'set', path: ['title'], value, base });
const text = (id: string, value: string, base: string): Operation => ({ type: 'set', path: ['goals', id, 'text'], value, base });
const first = applied(applied(applied(emptyDoc(schema), add('a'), stamp('1')), add('b', 'a'), stamp('2')), title('first', ''), stamp('3'));

const cases: readonly { readonly what: string; readonly mine: Operation; readonly theirs: Operation }[] = [
  { what: 'words', mine: title('mine', '3'), theirs: title('theirs', 'mine') },
  { what: 'words at the same time', mine: title('mine', '3'), theirs: title('theirs', '3') },
  { what: 'a new line', mine: add('c'), theirs: text('c', 'theirs', 'mine') },
  { what: 'a removed line', mine: { type: 'remove', path: ['goals', 'a'], seen: ['1'] }, theirs: text('a', 'theirs', '1') },
  {
    what: 'a moved line',
    mine: { type: 'move', path: ['goals', 'b'], after: null },
    theirs: { type: 'move', path: ['goals', 'b'], after: 'a' },
  },
];

test.each(cases)('undo of $what is refused once somebody else has changed it, and nothing changes', ({ mine, theirs }) => {
  const undo = must(inverse(first, mine, 'mine'), 'inverse');
  const done = applied(first, mine, stamp('mine', maya));
  expect(plain(applied(done, undo, stamp('undo', maya)))).toEqual(plain(first));
  const later = applied(done, theirs, stamp('theirs', amara));
  expect(refused(later, undo, stamp('undo', maya))).toBe('changed-since');
});

test('nobody undoes another person’s words, removal or move', () => {
  for (const { mine } of cases.filter(({ mine: { type } }) => type !== 'add')) {
    const undo = must(inverse(first, mine, 'mine'), 'inverse');
    expect(refused(applied(first, mine, stamp('mine', maya)), undo, stamp('undo', amara))).toBe('changed-since');
  }
});

test('an undo is undone in its turn, and an earlier change of the same place after it', () => {
  const one = applied(first, title('one', '3'), stamp('op-1'));
  const two = applied(one, title('two', 'op-1'), stamp('op-2'));
  const undoTwo = must(inverse(one, title('two', 'op-1'), 'op-2'), 'undo');
  const back = applied(two, undoTwo, stamp('undo-2'));
  expect(valueAt(back, ['title'])).toBe('one');
  expect(valueAt(applied(back, must(inverse(two, undoTwo, 'undo-2'), 'redo'), stamp('redo-2')), ['title'])).toBe('two');
  const undoOne = must(inverse(first, title('one', '3'), 'undo-2'), 'undo');
  expect(valueAt(applied(back, undoOne, stamp('undo-1')), ['title'])).toBe('first');
});

test('an undo inside a line that somebody removed does not bring that line back', () => {
  const write = text('a', 'mine', '1');
  const done = applied(first, write, stamp('mine'));
  const a = must(
    itemsAt(done, ['goals']).find(({ id }) => id === 'a'),
    'a',
  );
  const gone = applied(done, { type: 'remove', path: ['goals', 'a'], seen: versionsIn(a) }, stamp('4', amara));
  expect(refused(gone, must(inverse(first, write, 'mine'), 'inverse'), stamp('undo'))).toBe('changed-since');
});

test('a line does not go back behind one that is gone', () => {
  const move: Operation = { type: 'move', path: ['goals', 'b'], after: null };
  const undo = must(inverse(first, move, 'mine'), 'inverse');
  const moved = applied(first, move, stamp('mine'));
  const a = must(
    itemsAt(moved, ['goals']).find(({ id }) => id === 'a'),
    'a',
  );
  const gone = applied(moved, { type: 'remove', path: ['goals', 'a'], seen: versionsIn(a) }, stamp('4', amara));
  expect(refused(gone, undo, stamp('undo'))).toBe('changed-since');
});

test('a document written before its schema grew gets the new places, empty, and is written in as before', () => {
  const { place: _, ...old } = first.fields;
  const doc = withPlaces(schema, { fields: old });
  expect(plain(doc)).toEqual(plain(first));
  const mood: Operation = { type: 'set', path: ['place', 'mood'], value: 'low', base: '' };
  expect(valueAt(applied({ fields: old }, mood, stamp('4')), ['place', 'mood'])).toBe('low');
});
