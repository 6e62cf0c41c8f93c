import type { Value } from './question.ts';

/** What an instrument says of a set of answers, as far as a flow needs it. Instruments bring more; the engine carries it along. */
export type Scored = {
  readonly instrument: string;
  readonly total: number | undefined;
  readonly band: string | undefined;
  readonly flags: readonly string[];
  readonly subscales: readonly { readonly key: string; readonly total: number | undefined }[];
};

/** `null`: asked and not answered. Absent: not asked. */
export type ItemAnswers = Readonly<Record<string, Value | null>>;

/** Scores by instrument key; undefined for an instrument it does not know or answers that do not fit. */
export type Scorer = (instrument: string, answers: ItemAnswers) => Scored | undefined;

export const noScorer: Scorer = () => undefined;
