import type { Day, Fact, Instant, PersonId } from '@cairn/kernel';
import type { Finding } from './judge.ts';
import type { Level, Reach } from './levels.ts';
import type { Evidence, Measures } from './measures.ts';
import type { Reason } from './reasons.ts';
import type { Settings } from './settings/settings.ts';

/** A person as they stood in the record at that moment. */
export type PersonRef = { readonly personId: PersonId; readonly name: string; readonly role: string };

/** How an alert was closed. Codes only grow; words for them are in the web's words table. */
export const outcomes = [
  'reached-safe',
  'reached-visit-set',
  'reached-plan-changed',
  'reached-emergency-care',
  'not-reached-followed-up',
  'not-needed-after-review',
  'other',
] as const;
export type Outcome = (typeof outcomes)[number];

export type TriageFact =
  | Fact<
      'alert.raised',
      {
        readonly alertId: string;
        readonly ruleId: string;
        readonly ruleVersion: number;
        /** Version of the program's settings that judged it; facts of version 1 were judged by none. */
        readonly settings: number;
        readonly level: Level;
        readonly reason: Reason;
        readonly evidence: readonly Evidence[];
        readonly owner: PersonRef | undefined;
        readonly dueAt: Instant;
        /** The day of `dueAt` on the patient's calendar. */
        readonly dueDay: Day;
        /** Same person, same rule: what new evidence within 24 hours joins. */
        readonly key: string;
      }
    >
  | Fact<
      'alert.evidence-added',
      {
        readonly alertId: string;
        readonly ruleVersion: number;
        readonly settings: number;
        readonly evidence: readonly Evidence[];
        /** `changed`: the person changed or took back an answer this alert rests on; a clinician decides what that means. */
        readonly change: 'new' | 'changed';
        /** Level, due time and reason that stand from now on; never less urgent than before. */
        readonly level: Level;
        readonly reason: Reason;
        readonly owner: PersonRef | undefined;
        readonly dueAt: Instant;
        readonly dueDay: Day;
        readonly reopened: boolean;
      }
    >
  | Fact<'alert.taken', { readonly alertId: string; readonly by: PersonRef }>
  | Fact<
      'alert.handed',
      { readonly alertId: string; readonly to: PersonRef; readonly by: PersonRef; readonly dueAt: Instant; readonly dueDay: Day }
    >
  | Fact<'alert.escalated', { readonly alertId: string; readonly step: number; readonly to: readonly PersonRef[] }>
  /** Written only once the channel has confirmed delivery. */
  | Fact<'alert.paged', { readonly alertId: string; readonly person: PersonRef; readonly channel: string }>
  /** The day on which an answer is due has begun where the patient lives, and it is still open. */
  | Fact<'alert.came-due', { readonly alertId: string }>
  | Fact<'alert.resolved', { readonly alertId: string; readonly outcome: Outcome; readonly note: string; readonly by: PersonRef }>
  | Fact<'triage.noted', { readonly noteId: string; readonly alertId: string | undefined; readonly text: string; readonly by: PersonRef }>;

/** The care team and the program's person on call at this moment, for finding owners and climbing ladders. */
export type Around = {
  readonly team: readonly PersonRef[];
  readonly onCall: PersonRef | undefined;
  readonly supervisors: readonly PersonRef[];
};

export type TriageCommand =
  | {
      readonly type: 'observe';
      readonly checkInId: string | undefined;
      readonly sourceId: string | undefined;
      readonly measures: Measures;
      readonly findings: readonly Finding[];
      readonly around: Around;
      readonly settings: Settings;
    }
  | { readonly type: 'take'; readonly alertId: string }
  | { readonly type: 'handTo'; readonly alertId: string; readonly to: PersonId; readonly around: Around; readonly settings: Settings }
  | { readonly type: 'resolve'; readonly alertId: string; readonly outcome: Outcome; readonly note: string }
  /** `clock` is the alert's clock when the timer was set: a step of an older clock does nothing. */
  | { readonly type: 'escalate'; readonly alertId: string; readonly clock: number; readonly step: number; readonly around: Around }
  | { readonly type: 'come-due'; readonly alertId: string }
  | { readonly type: 'paged'; readonly alertId: string; readonly person: PersonRef; readonly channel: string }
  | { readonly type: 'note'; readonly alertId: string | undefined; readonly text: string };

export const refusalCodes = ['unknown-alert', 'already-taken', 'not-open', 'unknown-person', 'note-needed'] as const;
export type TriageRefusal = (typeof refusalCodes)[number];

/** What happened to an alert, in order, as staff read it in "What has happened since". */
export type AlertEvent = {
  readonly at: Instant;
  readonly what: 'raised' | 'evidence' | 'changed' | 'reopened' | 'taken' | 'handed' | 'escalated' | 'paged' | 'came-due' | 'resolved';
  readonly people: readonly PersonRef[];
  readonly measures: readonly string[];
  readonly channel: string | undefined;
};

export type Alert = {
  readonly alertId: string;
  readonly key: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** Version of the settings that judged it last; 0 is what the program ships with. */
  readonly settings: number;
  readonly level: Level;
  readonly reason: Reason;
  readonly evidence: readonly Evidence[];
  /** The measure of an answer changed since the level was set; undefined when none was. */
  readonly changed: string | undefined;
  readonly raisedAt: Instant;
  /** When it was raised or evidence last came: dedupe counts 24 h from here. */
  readonly touchedAt: Instant;
  readonly owner: PersonRef | undefined;
  readonly dueAt: Instant;
  readonly dueDay: Day;
  readonly status: 'open' | 'taken' | 'resolved';
  readonly taken: { readonly by: PersonRef; readonly at: Instant } | undefined;
  readonly resolved: { readonly by: PersonRef; readonly at: Instant; readonly outcome: Outcome; readonly note: string } | undefined;
  /** Goes up whenever the ladder starts anew: raised, reopened, more urgent, handed on. */
  readonly clock: number;
  readonly clockStartedAt: Instant;
  /** Ladder steps climbed on this clock. */
  readonly steps: readonly number[];
  readonly events: readonly AlertEvent[];
};

export type TriageNote = {
  readonly noteId: string;
  readonly alertId: string | undefined;
  readonly text: string;
  readonly by: PersonRef;
  readonly at: Instant;
};

/** Oldest first. */
export type Triage = { readonly alerts: readonly Alert[]; readonly notes: readonly TriageNote[] };

export type ReachOf = Readonly<Record<Reach, (alert: { readonly owner: PersonRef | undefined }, around: Around) => readonly PersonRef[]>>;
