/** Scores every golden form of the instruments and counts what does not come out as clinical A1 to A3 say. */
import { golden, mismatch } from '../../packages/instruments/test/golden/all.ts';
import type { Figure } from './lines.ts';

export function goldenScores(): Figure {
  if (golden.length === 0) return { value: undefined };
  const wrong = golden.flatMap((one) => mismatch(one) ?? []);
  const instruments = new Set(golden.map(({ key }) => key)).size;
  const first = wrong[0] === undefined ? '' : `; first: ${wrong[0]}`;
  return { value: wrong.length, note: `${golden.length} forms of ${instruments} instruments${first}` };
}
