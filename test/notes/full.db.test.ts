import { expect, test } from 'vitest';
import { drafting } from '../scorecard/notes.ts';

test('every sentence of the note of a whole session names something that is in the record', { timeout: 60_000 }, async () => {
  const { sentences, sources, groundless } = await drafting();
  expect(groundless).toEqual([]);
  expect(sentences).toBeGreaterThan(60);
  expect(sources).toBeGreaterThanOrEqual(9);
});
