import type { Actor, Day, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Score } from '@cairn/instruments';
import { refusalCodes as engineCodes, type Language, type Pin, type Run, type SkipReason, type Value } from '@cairn/workflows';
import type { FlowId } from './shipped.ts';

export type Measures = Readonly<Record<string, Value>>;

/** A question of a run. `language` is the one its words were shown in. */
type At = { readonly checkInId: string; readonly node: string; readonly measure: string; readonly language: Language };

export type CheckInFact =
  | Fact<'check-in.due', { readonly flow: FlowId; readonly day: Day; readonly dueAt: Instant }>
  | Fact<'check-in.started', { readonly checkInId: string; readonly flow: Pin; readonly day: Day; readonly language: Language }>
  /** A second device began under its own id what was already open: from here on both ids name the same run. */
  | Fact<'check-in.continued', { readonly checkInId: string; readonly as: string }>
  | Fact<'check-in.answered', At & { readonly value: Value }>
  | Fact<'check-in.skipped', At & { readonly reason: SkipReason | undefined }>
  /** `value` is undefined when the answer was taken back, `was` when the question had been skipped. */
  | Fact<'check-in.changed', At & { readonly value: Value | undefined; readonly was: Value | undefined }>
  | Fact<'check-in.finished', Finished>
  | Fact<'check-in.missed', { readonly flow: FlowId; readonly day: Day }>
  | Fact<'check-in.reviewed', { readonly checkInId: string; readonly by: Actor }>
  | Fact<'check-in.call-asked', { readonly checkInId: string }>
  /** Written by triage when a person was really given this: what the patient's screen may then say. */
  | Fact<'check-in.handed-over', HandedOver>
  /** Written by triage when that person, or another, took it. */
  | Fact<'check-in.taken-up', { readonly checkInId: string; readonly by: Actor }>;

export type Finished = {
  readonly checkInId: string;
  readonly flow: string;
  readonly day: Day;
  readonly outcome: string;
  readonly measures: Measures;
  readonly score: Score | undefined;
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
  /** Undefined while questions are open, also again after a change that opened some. */
  readonly finished:
    | { readonly at: Instant; readonly outcome: string; readonly measures: Measures; readonly score: Score | undefined }
    | undefined;
  readonly firstFinishedAt: Instant | undefined;
  /** Undefined again when something was answered since. */
  readonly reviewed: { readonly by: Actor; readonly at: Instant } | undefined;
  readonly callAskedAt: Instant | undefined;
  readonly handedOver: { readonly to: Actor; readonly answerWithinMinutes: number; readonly at: Instant } | undefined;
  readonly takenUp: { readonly by: Actor; readonly at: Instant } | undefined;
};

export type CheckIns = {
  /** In the order they were begun. */
  readonly runs: readonly CheckIn[];
  readonly due: { readonly flow: FlowId; readonly day: Day; readonly dueAt: Instant } | undefined;
  /** Days that ended without a finished daily check-in and still have none. */
  readonly missed: readonly Day[];
  /** Daily check-ins ever finished. Never falls. */
  readonly stones: number;
};

export type PatientCommand =
  | { readonly type: 'start'; readonly checkInId: string; readonly flow: FlowId; readonly language: Language }
  | { readonly type: 'answer'; readonly checkInId: string; readonly node: string; readonly value: Value; readonly language: Language }
  | {
      readonly type: 'skip';
      readonly checkInId: string;
      readonly node: string;
      readonly reason?: SkipReason | undefined;
      readonly language: Language;
    }
  /** Without a value, the answer is taken back. */
  | {
      readonly type: 'change';
      readonly checkInId: string;
      readonly node: string;
      readonly value?: Value | undefined;
      readonly language: Language;
    }
  | { readonly type: 'ask-for-person'; readonly checkInId: string };

export type Command =
  | PatientCommand
  | { readonly type: 'review'; readonly checkInId: string }
  | { readonly type: 'fall-due'; readonly flow: FlowId; readonly day: Day; readonly dueAt: Instant }
  | { readonly type: 'miss'; readonly flow: FlowId; readonly day: Day };

export const refusalCodes = [...engineCodes, 'unknown-check-in', 'unknown-flow', 'already-reviewed'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** The run that a device means, whichever id it knows. */
export function checkInOf(runs: readonly CheckIn[], id: string): CheckIn | undefined {
  return runs.find((one) => one.id === id || one.aliases.includes(id));
}

/** The run of a flow that a person would go on with on `day`. */
export function openOn(runs: readonly CheckIn[], flow: string, day: Day): CheckIn | undefined {
  return runs.findLast((one) => one.run.pin.id === flow && one.day === day && !one.finished);
}

/** Whether the day has its check-in, also when a later change opened a question again. */
export function isDoneOn(runs: readonly CheckIn[], flow: string, day: Day): boolean {
  return runs.some((one) => one.run.pin.id === flow && one.day === day && one.firstFinishedAt !== undefined);
}
