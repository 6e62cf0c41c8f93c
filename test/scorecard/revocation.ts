/** Everything that can be running when something is taken back, many times over. */
import { stops, ways } from '../security/revoked.ts';
import type { Figure } from './lines.ts';

const ROUNDS = 12;

export async function revocationEverywhere(): Promise<Figure> {
  const took = await stops(ROUNDS);
  const worst = ways.map((way) => ({ way, most: Math.max(...took[way]) }));
  const note = worst.map(({ way, most }) => `${way} ${most.toFixed(0)} ms`).join(', ');
  return { value: Math.round(Math.max(...worst.map(({ most }) => most))), note: `${ROUNDS} rounds: ${note}` };
}
