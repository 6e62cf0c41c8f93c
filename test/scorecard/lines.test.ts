import { expect, test } from 'vitest';
import { isMet, lines } from './lines.ts';

test('every line has a name of its own', () => {
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
});

test('what was not measured is not met', () => {
  for (const { bar } of lines) expect(isMet(bar, undefined)).toBe(false);
});

test.each([
  [{ at: '>=', value: 0.4 }, 0.4, 0.39],
  [{ at: '<=', value: 100 }, 100, 100.1],
  [{ at: '<', value: 1000 }, 999, 1000],
  [{ at: '=', value: 0 }, 0, 1],
] as const)('%o takes %d and refuses %d', (bar, good, bad) => {
  expect(isMet(bar, good)).toBe(true);
  expect(isMet(bar, bad)).toBe(false);
});
