import { isPressing, measures, nodeOf, type Value } from '@cairn/workflows';
import type { Language, Score } from '@cairn/instruments';
import type { CheckIn, Measures } from './check-in.ts';
import { flowOf, scoreOf } from './shipped.ts';

/**
 * What counts of a check-in now, finished or not: the answers on the way, any call for help wherever it was made, and the
 * total of an instrument (`phq9.total`) once it is complete. `language` is that of the last answer; only the score keeps it.
 */
export function standing(checkIn: CheckIn, language: Language = 'en'): { readonly measures: Measures; readonly score: Score | undefined } {
  if (checkIn.finished) return { measures: checkIn.finished.measures, score: checkIn.finished.score };
  const flow = flowOf(checkIn.run.pin);
  if (!flow) return { measures: {}, score: undefined };
  const found: Record<string, Value> = { ...measures(flow, checkIn.run) };
  for (const [id, given] of Object.entries(checkIn.run.given)) {
    const node = nodeOf(flow, id);
    if (node?.kind === 'ask' && given.type === 'answer' && isPressing(node, given)) found[node.measure] = given.value;
  }
  const score = scoreOf(flow, found, language);
  if (score?.total !== undefined) found['phq9.total'] = score.total;
  return { measures: found, score };
}
