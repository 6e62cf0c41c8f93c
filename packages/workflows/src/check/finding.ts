import type { NodeId } from '../flow.ts';
import type { Scalar } from '../question.ts';
import type { Language } from '../text.ts';

export const severities = ['error', 'warning'] as const;
/** A flow with an error cannot be published; a warning is for a person to judge. */
export type Severity = (typeof severities)[number];

/** Every rule by its code, in the order in which its findings are shown: what breaks a conversation before what blurs it. */
export const ruleCodes = [
  'missing-target',
  'unreachable-node',
  'no-end',
  'unbounded-loop',
  'loop-elsewhere',
  'too-many-rounds',
  'include-not-found',
  'unknown-outcome',
  'answer-goes-nowhere',
  'flag-goes-nowhere',
  'outcome-goes-nowhere',
  'never-holds',
  'shadowed-arm',
  'overlapping-arms',
  'impossible-comparison',
  'never-asked',
  'sometimes-asked',
  'score-out-of-range',
  'unknown-score',
  'score-items',
  'impossible-limits',
  'no-options',
  'option-twice',
  'unknown-pressing',
  'unknown-step',
  'measure-twice',
  'event-twice',
  'bad-id',
  'missing-translation',
  'stale-translation',
  'placeholders-differ',
  'unknown-placeholder',
  'no-owner',
  'unknown-role',
  'unknown-skill',
  'unknown-flow',
  'wait-without-timeout',
  'timeout-at-night',
  'hand-over-without-return',
  'unapproved-promise',
  'clinical-notification',
  'licence-not-cleared',
  'instrument-language',
  'hard-to-read',
  'over-budget',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

export type Place = { readonly arm: number } | { readonly option: Scalar } | { readonly language: Language };

export type Finding = {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** A node of the flow itself; what is found inside an included flow stands at the include. */
  readonly node: NodeId;
  /** Which arm (from 0), answer or language of the node. */
  readonly at?: Place;
  /** What the words need: numbers, ids and pieces of the flow's own text. */
  readonly detail: Readonly<Record<string, string | number>>;
};
