import type { Actor, Day, EntryOf, Fact, Instant } from '@cairn/kernel';
import {
  refusalCodes as engineCodes,
  type Act,
  type Duration,
  type Given,
  type Language,
  type Mapping,
  type Pin,
  type Run,
  type Scored,
  type SkipReason,
  type Value,
} from '@cairn/workflows';
import type { Due, DueFact } from './due.ts';
import type { Schedule } from './schedule.ts';

export type Measures = Readonly<Record<string, Value>>;

/** A question of a run. `language` is the one its words were shown in. */
type At = { readonly checkInId: string; readonly node: string; readonly measure: string; readonly language: Language };
type Node = { readonly checkInId: string; readonly node: string };
/** Whether the answer is a call for help. Version 1 did not say so. */
type Pressing = { readonly pressing: boolean };

export type CheckInFact =
  | DueFact
  | Fact<'check-in.started', { readonly checkInId: string; readonly flow: Pin; readonly day: Day; readonly language: Language }>
  /** A second device began under its own id what was already open: from here on both ids name the same run. */
  | Fact<'check-in.continued', { readonly checkInId: string; readonly as: string }>
  | Fact<'check-in.answered', At & Pressing & { readonly value: Value }>
  | Fact<'check-in.skipped', At & { readonly reason: SkipReason | undefined }>
  /** `value` is undefined when the answer was taken back, `was` when the question had been skipped. */
  | Fact<'check-in.changed', At & Pressing & { readonly value: Value | undefined; readonly was: Value | undefined }>
  /** What counts, where it does not follow from the answers alone: a change made some of them inactive, or active again. */
  | Fact<'check-in.rederived', { readonly checkInId: string; readonly measures: Measures }>
  /** An instrument's score, with its version, items and completeness; a later one of the same node replaces it. */
  | Fact<'check-in.scored', Node & { readonly score: Scored }>
  | Fact<'check-in.acted', Node & { readonly act: Act }>
  | Fact<'check-in.act-withdrawn', Node & { readonly act: Act }>
  | Fact<'check-in.waiting', Waiting>
  /** `by` is an event, `timeout`, or `back` when the person who was handed the conversation gave it back. */
  | Fact<'check-in.passed', Node & { readonly by: string }>
  | Fact<'check-in.moved', Moved>
  | Fact<'check-in.stopped', { readonly checkInId: string; readonly why: StopReason }>
  | Fact<'check-in.finished', Finished>
  | Fact<'check-in.reviewed', { readonly checkInId: string; readonly by: Actor }>
  /** The patient may be told that somebody reads the answers by then. */
  | Fact<'check-in.review-promised', { readonly checkInId: string; readonly by: Instant }>
  /** That time came, and nobody had read them. */
  | Fact<'check-in.review-late', { readonly checkInId: string }>
  | Fact<'check-in.call-asked', { readonly checkInId: string }>
  /** Written by triage when a person was really given this: what the patient's screen may then say. */
  | Fact<'check-in.handed-over', HandedOver>
  /** Written by triage when that person, or another, took it. */
  | Fact<'check-in.taken-up', { readonly checkInId: string; readonly by: Actor }>;

/** `to` is the role that a hand-over asks for; `after` is reckoned from `since`. */
export type Waiting = Node & {
  readonly kind: 'wait' | 'hand-over';
  readonly since: Instant;
  readonly after: Duration | undefined;
  readonly to: string | undefined;
};

/** `given` is what went along to the new version; `left` what it did not take, kept as superseded. */
export type Moved = {
  readonly checkInId: string;
  readonly from: Pin;
  readonly to: Pin;
  readonly given: Readonly<Record<string, Given>>;
  readonly left: readonly { readonly node: string; readonly given: Given }[];
  /** Those of `given` that are a call for help. */
  readonly calls: readonly string[];
};

/** `recalled`: the flow was withdrawn as harmful. `restarted`: a new version was published and the answers did not go along. */
export const stopReasons = ['recalled', 'restarted'] as const;
export type StopReason = (typeof stopReasons)[number];

export type Finished = {
  readonly checkInId: string;
  readonly flow: string;
  readonly day: Day;
  readonly outcome: string;
  readonly measures: Measures;
  /** The last score of the run, if it asked an instrument. */
  readonly score: Scored | undefined;
  /** False when a change completed it again. */
  readonly first: boolean;
};

export type HandedOver = {
  readonly checkInId: string;
  readonly to: Actor;
  readonly answerWithinMinutes: number;
  readonly at: Instant;
};

export type CheckInEntry = EntryOf<CheckInFact>;

