import { describe, expect, test } from 'vitest';
import { check, ruleCodes, rules, sampleLibrary } from '@cairn/workflows/check';

test('every code has one rule, in the order of the codes', () => {
  expect(rules.map(({ code }) => code)).toEqual(ruleCodes);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, { example, severity }) => {
  test('finds its failing example, and no other rule does', () => {
    const found = check(example.fails, sampleLibrary);
    expect(found.map(({ rule }) => rule)).toContain(code);
    expect(found.filter(({ rule }) => rule !== code)).toEqual([]);
    expect(found[0]?.severity).toBe(severity);
    for (const { node } of found) expect(Object.keys(example.fails.nodes).concat(example.fails.start)).toContain(node);
  });

  test('no rule finds anything in its passing example', () => {
    expect(check(example.passes, sampleLibrary)).toEqual([]);
  });
});
