import type { Actor, EntryOf, Fact, Instant, OpId } from '@cairn/kernel';
import type { GuideKey, GuidePin, SkipReason } from './guide.ts';
import type { Move, Tag, Tally, TalkKind, TalkSide } from './talk.ts';

export type StepStatus = 'open' | 'now' | 'done' | 'skipped';

export type Reason = { readonly code: SkipReason; /** In words; never empty for `other`. */ readonly text: string };

/** A stretch of time spent on a step. `until` is undefined while it goes on. */
export type Span = { readonly from: Instant; readonly until: Instant | undefined };

export type StepRun = {
  readonly stepId: string;
  readonly status: StepStatus;
  readonly spans: readonly Span[];
  readonly reason: Reason | undefined;
};

/** One guide as it was followed. Steps stand in the guide's order. */
export type Course = { readonly guide: GuidePin; readonly chosenAt: Instant; readonly by: Actor; readonly steps: readonly StepRun[] };

/** What was followed, tagged and counted in one session. The last of `courses` is the guide in use; earlier ones were set aside. */
export type GuideRun = {
  readonly sessionId: string;
  readonly courses: readonly Course[];
  /** In the order in which they were tagged. */
  readonly talk: readonly Tag[];
  readonly tallies: readonly Tally[];
};

/** Oldest session first. */
export type Guides = { readonly runs: readonly GuideRun[] };

type Chosen = { readonly sessionId: string; readonly guide: GuidePin; readonly steps: readonly string[]; readonly by: Actor };
type StepChanged = {
  readonly sessionId: string;
  readonly stepId: string;
  readonly to: StepStatus;
  readonly reason: Reason | undefined;
  readonly by: Actor;
};
type Tagged = {
  readonly sessionId: string;
  readonly tagId: string;
  readonly kind: TalkKind;
  readonly side: TalkSide;
  readonly quote: string;
  readonly second: number;
  readonly by: Actor;
};
type Counted = { readonly sessionId: string; readonly move: Move; readonly change: 1 | -1; readonly by: Actor };

export type GuideFact =
  /** A guide chosen again is taken up where it was left. */
  | Fact<'guide.chosen', Chosen>
  | Fact<'guide.step-changed', StepChanged>
  /** The same `tagId` again corrects kind, side and quote. */
  | Fact<'talk.tagged', Tagged>
  | Fact<'talk.untagged', { readonly sessionId: string; readonly tagId: string; readonly by: Actor }>
  | Fact<'talk.counted', Counted>;

export type GuideEntry = EntryOf<GuideFact>;

/**
 * `step` moves one step, and with `next` makes another one the step to work on now; whatever else was worked on is open again.
 * `tag` without `tagId` is a new tag named by its `opId`. `second` is what the sender's clock said.
 */
export type GuideCommand =
  | { readonly type: 'choose'; readonly sessionId: string; readonly key: GuideKey; readonly version: number }
  | {
      readonly type: 'step';
      readonly sessionId: string;
      readonly stepId: string;
      readonly to: StepStatus;
      readonly reason: Reason | undefined;
      readonly next: string | undefined;
    }
  | {
      readonly type: 'tag';
      readonly opId: OpId;
      readonly sessionId: string;
      readonly tagId: string | undefined;
      readonly kind: TalkKind;
      readonly side: TalkSide;
      readonly quote: string;
      readonly second: number;
    }
  | { readonly type: 'untag'; readonly sessionId: string; readonly tagId: string }
  | { readonly type: 'count'; readonly sessionId: string; readonly move: Move; readonly change: 1 | -1 };

/** The session a guide is followed in, as far as deciding needs it. `zero` is where its seconds are counted from. */
export type Around = { readonly isOpen: boolean; readonly zero: Instant; readonly isSigned: boolean };

export const refusalCodes = [
  'guide-no-session',
  'guide-session-over',
  'guide-unknown',
  'guide-not-chosen',
  'guide-step-unknown',
  'guide-step-required',
  'guide-step-gated',
  'guide-reason-needed',
  'talk-note-signed',
  'talk-tag-unknown',
  'talk-not-yours',
  'talk-full',
] as const;
export type GuideRefusal = (typeof refusalCodes)[number];

export type GuideResult = { readonly sessionId: string };

export function runOf(state: Guides, sessionId: string): GuideRun | undefined {
  return state.runs.find((run) => run.sessionId === sessionId);
}

/** The guide in use. */
export function courseOf(run: GuideRun | undefined): Course | undefined {
  return run?.courses.at(-1);
}
