import type { Operation } from '@cairn/co-editing';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/aftercare/create-returned.ts';

const add: Operation = { type: 'add', path: ['safety', 'people'], id: 'p1', value: { name: 'Rosa', phone: '555-0142' }, after: null };

test('of every refused command its author gets the words back, and where they belonged', () => {
  const set: Operation = { type: 'set', path: ['safety', 'reason'], value: 'My son', base: '' };
  expect(wordsOf('aftercare.edit', { operation: set })).toMatchObject({ kind: 'words', path: ['safety', 'reason'], value: 'My son' });
  expect(wordsOf('aftercare.edit', { operation: add })).toMatchObject({
    kind: 'line',
    path: ['safety', 'people'],
    value: 'Rosa, 555-0142',
  });
  expect(wordsOf('aftercare.comment', { path: ['safety'], text: 'Ask her' })).toMatchObject({ kind: 'comment', value: 'Ask her' });
  expect(wordsOf('aftercare.suggest', { operation: add, note: '' })).toMatchObject({ kind: 'suggestion', value: 'Rosa, 555-0142' });
  expect(wordsOf('aftercare.ask', { text: 'Friday' })).toMatchObject({ kind: 'words', value: 'Friday' });
});

test('an operation without words, and an undo, bring nothing back', () => {
  expect(wordsOf('aftercare.edit', { operation: { ...add, value: {} } })).toBe(undefined);
  expect(wordsOf('aftercare.edit', { operation: { type: 'move', path: ['help', 'h1'], after: null } })).toBe(undefined);
  expect(
    wordsOf('aftercare.edit', { operation: { type: 'set', path: ['help', 'h1', 'text'], value: 'Old', base: 'o1', undoes: 'o1' } }),
  ).toBe(undefined);
  expect(wordsOf('aftercare.check', { path: ['a'], done: true })).toBe(undefined);
});
