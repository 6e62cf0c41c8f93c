import type { Capability } from '@cairn/kernel';
import { evolve, start, window } from './evolve.ts';
import type { GuideFact, Guides } from './run.ts';

export {
  guideKeys,
  skipReasons,
  type Basis,
  type Guide,
  type GuideKey,
  type GuidePin,
  type GuideSource,
  type GuideStep,
  type MenuItem,
  type Open,
  type PinSource,
  type Said,
  type SkipReason,
} from './guide.ts';
export {
  courseOf,
  refusalCodes,
  runOf,
  type Around,
  type Course,
  type GuideCommand,
  type GuideEntry,
  type GuideFact,
  type GuideRefusal,
  type GuideResult,
  type GuideRun,
  type Guides,
  type Reason,
  type Span,
  type StepRun,
  type StepStatus,
} from './run.ts';
export {
  COUNT_MAX,
  isMobilizing,
  moves,
  noCounts,
  QUOTE_MAX,
  TAGS_MAX,
  talkKinds,
  talkSides,
  type Counts,
  type Move,
  type Tag,
  type TalkKind,
  type TalkSide,
  type Tally,
} from './talk.ts';
export { decide, type Known } from './decide.ts';
export { endedAt, secondsOf, startedAt } from './time.ts';
export { summarize, type GuideForNote, type StepForNote, type SummaryForNote, type TalkForNote } from './note-summary.ts';
export { balanceOf, countsOf, miti4, reflectingOf, timelineOf, type Reflecting, type Stretch, type TalkBalance } from './summary.ts';
export { chooseInput, countInput, REASON_MAX, stepInput, tagInput, untagInput } from './wire.ts';
export { emptyRun, evolve, RUNS_ON_SCREEN, start } from './evolve.ts';

/** What the care team follows, tags and counts in a session; patients and supporters read none of it. */
export const guides: Capability<Guides, GuideFact> = {
  name: 'guides',
  audience: 'team',
  kinds: { 'guide.chosen': 1, 'guide.step-changed': 1, 'talk.tagged': 1, 'talk.untagged': 1, 'talk.counted': 1 },
  start,
  evolve,
  window,
};
