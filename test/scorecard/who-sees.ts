/** The part of all kinds of facts for which it is measured who sees them; nothing when the committed table is another. */
import { committed, coverage, measure, page } from '../access/who-sees.ts';
import type { Figure } from './lines.ts';

export async function whoSeesWhat(): Promise<Figure> {
  const measured = await measure();
  const same = page(measured) === committed();
  const { seen, missing, failed } = measured;
  const problems = [
    ...failed,
    ...missing.map((kind) => `never written: ${kind}`),
    ...(same ? [] : ['docs/who-sees.md is not what was measured']),
  ];
  const note = `${seen.length} kinds of facts${problems.length > 0 ? `; ${problems.join('; ')}` : ''}`;
  return { value: same && failed.length === 0 ? coverage(measured) : undefined, note };
}
