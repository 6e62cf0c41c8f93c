import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexOf, keyed, sha256, sha256OfHex } from '../src/sha256.ts';

test('a hash is what Node says it is, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text.toWellFormed(), 'utf8').digest('hex'));
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

test('bytes at every length around the edge of a block hash alike', () => {
  for (let length = 0; length <= 130; length += 1) {
    const hex = 'a7'.repeat(length);
    expect(sha256OfHex(hex)).toBe(createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex'));
  }
});

test('a keyed hash is the HMAC of Node', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(bytes, fc.string({ maxLength: 80 }), (key, message) => {
      const hex = Buffer.from(key).toString('hex');
      const told = createHmac('sha256', key).update(message.toWellFormed(), 'utf8').digest('hex');
      expect(hexOf(keyed(hex)(message))).toBe(told);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});
