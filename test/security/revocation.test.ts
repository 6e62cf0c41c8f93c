import { expect, test } from 'vitest';
import { stops, ways } from './revoked.ts';

test('what is taken back stops in less than a second wherever it is running, and nothing comes after it', async () => {
  const took = await stops(2);
  for (const way of ways) {
    expect(took[way].length, way).toBe(2);
    expect(Math.max(...took[way]), way).toBeLessThan(1000);
  }
});
