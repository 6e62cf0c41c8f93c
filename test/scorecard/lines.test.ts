import { expect, test } from 'vitest';
import { screens, unseen, type Look } from './journeys.ts';
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

test('a screen counts as looked at when axe saw it in light and in dark', () => {
  const look = (screen: string, theme: Look['theme']): Look => ({ screen, theme, findings: [] });
  const looks = [look('/plan', 'light'), look('/plan', 'dark'), look('/p/c-dee', 'light'), look('/p/c-dee/plan/edit', 'dark')];
  expect(unseen(looks, ['/plan', '/p/:id', '/help'])).toEqual(['/p/:id', '/help']);
});

test('the table of routes is read', () => {
  expect(screens()).toEqual(expect.arrayContaining(['/check-in', '/caseload', '/help', '/sign-in']));
});
