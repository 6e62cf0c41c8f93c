import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import {
  applyOperation,
  candidatesOf,
  emptyDoc,
  fieldAt,
  inverse,
  itemAt,
  itemsAt,
  openConflicts,
  operationInput,
  plain,
  valueAt,
  versionsIn,
  type Doc,
  type Operation,
  type Stamp,
} from '../src/index.ts';
import { amara, schema, stamp } from './support.ts';

function applied(doc: Doc, operation: Operation, by: Stamp) {
  const after = applyOperation(schema, doc, operation, by);
  if (!after.ok) throw new Error(after.refusal.code);
  return after;
}

function run(...steps: readonly (readonly [Operation, Stamp])[]): Doc {
  return steps.reduce((doc, [operation, by]) => applied(doc, operation, by).doc, emptyDoc(schema));
}

function refusal(doc: Doc, operation: Operation): string | undefined {
  const after = applyOperation(schema, doc, operation, stamp('x'));
  return after.ok ? undefined : after.refusal.code;
}

const title = (value: string, base: string): Operation => ({ type: 'set', path: ['title'], value, base });
function titleOf(doc: Doc) {
  return must(fieldAt(doc, ['title']), 'title');
}

const goal = (id: string, after: string | null = null): Operation => ({ type: 'add', path: ['goals'], id, value: { text: id }, after });
const goalText = (id: string, value: string, base: string): Operation => ({ type: 'set', path: ['goals', id, 'text'], value, base });

test('different fields never conflict', () => {
  const doc = run([title('a', ''), stamp('1')], [{ type: 'set', path: ['place', 'mood'], value: 'low', base: '' }, stamp('2', amara)]);
  expect(openConflicts(doc)).toEqual([]);
  expect(plain(doc)).toEqual({ title: 'a', place: { mood: 'low', ready: null }, goals: [] });
});

test('equal values written at the same time merge silently', () => {
  const doc = run([title('June 9', ''), stamp('1')]);
  const after = applied(doc, title('June 9', ''), stamp('2', amara));
  expect(after.outcome).toBe('same');
  expect(after.doc).toBe(doc);
});

test('two values written at the same time both stay, with their authors, until someone who has seen them chooses', () => {
  const doc = run([title('until June 2', ''), stamp('1')], [title('until June 9', ''), stamp('2', amara)]);
  expect(candidatesOf(titleOf(doc)).map((one) => [one.value, one.by.personId])).toEqual([
    ['until June 2', 'maya'],
    ['until June 9', 'amara'],
  ]);
  const chosen = applied(doc, { type: 'choose', path: ['title'], value: 'until June 9', seen: ['1', '2'] }, stamp('3'));
  expect(chosen.outcome).toBe('applied');
  expect(openConflicts(chosen.doc)).toEqual([]);
  expect(valueAt(chosen.doc, ['title'])).toBe('until June 9');
});

test('a choice made without having seen a third value leaves the third value beside it', () => {
  const doc = run([title('a', ''), stamp('1')], [title('b', ''), stamp('2', amara)], [title('c', ''), stamp('3')]);
  const after = applied(doc, { type: 'choose', path: ['title'], value: 'a and b', seen: ['1', '2'] }, stamp('4'));
  expect(after.outcome).toBe('conflict');
  expect(candidatesOf(titleOf(after.doc)).map((one) => one.value)).toEqual(['a and b', 'c']);
});

test('writing on after a conflict replaces only what its author had seen', () => {
  const doc = run([title('a', ''), stamp('1')], [title('b', ''), stamp('2', amara)], [title('b, longer', '2'), stamp('3', amara)]);
  expect(candidatesOf(titleOf(doc)).map((one) => one.value)).toEqual(['a', 'b, longer']);
});

test('an edit may build on an operation of the same device that the server had not seen yet', () => {
  const doc = run([title('a', ''), stamp('mine-1')], [title('a, longer', 'mine-1'), stamp('mine-2')]);
  expect(openConflicts(doc)).toEqual([]);
});

test('a removed item disappears when everything in it had been seen', () => {
  const doc = run([goal('g1'), stamp('1')]);
  const after = applied(
    doc,
    { type: 'remove', path: ['goals', 'g1'], seen: versionsIn(must(itemAt(doc, ['goals', 'g1']), 'g1')) },
    stamp('2'),
  );
  expect(after.outcome).toBe('applied');
  expect(itemsAt(after.doc, ['goals'])).toEqual([]);
});

test('an item removed while another person wrote in it stays, disputed, until someone keeps or removes it', () => {
  const doc = run([goal('g1'), stamp('1')], [goalText('g1', 'new words', '1'), stamp('2', amara)]);
  const after = applied(doc, { type: 'remove', path: ['goals', 'g1'], seen: ['1'] }, stamp('3'));
  expect(after.outcome).toBe('conflict');
  expect(openConflicts(after.doc)).toMatchObject([{ kind: 'item', path: ['goals', 'g1'] }]);
  const kept = applied(after.doc, { type: 'keep', path: ['goals', 'g1'] }, stamp('4'));
  expect(openConflicts(kept.doc)).toEqual([]);
  expect(valueAt(kept.doc, ['goals', 'g1', 'text'])).toBe('new words');
});

