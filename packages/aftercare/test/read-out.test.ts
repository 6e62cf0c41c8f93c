import type { NodeType, Path, PlainObject, PlainValue } from '@cairn/co-editing';
import { expect, test } from 'vitest';
import { labels, options, optionText, partTitles } from '../src/read-out-words.ts';
import { readChanges, readOut } from '../src/read-out.ts';
import { planSchema } from '../src/schema.ts';

const UNREAD = new Set(['source', 'words']);
const domains = ['body', 'mind', 'people'];

type Written = { readonly names: Path; readonly text: string };

/** One item in every list and something in every field, each text its own; `written` is what a reader must find. */
function full(type: NodeType, names: Path, written: Written[]): PlainValue {
  if (type.type === 'object')
    return Object.fromEntries(Object.entries(type.fields).map(([name, inner]) => [name, full(inner, [...names, name], written)]));
  if (type.type === 'list') return [{ id: `id-${names.join('-')}`, ...(full(type.item, names, written) as PlainObject) }];
  const [value, text] = valueOf(type, names);
  if (!UNREAD.has(names.at(-1) ?? '')) written.push({ names, text });
  return value;
}

function valueOf(type: Exclude<NodeType, { type: 'list' | 'object' }>, names: Path): readonly [PlainValue, string] {
  const own = `words of ${names.join(' ')}`;
  switch (type.type) {
    case 'choice':
      return [type.options[0] ?? '', optionText(names, type.options[0] ?? '', 'en')];
    case 'day':
      return ['2026-12-01', 'December 1, 2026'];
    case 'person':
      return [{ id: 'p', name: own }, own];
    case 'boolean':
      return [true, 'yes'];
    case 'number':
      return [7, '7'];
    case 'text':
      return [own, own];
  }
}

function everyField(type: NodeType, names: Path): readonly { readonly names: Path; readonly type: NodeType }[] {
  if (type.type === 'list') return everyField(type.item, names);
  if (type.type !== 'object') return [{ names, type }];
  return Object.entries(type.fields).flatMap(([name, inner]) => everyField(inner, [...names, name]));
}

/** As the words know a place: without the domain that a goal stands under. */
const known = (names: Path): string => names.slice(domains.includes(names[0] ?? '') ? 1 : 0).join('.');

test('every written field of a plan is read out, once, in the order of the plan', () => {
  const written: Written[] = [];
  const read = readOut(full(planSchema, [], written) as PlainObject, 'en');
  const texts = read.flatMap((part) => part.lines.filter((line) => line.kind !== 'heading').map((line) => line.text));
  expect(texts).toEqual(written.map(({ text }) => text));
  expect(read.map((part) => part.key)).toEqual(Object.keys(planSchema.fields));
});

test('every part, label and choice has words in both languages', () => {
  for (const key of Object.keys(planSchema.fields)) expect(partTitles[key], key).toBeDefined();
  for (const { names, type } of everyField(planSchema, [])) {
    if (UNREAD.has(names.at(-1) ?? '')) continue;
    expect(labels[known(names)], names.join('.')).toBeDefined();
    if (type.type !== 'choice' || names.at(-1) === 'dimension') continue;
    for (const option of type.options) expect(options[`${names.at(-2)}.${option}`] ?? options[`*.${option}`], option).toBeDefined();
  }
});

test('nothing is read out of an empty plan', () => {
  expect(readOut({}, 'en')).toEqual([]);
  expect(readOut({ watchOuts: [], safety: { reason: null, signs: [] } }, 'es')).toEqual([]);
});

const goal = (title: string, steps: readonly PlainObject[]): PlainObject => ({ body: { goals: [{ id: 'g', title, steps }] } });

test('two readings differ in the lines that differ, each named after what it belongs to', () => {
  const before = readOut(goal('Sleep', [{ id: 'a', text: 'Tea', due: 'daily' }]), 'en');
  const after = readOut(
    goal('Sleep', [
      { id: 'a', text: 'Tea', due: '2026-05-08' },
      { id: 'b', text: 'Walk' },
    ]),
    'en',
  );
  expect(readChanges(before, after)).toMatchObject([
    { part: 'Body and medicine', about: 'Tea', before: { text: 'every day' }, after: { label: 'When', text: 'May 8, 2026' } },
    { part: 'Body and medicine', about: 'Sleep', before: undefined, after: { text: 'Walk' } },
  ]);
  expect(readChanges(after, readOut({}, 'en')).map(({ before: gone, after: now }) => [gone?.text, now])).toContainEqual([
    'Walk',
    undefined,
  ]);
  expect(readChanges(after, after)).toEqual([]);
});
