import type { Answer, LinkId } from './instrument.ts';

/**
 * Over the answers, the scales and what is known of the person. An item without an answer fulfils none but `unanswered` and
 * `not`; a scale without a total fulfils none but `not`.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly item: LinkId; readonly equals: Answer }
  /** Yes is 1, no is 0. */
  | { readonly item: LinkId; readonly atLeast: number }
  /** Asked, and left without an answer. */
  | { readonly unanswered: LinkId }
  | { readonly scale: string; readonly atLeast: number }
  | { readonly scale: string; readonly atMost: number }
  | { readonly scale: string; readonly band: string }
  /** An unknown age counts as younger. */
  | { readonly youngerThan: number }
  | { readonly pregnant: true };

/** What a condition is judged on. */
export type Ground = {
  readonly answer: (item: LinkId) => Answer | undefined;
  readonly isMissing: (item: LinkId) => boolean;
  readonly scale: (key: string) => { readonly total: number | undefined; readonly band: string | undefined } | undefined;
  readonly age: number | undefined;
  readonly pregnant: boolean | undefined;
};

export function holds(condition: Condition, ground: Ground): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, ground));
  if ('any' in condition) return condition.any.some((one) => holds(one, ground));
  if ('not' in condition) return !holds(condition.not, ground);
  if ('item' in condition) return holdsOfItem(condition, ground.answer(condition.item));
  if ('unanswered' in condition) return ground.isMissing(condition.unanswered);
  if ('scale' in condition) return holdsOfScale(condition, ground.scale(condition.scale));
  if ('youngerThan' in condition) return ground.age === undefined || ground.age < condition.youngerThan;
  return ground.pregnant === true;
}

function holdsOfItem(condition: Extract<Condition, { item: LinkId }>, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if ('equals' in condition) return answer === condition.equals;
  return asNumber(answer) >= condition.atLeast;
}

function holdsOfScale(condition: Extract<Condition, { scale: string }>, scale: ReturnType<Ground['scale']>): boolean {
  if ('band' in condition) return scale?.band === condition.band;
  if (scale?.total === undefined) return false;
  return 'atLeast' in condition ? scale.total >= condition.atLeast : scale.total <= condition.atMost;
}

/** Yes is 1, no is 0; words are no number, and no number reaches them. */
export function asNumber(answer: Answer): number {
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  return typeof answer === 'number' ? answer : Number.NaN;
}