test('words written in an item that had just been removed bring it back, disputed', () => {
  const step: Operation = { type: 'add', path: ['goals', 'g1', 'steps'], id: 's1', value: { text: 'call' }, after: null };
  const doc = run(
    [goal('g1'), stamp('1')],
    [{ type: 'remove', path: ['goals', 'g1'], seen: ['1'] }, stamp('2')],
    [step, stamp('3', amara)],
  );
  expect(itemAt(doc, ['goals', 'g1'])?.state).toBe('disputed');
  expect(valueAt(doc, ['goals', 'g1', 'steps', 's1', 'text'])).toBe('call');
});

test('a removal that had not seen the item being kept leaves it disputed', () => {
  const doc = run(
    [goal('g1'), stamp('1')],
    [{ type: 'remove', path: ['goals', 'g1'], seen: ['1'] }, stamp('2')],
    [{ type: 'keep', path: ['goals', 'g1'] }, stamp('3', amara)],
    [{ type: 'remove', path: ['goals', 'g1'], seen: ['1'] }, stamp('4')],
  );
  expect(itemAt(doc, ['goals', 'g1'])?.state).toBe('disputed');
});

test('items keep the order that people give them', () => {
  const doc = run([goal('a'), stamp('1')], [goal('b', 'a'), stamp('2')], [goal('c', 'gone'), stamp('3')]);
  expect(itemsAt(doc, ['goals']).map((item) => item.id)).toEqual(['a', 'b', 'c']);
  const moved = applied(doc, { type: 'move', path: ['goals', 'c'], after: null }, stamp('4'));
  expect(itemsAt(moved.doc, ['goals']).map((item) => item.id)).toEqual(['c', 'a', 'b']);
});

test('what does not fit is refused with a stable code and changes nothing', () => {
  const doc = run([goal('a'), stamp('1')], [goal('b'), stamp('2')], [goal('c'), stamp('3')], [goal('d'), stamp('4')]);
  const set = (path: string[], value: Extract<Operation, { type: 'set' }>['value']): Operation => ({ type: 'set', path, value, base: '' });
  expect(refusal(doc, set(['nothing'], 'x'))).toBe('unknown-place');
  expect(refusal(doc, set(['__proto__'], 'x'))).toBe('unknown-place');
  expect(refusal(doc, set(['title', 'deeper'], 'x'))).toBe('unknown-place');
  expect(refusal(doc, set(['goals'], 'x'))).toBe('unknown-place');
  expect(refusal(doc, set(['goals', 'a'], 'x'))).toBe('unknown-place');
  expect(refusal(doc, set(['goals', 'zz', 'text'], 'x'))).toBe('unknown-place');
  expect(refusal(doc, set(['title'], 4))).toBe('wrong-type');
  expect(refusal(doc, set(['title'], 'x'.repeat(41)))).toBe('too-long');
  expect(refusal(doc, set(['place', 'mood'], 'fine'))).toBe('not-a-choice');
  expect(refusal(doc, set(['place', 'ready'], 11))).toBe('wrong-type');
  expect(refusal(doc, set(['goals', 'a', 'due'], '2026-02-30'))).toBe('wrong-type');
  expect(refusal(doc, set(['goals', 'a', 'due'], 'always'))).toBeUndefined();
  expect(refusal(doc, set(['goals', 'a', 'owner'], 'Maya'))).toBe('wrong-type');
  expect(refusal(doc, goal('a'))).toBe('id-taken');
  expect(refusal(doc, goal('e'))).toBe('list-full');
});

test('a field takes at most twelve unsettled values', () => {
  let doc = emptyDoc(schema);
  for (let index = 0; index < 12; index += 1) doc = applied(doc, title(`value ${index}`, ''), stamp(`v${index}`)).doc;
  expect(refusal(doc, title('one more', ''))).toBe('too-many-versions');
  expect(refusal(doc, { type: 'choose', path: ['title'], value: 'settled', seen: ['v0', 'v1'] })).toBeUndefined();
});

test('undo takes back exactly what was done', () => {
  const before = run([goal('a'), stamp('1')], [goal('b', 'a'), stamp('2')], [title('first', ''), stamp('3')]);
  const operations: Operation[] = [
    title('second', '3'),
    goal('c'),
    { type: 'move', path: ['goals', 'b'], after: null },
    { type: 'remove', path: ['goals', 'a'], seen: ['1'] },
  ];
  for (const operation of operations) {
    const done = applied(before, operation, stamp('4')).doc;
    expect(plain(done)).not.toEqual(plain(before));
    expect(plain(applied(done, must(inverse(before, operation, '4'), 'inverse'), stamp('5')).doc)).toEqual(plain(before));
  }
});

test('the wire form is bounded and survives JSON', () => {
  const operation = title('a', '');
  expect(operationInput.parse(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
  expect(operationInput.safeParse(title('x'.repeat(8001), '')).success).toBe(false);
  expect(operationInput.safeParse({ ...operation, extra: 1 }).success).toBe(false);
  expect(operationInput.safeParse({ ...operation, path: [] }).success).toBe(false);
  const wide = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`f${n}`, 'x']));
  expect(operationInput.safeParse({ ...goal('a'), value: wide }).success).toBe(false);
});
