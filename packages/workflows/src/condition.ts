import type { NodeId } from './flow.ts';
import type { Scalar, Value } from './question.ts';
import type { Scored } from './score.ts';

/** Over what lies on the way so far. A skipped or unreached question fulfils none but `not` and `skipped`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: NodeId; readonly equals: Scalar }
  | { readonly answer: NodeId; readonly atLeast: number }
  | { readonly answer: NodeId; readonly atMost: number }
  | { readonly answer: NodeId; readonly includes: string }
  | { readonly answered: NodeId }
  /** Passed over, on the way; an unreached question was not skipped. */
  | { readonly skipped: NodeId }
  /** `score` is a score node; `scale` one of its subscales, the total when not given. An incomplete score fulfils none. */
  | { readonly score: NodeId; readonly scale?: string; readonly atLeast: number }
  | { readonly score: NodeId; readonly scale?: string; readonly atMost: number }
  | { readonly score: NodeId; readonly band: string }
  | { readonly score: NodeId; readonly flag: string }
  /** The instrument has no total: something was left out. */
  | { readonly unscored: NodeId };

/** What lies on the way so far, by node; of a loop, the latest round. */
export type Sofar = {
  readonly answers: ReadonlyMap<NodeId, Value>;
  readonly skipped: ReadonlySet<NodeId>;
  readonly scores: ReadonlyMap<NodeId, Scored>;
};

export function holds(condition: Condition, sofar: Sofar): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, sofar));
  if ('any' in condition) return condition.any.some((part) => holds(part, sofar));
  if ('not' in condition) return !holds(condition.not, sofar);
  if ('answered' in condition) return sofar.answers.has(condition.answered);
  if ('skipped' in condition) return sofar.skipped.has(condition.skipped);
  if ('unscored' in condition) {
    const scored = sofar.scores.get(condition.unscored);
    return scored !== undefined && scored.total === undefined;
  }
  return 'score' in condition
    ? scoreHolds(condition, sofar.scores.get(condition.score))
    : answerHolds(condition, sofar.answers.get(condition.answer));
}

function answerHolds(condition: Extract<Condition, { answer: NodeId }>, value: Value | undefined): boolean {
  if ('equals' in condition) return value === condition.equals;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  if ('atMost' in condition) return typeof value === 'number' && value <= condition.atMost;
  return Array.isArray(value) && value.includes(condition.includes);
}

function scoreHolds(condition: Extract<Condition, { score: NodeId }>, scored: Scored | undefined): boolean {
  if (!scored) return false;
  if ('flag' in condition) return scored.flags.includes(condition.flag);
  if ('band' in condition) return scored.band === condition.band;
  const value = condition.scale === undefined ? scored.total : scored.subscales.find(({ key }) => key === condition.scale)?.total;
  if (value === undefined) return false;
  return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
}

/** The questions and score nodes that a condition looks at. */
export function subjects(condition: Condition): readonly NodeId[] {
  if ('all' in condition) return condition.all.flatMap(subjects);
  if ('any' in condition) return condition.any.flatMap(subjects);
  if ('not' in condition) return subjects(condition.not);
  if ('answered' in condition) return [condition.answered];
  if ('skipped' in condition) return [condition.skipped];
  if ('unscored' in condition) return [condition.unscored];
  return ['score' in condition ? condition.score : condition.answer];
}
