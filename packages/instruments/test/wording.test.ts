import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { wordingOf } from '../src/index.ts';
import { phq9 } from '../src/forms/phq-9.ts';

test.each([phq9].map((one) => [one.key, one] as const))('%s has not changed a word since its version was shipped', (_, instrument) => {
  expect(instrument.wordingHash).toBe(createHash('sha256').update(wordingOf(instrument)).digest('hex'));
});
