import type { Actor, Day, EntryOf, Fact } from '@cairn/kernel';
import type { Flow, Mapping, Pin, Text } from '@cairn/workflows';

export const runPolicies = ['stay', 'map', 'restart'] as const;
/** A run in flight stays in its version; goes on in the new one with the answers that fit; or begins again in it. */
export type RunPolicy = (typeof runPolicies)[number];

/** What becomes of the runs in flight: one policy for all, and another for those that are named. `mapping` belongs to `map`. */
export type RunsDecision = {
  readonly policy: RunPolicy;
  readonly mapping: Mapping;
  readonly except: readonly { readonly checkInId: string; readonly policy: RunPolicy }[];
};

/** Who took the answer for a promise, as it stands in the flow from then on. */
export type Approved = { readonly personId: string; readonly name: string; readonly role: string; readonly day: Day };

/** What recorded runs did in a new version. `unfit` counts answers that the new version can no longer take. */
export type ReplayCounts = {
  readonly runs: number;
  readonly same: number;
  readonly different: number;
  readonly unfit: number;
  readonly failed: number;
};

type OnDraft = { readonly draftId: string; readonly revision: number; readonly by: Actor };

export type FlowFact =
  /** `base` is the version that it began as a copy of, or is to follow; none for a flow that is new here. */
  | Fact<'flow.drafted', { readonly draftId: string; readonly base: Pin | undefined; readonly flow: Flow; readonly by: Actor }>
  /** The whole flow as it is after the change. */
  | Fact<'flow.draft-changed', OnDraft & { readonly base: Pin | undefined; readonly flow: Flow }>
  | Fact<'flow.review-asked', OnDraft>
  | Fact<'flow.sent-back', OnDraft & { readonly words: string }>
  | Fact<'flow.approved', OnDraft>
  /** `text` is what the promise said when somebody answered for it. */
  | Fact<'flow.promise-approved', { readonly draftId: string; readonly promise: string; readonly text: Text; readonly approved: Approved }>
  | Fact<'flow.discarded', { readonly draftId: string; readonly by: Actor }>
  | Fact<'flow.published', Published>
  | Fact<'flow.recalled', { readonly pin: Pin; readonly reason: string; readonly by: Actor }>;

export type Published = {
  readonly draftId: string;
  readonly pin: Pin;
  readonly flow: Flow;
  /** Everybody whose words are in it. None of them approved it. */
  readonly authors: readonly Actor[];
  readonly approvedBy: Actor;
  readonly by: Actor;
  readonly runs: RunsDecision;
  readonly replay: ReplayCounts;
};

export type FlowEntry = EntryOf<FlowFact>;
