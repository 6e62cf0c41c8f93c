import type { NodeId, Pin } from './flow.ts';
import type { Value } from './question.ts';

/** Why a question was passed over; none of them is an answer. */
export const skipReasons = ['rather-not-say', 'not-sure', 'not-now'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a person did at a question; or, at a wait or a hand-over, what ended it: an event, `timeout`, or `back`. */
export type Given =
  | { readonly type: 'answer'; readonly value: Value }
  | { readonly type: 'skip'; readonly reason: SkipReason | undefined }
  | Passed;
export type Passed = { readonly type: 'passed'; readonly by: string };

/**
 * One walk of one person through one flow. It holds only what was given; where the person stands is derived, so that a
 * changed answer and an answer right first time are the same run. An answer that a change made unreachable stays here, inactive.
 * Keys are node ids; of a later round of a loop `<id>#2`, `<id>#3`.
 */
export type Run = {
  readonly pin: Pin;
  readonly given: Readonly<Record<NodeId, Given>>;
  /** What was given before a change, oldest first. */
  readonly superseded: readonly { readonly node: NodeId; readonly given: Given }[];
};

export function begin(pin: Pin): Run {
  return { pin, given: {}, superseded: [] };
}

/** Records what was given, keeping what it replaces. Checks nothing: `advance` does, facts are already checked. */
export function give(run: Run, node: NodeId, given: Given): Run {
  const before = givenAt(run, node);
  return {
    pin: run.pin,
    given: { ...run.given, [node]: given },
    superseded: before ? [...run.superseded, { node, given: before }] : run.superseded,
  };
}

export function givenAt(run: Run, node: NodeId): Given | undefined {
  return Object.hasOwn(run.given, node) ? run.given[node] : undefined;
}

export function sameGiven(a: Given, b: Given): boolean {
  if (a.type === 'passed' || b.type === 'passed') return a.type === 'passed' && b.type === 'passed' && a.by === b.by;
  if (a.type === 'skip' || b.type === 'skip') return a.type === b.type;
  if (!Array.isArray(a.value) || !Array.isArray(b.value)) return a.value === b.value;
  return a.value.length === b.value.length && new Set([...a.value, ...b.value]).size === a.value.length;
}
