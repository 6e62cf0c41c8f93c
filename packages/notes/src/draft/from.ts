import type { Instant } from '@cairn/kernel';
import type { GuideRun, GuideSource } from '@cairn/guides';
import type { Session } from '@cairn/sessions';
import type { Sheet } from '@cairn/worksheets';
import type { Measures } from './measures.ts';

/** The newest check-in before the session ended. `ref` is its run, `at` when it was finished or, if it was not, begun. */
export type CheckInHeld = { readonly ref: string; readonly at: Instant; readonly finished: boolean; readonly measures: Measures };

/** Something of a record elsewhere, in words: a diagnosis, the goal a step was added to. */
export type Told = { readonly ref: string; readonly text: string };

/** Everything that the program knows of one visit. */
export type DraftFrom = {
  readonly session: Session;
  /** IANA zone of the patient. */
  readonly zone: string;
  /** For what is still going on. */
  readonly now: Instant;
  readonly sheets: readonly Sheet[];
  readonly run: GuideRun | undefined;
  readonly guideOf: GuideSource;
  readonly checkIn: CheckInHeld | undefined;
  /** Rewards of this session, each a whole sentence. */
  readonly rewards: readonly Told[];
  /** The first visit after this one that stands in the calendar. */
  readonly next: { readonly ref: string; readonly at: Instant } | undefined;
  readonly diagnoses: readonly Told[];
  /** Goals of the plan that lines of this session were put under. */
  readonly goals: readonly Told[];
};
