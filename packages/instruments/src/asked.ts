import type { Scoring } from './instrument.ts';
import { score, type Answers, type Score } from './score.ts';

/**
 * The score of what a conversation asked. An answer of null was asked and not given; an item without any entry was not asked,
 * as when a flow asks a part of an instrument, and is not missing. Undefined when the answers do not fit.
 */
export function scoreAsked(scoring: Scoring, answers: Answers): Score | undefined {
  const notAsked = scoring.items.map(({ linkId }) => linkId).filter((linkId) => !Object.hasOwn(answers, linkId));
  const scored = score(scoring, answers, { language: 'en', notAsked });
  return scored.status === 'scored' ? scored.score : undefined;
}
