import { describe, expect, test } from 'vitest';
import { instruments, slots } from '../src/all.ts';
import { golden, mismatch } from './golden/all.ts';

describe.each([...instruments, ...slots].map(({ key }) => key))('%s', (key) => {
  const cases = golden.filter((one) => one.key === key);

  test('scores as clinical.md A1 says at every edge and gap', () => {
    expect(cases.length).toBeGreaterThan(4);
    expect(cases.flatMap((one) => mismatch(one) ?? [])).toEqual([]);
  });
});
