import { expect, test } from 'vitest';
import { balanceOffer, rulerAsks, rulerMove } from '../src/index.ts';
import { dee, desk, maya } from './desk.ts';

const values = (importance?: number, confidence?: number) => ({ importance, confidence, readiness: undefined });

test('the first question asks for what speaks for the change, never for what is missing', () => {
  for (let n = 1; n <= 10; n += 1) expect(rulerAsks(n, [])[0]).toEqual({ ask: 'not-lower', value: n, lower: Math.max(0, n - 3) });
});

test('at 0 there is nothing lower: what would have to happen to reach 1', () => {
  expect(rulerAsks(0, [])).toEqual([{ ask: 'reach-one' }]);
  expect(rulerAsks(0, [4])).toEqual([{ ask: 'reach-one' }]);
});

test('a number that rose asks what raised it; one that fell does not', () => {
  expect(rulerAsks(6, [4])).toContainEqual({ ask: 'what-raised', from: 4, to: 6 });
  expect(rulerAsks(6, [4, 6])).toContainEqual({ ask: 'what-raised', from: 4, to: 6 });
  expect(rulerAsks(3, [7]).map(({ ask }) => ask)).toEqual(['not-lower', 'one-up']);
});

test('the way up is one or two steps, one below the top, and none at it', () => {
  expect(rulerAsks(6, []).at(-1)).toEqual({ ask: 'one-up', from: 7, to: 8 });
  expect(rulerAsks(9, []).at(-1)).toEqual({ ask: 'one-up', from: 10, to: 10 });
  expect(rulerAsks(10, []).map(({ ask }) => ask)).toEqual(['not-lower']);
});

test.each([
  [values(), 'ask'],
  [values(4, 9), 'evoke'],
  [values(8), 'ask'],
  [values(8, 3), 'build'],
  [values(9, 6), 'build'],
  [values(5, 4), 'build'],
  [values(7, 7), 'plan'],
  [values(6, 8), 'listen'],
] as const)('%o points to %s', (found, move) => {
  expect(rulerMove(found)).toBe(move);
});

test('pros and cons are offered to the undecided only, and what the person says goes before the number', () => {
  const { open, set, state } = desk();
  expect(balanceOffer(state())).toEqual({ offered: false, why: 'not-asked' });
  const rulers = open(maya, 'rulers');
  const offers = [9, 5, 2].map((readiness) => {
    set(dee, rulers, 'readiness', readiness);
    return balanceOffer(state());
  });
  expect(offers).toEqual([{ offered: false, why: 'ready' }, { offered: true }, { offered: false, why: 'not-now' }]);
  set(dee, open(maya, 'focus'), 'leaning', 'undecided');
  expect(balanceOffer(state())).toEqual({ offered: true });
});

test('every value of a ruler is kept in the order in which it was said', () => {
  const { open, set, sheet } = desk();
  const rulers = open(maya, 'rulers');
  for (const value of [4, 6, 5]) set(dee, rulers, 'confidence', value);
  set(dee, rulers, 'said', 'I can do a week.');
  expect(sheet(rulers).trail.map(({ field, value, by }) => [field, value, by.personId])).toEqual([
    ['confidence', 4, 'dee'],
    ['confidence', 6, 'dee'],
    ['confidence', 5, 'dee'],
  ]);
});
