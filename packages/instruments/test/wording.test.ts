import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { wordingOf } from '../src/index.ts';
import { instruments } from '../src/all.ts';

test.each(instruments.map((one) => [one.key, one] as const))('%s has not changed a word since its version was shipped', (_, instrument) => {
  expect(instrument.wordingHash).toBe(createHash('sha256').update(wordingOf(instrument)).digest('hex'));
});
