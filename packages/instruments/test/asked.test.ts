import { expect, test } from 'vitest';
import { scoreAsked } from '../src/index.ts';
import { phq9 } from '../src/forms/phq-9.ts';

const nine = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [String(n + 1), 1]));

test('an item that a conversation leaves out is not asked, and the total stands', () => {
  expect(scoreAsked(phq9, nine)).toMatchObject({ total: 9, missing: [], notAsked: ['10'] });
});

test('an item that was asked and skipped is missing, and there is no total', () => {
  expect(scoreAsked(phq9, { ...nine, '4': null })).toMatchObject({ total: undefined, missing: ['4'], notAsked: ['10'] });
});

test('a scored item that was left out leaves no total either', () => {
  const { 4: _, ...eight } = nine;
  expect(scoreAsked(phq9, eight)).toMatchObject({ total: undefined, missing: [], notAsked: ['4', '10'] });
});

test('answers that fit no item are no score', () => {
  expect(scoreAsked(phq9, { ...nine, '11': 1 })).toBeUndefined();
});
