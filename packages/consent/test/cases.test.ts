import { describe, expect, test } from 'vitest';
import { cases, rules } from './cases/index.ts';
import { judge } from './cases/judge.ts';

describe.each(rules)('%s', (rule) => {
  const mine = cases.filter((one) => one.rule === rule);

  test('has at least one case', () => expect(mine.length).toBeGreaterThan(0));

  test.each(mine.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    const { got, says } = judge(one);
    expect(got).toEqual(says);
  });
});

test('no case names a rule that is none, and no two have one title', () => {
  expect(cases.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  expect(new Set(cases.map(({ rule, title }) => `${rule} ${title}`)).size).toBe(cases.length);
});
