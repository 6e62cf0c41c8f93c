import type { NodeId, Pin, Value } from './flow.ts';

/** Why a question was passed over; none of them is an answer. */
export const skipReasons = ['rather-not-say', 'not-sure', 'not-now'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a person did at a question. */
export type Given = { readonly type: 'answer'; readonly value: Value } | { readonly type: 'skip'; readonly reason: SkipReason | undefined };

/**
 * One walk of one person through one flow. It holds only what was given; where the person stands is derived, so that a
 * changed answer and an answer right first time are the same run. An answer that a change made unreachable stays here, inactive.
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
