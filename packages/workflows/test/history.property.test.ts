import { expect, test } from 'vitest';
import { conversations } from './history.ts';

/** fast-check prints the seed of a failure; CAIRN_SEED replays it. */
const seed = Number(process.env['CAIRN_SEED'] ?? 0) || Math.floor(performance.timeOrigin % 2 ** 31);

test(`10,000 random flows, answered, edited, gone back in, timed out and shared by two devices: each ends, asks nothing twice, and comes to what answering right the first time comes to (seed ${seed})`, () => {
  const done = conversations({ runs: 10_000, seed });
  expect(done).toEqual({ runs: 10_000, seed, failed: undefined });
}, 240_000);
