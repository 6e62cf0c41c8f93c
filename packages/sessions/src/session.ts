import { editRefusalCodes } from '@cairn/co-editing';
import type { Actor, EntryOf, Fact, Instant, OpId } from '@cairn/kernel';
import type { Worksheet, WorksheetName, WorksheetOperation, WorksheetOutcome } from './worksheet.ts';

/** Cairn's issue-2 session is written, not spoken; other ways to meet are new values here. */
export const modalities = ['chat'] as const;
export type Modality = (typeof modalities)[number];

/** Where a session stands: nobody but staff yet, the patient has come in, or it is over. */
export type SessionStatus = 'waiting' | 'live' | 'ended';

/** One person in the room, with every time they came and went. `until` is undefined while they are still in. */
export type Attendee = Actor & { readonly stays: readonly Stay[] };
export type Stay = { readonly from: Instant; readonly until: Instant | undefined };

export type Line = { readonly lineId: string; readonly from: Actor; readonly text: string; readonly at: Instant };

/** A "next time" idea that someone put into the aftercare plan, in the words it had then. `stepId` names it there. */
export type Planned = {
  readonly stepId: string;
  readonly cue: string;
  readonly response: string;
  readonly by: Actor;
  readonly at: Instant;
};

/** Counted when the session ended. `answers` are worksheet fields with words in them. */
export type SessionCounts = { readonly lines: number; readonly answers: number; readonly ideas: number; readonly planned: number };

export type SessionEnd = { readonly by: Actor; readonly at: Instant; readonly counts: SessionCounts };

export type Session = {
  readonly sessionId: string;
  readonly modality: Modality;
  /** Opaque id of the alert that led here. Patients read this stream, so never a reason or a rule. */
  readonly about: string | undefined;
  readonly openedBy: Actor;
  readonly openedAt: Instant;
  readonly status: SessionStatus;
  /** When the patient first came in: the actual start of the visit. */
  readonly startedAt: Instant | undefined;
  readonly people: readonly Attendee[];
  readonly lines: readonly Line[];
  readonly worksheet: Worksheet;
  /** By idea id. */
  readonly planned: Readonly<Record<string, Planned>>;
  readonly end: SessionEnd | undefined;
};

/** Oldest first. At most one of them has not ended. */
export type Sessions = { readonly sessions: readonly Session[] };

export type SessionFact =
  | Fact<
      'session.opened',
      { readonly sessionId: string; readonly by: Actor; readonly modality: Modality; readonly about: string | undefined }
    >
  | Fact<'session.joined', { readonly sessionId: string; readonly person: Actor }>
  | Fact<'session.left', { readonly sessionId: string; readonly person: Actor }>
  | Fact<'session.said', { readonly sessionId: string; readonly lineId: string; readonly from: Actor; readonly text: string }>
  | Fact<
      'session.worksheet-changed',
      {
        readonly sessionId: string;
        readonly worksheet: WorksheetName;
        readonly operation: WorksheetOperation;
        readonly outcome: WorksheetOutcome;
        readonly by: Actor;
      }
    >
  | Fact<
      'session.idea-planned',
      {
        readonly sessionId: string;
        readonly ideaId: string;
        readonly stepId: string;
        readonly cue: string;
        readonly response: string;
        readonly by: Actor;
      }
    >
  | Fact<
      'session.ended',
      {
        readonly sessionId: string;
        readonly by: Actor;
        readonly startedAt: Instant | undefined;
        readonly endedAt: Instant;
        readonly counts: SessionCounts;
      }
    >;

export type SessionEntry = EntryOf<SessionFact>;

export type SessionCommand =
  | { readonly type: 'open'; readonly about: string | undefined }
  | { readonly type: 'join'; readonly sessionId: string }
  | { readonly type: 'leave'; readonly sessionId: string }
  /** `opId` names the line, so that a screen knows its own words when they come back. */
  | { readonly type: 'say'; readonly opId: OpId; readonly sessionId: string; readonly text: string }
  | {
      readonly type: 'write';
      /** Becomes the version of what is written, so that the author can go on from it before the server has answered. */
      readonly opId: OpId;
      readonly sessionId: string;
      readonly worksheet: WorksheetName;
      readonly operation: WorksheetOperation;
    }
  | { readonly type: 'plan-idea'; readonly sessionId: string; readonly ideaId: string; readonly stepId: string }
  | { readonly type: 'end'; readonly sessionId: string };

/** What a sender is told: the session meant, also when it was open already. */
export type SessionResult = { readonly sessionId: string };

export const refusalCodes = [
  'session-unknown',
  'session-ended',
  'session-not-joined',
  'session-line-empty',
  'idea-unknown',
  'idea-unfinished',
  'idea-unsettled',
  ...editRefusalCodes,
] as const;
export type SessionRefusal = (typeof refusalCodes)[number];

export function openSession(state: Sessions): Session | undefined {
  return state.sessions.findLast((session) => session.status !== 'ended');
}

/** The one to show when none is named: the open one, otherwise the last. */
export function newestSession(state: Sessions | undefined): Session | undefined {
  return state && (openSession(state) ?? state.sessions.at(-1));
}

export function sessionOf(state: Sessions, sessionId: string): Session | undefined {
  return state.sessions.find((session) => session.sessionId === sessionId);
}

/** Whether the record says this person is in the room now (a crashed browser says nothing, so live presence may know better). */
export function isIn(session: Session, personId: string): boolean {
  return (
    session.status !== 'ended' && session.people.some((person) => person.personId === personId && person.stays.at(-1)?.until === undefined)
  );
}
