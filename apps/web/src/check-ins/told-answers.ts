import type { CheckIn } from '@cairn/check-ins';
import { walk, type Playable } from '@cairn/workflows';
import { language } from '../words/words.ts';
import { answerWords, say, type Names } from './answer-words.ts';

export type ToldAnswer = {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** A call for help. */
  readonly hot: boolean;
};

/** Questions on the way and what was answered, in the words that were shown; a call for help wherever it was made. */
export function toldAnswers(flow: Playable, checkIn: CheckIn, names: Names): readonly ToldAnswer[] {
  return walk(flow, checkIn.run).turns.flatMap((turn) => {
    if (turn.kind !== 'given') return [];
    const question = say(turn.node.text, language(), names);
    const answer = answerWords(turn.node, turn.given, language(), names);
    return [{ id: turn.id, question, answer, hot: checkIn.calls.includes(turn.id) }];
  });
}

/** "PHQ-9 12, moderate" for each score of the run. */
export function scoresOf(checkIn: CheckIn): readonly string[] {
  return Object.values(checkIn.scores).flatMap(({ instrument, total, band }) =>
    total === undefined ? [] : [`${instrument.toUpperCase()} ${total}${band === undefined ? '' : `, ${band.replaceAll('-', ' ')}`}`],
  );
}