export type CheckIn = {
  readonly id: string;
  /** Ids under which other devices know it. */
  readonly aliases: readonly string[];
  /** The patient's calendar day on which it was begun. */
  readonly day: Day;
  readonly startedAt: Instant;
  readonly run: Run;
  /** The answers that count now, finished or not, and any call for help wherever it was made. */
  readonly measures: Measures;
  /** Questions whose standing answer is a call for help, on the way or not. */
  readonly calls: readonly string[];
  /** What the conversation has had done and still stands, by the node that did it. */
  readonly acts: readonly { readonly node: string; readonly act: Act }[];
  /** By the node that scored. */
  readonly scores: Readonly<Record<string, Scored>>;
  /** Where it stands still, since when, and for whom. */
  readonly waiting: Omit<Waiting, 'checkInId'> | undefined;
  readonly stopped: { readonly at: Instant; readonly why: StopReason } | undefined;
  /** Undefined while questions are open, also again after a change that opened some. */
  readonly finished:
    | { readonly at: Instant; readonly outcome: string; readonly measures: Measures; readonly score: Scored | undefined }
    | undefined;
  readonly firstFinishedAt: Instant | undefined;
  /** Undefined again when something was answered since. */
  readonly reviewed: { readonly by: Actor; readonly at: Instant } | undefined;
  /** By when somebody is to read it, and since when that is broken. Undefined before it was promised, and once it was read. */
  readonly toRead: { readonly by: Instant; readonly lateAt: Instant | undefined } | undefined;
  readonly callAskedAt: Instant | undefined;
  readonly handedOver: { readonly to: Actor; readonly answerWithinMinutes: number; readonly at: Instant } | undefined;
  readonly takenUp: { readonly by: Actor; readonly at: Instant } | undefined;
};

export type CheckIns = {
  /** In the order they were begun. */
  readonly runs: readonly CheckIn[];
  /** The daily check-in that fell due last, done or not. */
  readonly due: { readonly flow: string; readonly day: Day; readonly dueAt: Instant } | undefined;
  /** Everything that waits now, of all schedules, in the order of their ids. */
  readonly dueFlows: readonly Due[];
  readonly schedules: readonly Schedule[];
  /** Days that ended without a finished daily check-in and still have none. */
  readonly missed: readonly Day[];
  /** Daily check-ins ever finished. Never falls. */
  readonly stones: number;
};

type OnRun = { readonly checkInId: string };
type OnNode = OnRun & { readonly node: string; readonly language: Language };

export type PatientCommand =
  /** `pin` is the version that the device shows; without it, or when it may not begin any more, the newest. */
  | (OnRun & { readonly type: 'start'; readonly flow: string; readonly pin?: Pin | undefined; readonly language: Language })
  | (OnNode & { readonly type: 'answer'; readonly value: Value; readonly sure?: boolean | undefined })
  | (OnNode & { readonly type: 'skip'; readonly reason?: SkipReason | undefined })
  /** Without a value, the answer is taken back. */
  | (OnNode & { readonly type: 'change'; readonly value?: Value | undefined; readonly sure?: boolean | undefined })
  | (OnRun & { readonly type: 'ask-for-person' });

export type Command =
  | PatientCommand
  | (OnRun & { readonly type: 'review' })
  | (OnRun & { readonly type: 'pass'; readonly node: string; readonly by: string })
  | (OnRun & { readonly type: 'move'; readonly to: Pin; readonly mapping: Mapping })
  | (OnRun & { readonly type: 'stop'; readonly why: StopReason });

export const refusalCodes = [
  ...engineCodes,
  'unknown-check-in',
  'unknown-flow',
  'already-reviewed',
  'stopped',
  'unknown-schedule',
  'list-full',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** The run that a device means, whichever id it knows. */
export function checkInOf(runs: readonly CheckIn[], id: string): CheckIn | undefined {
  return runs.find((one) => one.id === id || one.aliases.includes(id));
}

/** Days end with their check-in: only the daily one is begun anew while an older one is still open. */
const OF_ITS_DAY = 'daily';

/** The run of a flow that a person would go on with on `day`. */
export function openOn(runs: readonly CheckIn[], flow: string, day: Day): CheckIn | undefined {
  return runs.findLast((one) => one.run.pin.id === flow && !one.finished && !one.stopped && (flow !== OF_ITS_DAY || one.day === day));
}

/** Whether the day has its check-in, also when a later change opened a question again. */
export function isDoneOn(runs: readonly CheckIn[], flow: string, day: Day): boolean {
  return runs.some((one) => one.run.pin.id === flow && one.day === day && one.firstFinishedAt !== undefined);
}
