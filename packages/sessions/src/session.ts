import type { Actor, EntryOf, Fact, Instant, OpId, PersonId } from '@cairn/kernel';
import { checkRefusalCodes, type Check, type Checks } from './checks.ts';
import type { GuestConsent, Invitation } from './guests.ts';
import type { Mode, ModeChange, ModeReason } from './modes.ts';

/**
 * Where a session stands: the patient is not let in yet, may come in, has come in; or it is over: held, missed, or taken back
 * before anybody met. An appointment whose room nobody has opened has no session: it is scheduled (see room.ts).
 */
export type SessionStatus = 'waiting' | 'admitted' | 'live' | 'ended' | 'missed' | 'cancelled';

/** The appointment this room was opened for, as it stood then. */
export type Booked = { readonly startsAt: Instant; readonly endsAt: Instant; readonly with: Actor };

/** Somebody at the door. Patients, guests and supporters wait; staff of the chart walk in. */
export type Waiter = Actor & { readonly since: Instant };

/** Why somebody is no longer in: they went, their device has been gone for a while, or their place was taken back. */
export const leaveReasons = ['left', 'lost', 'removed'] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** The patient waited and nobody came: a notice to this person has been handed over. */
export type HostCall = { readonly step: 'host' | 'on-call'; readonly to: Actor; readonly at: Instant };

export type CancelReason = 'appointment-cancelled' | 'appointment-moved' | 'not-met';

/** One person in the room, with every time they came and went. `until` is undefined while they are still in. */
export type Attendee = Actor & { readonly stays: readonly Stay[] };
export type Stay = { readonly from: Instant; readonly until: Instant | undefined };

export type Line = { readonly lineId: string; readonly from: Actor; readonly text: string; readonly at: Instant };

/** Counted when the session ended. */
export type SessionCounts = { readonly lines: number };

export type SessionEnd = { readonly by: Actor; readonly at: Instant; readonly counts: SessionCounts };

export type Session = {
  readonly sessionId: string;
  /** Undefined for a session that was opened without an appointment. */
  readonly appointmentId: string | undefined;
  readonly booked: Booked | undefined;
  /** The mode the room was opened in; what came after stands in `modes` (see `modeOf`, `modeSpans`). */
  readonly modality: Mode;
  readonly modes: readonly ModeChange[];
  /** Opaque id of the alert that led here. Patients read this stream, so never a reason or a rule. */
  readonly about: string | undefined;
  readonly openedBy: Actor;
  readonly openedAt: Instant;
  readonly status: SessionStatus;
  /** When the patient first came in: the actual start of the visit. */
  readonly startedAt: Instant | undefined;
  /** When the patient first came to the door, whatever became of it. */
  readonly arrivedAt: Instant | undefined;
  /** At the door now, longest first. */
  readonly waiting: readonly Waiter[];
  /** May come in, and come back, until the end. */
  readonly admitted: readonly PersonId[];
  /** Since the patient began to wait; empty once somebody let them in. */
  readonly hostCalls: readonly HostCall[];
  readonly checks: Checks;
  readonly guests: readonly GuestConsent[];
  readonly invitations: readonly Invitation[];
  readonly people: readonly Attendee[];
  readonly lines: readonly Line[];
  readonly end: SessionEnd | undefined;
  /** When and by whom it was marked as missed or taken back. */
  readonly closed: { readonly by: Actor; readonly at: Instant; readonly why: 'missed' | CancelReason } | undefined;
};

/** Oldest first. At most one of them is open. */
export type Sessions = { readonly sessions: readonly Session[] };

export type SessionFact =
  | Fact<
      'session.opened',
      {
        readonly sessionId: string;
        readonly by: Actor;
        readonly modality: Mode;
        readonly about: string | undefined;
        readonly appointmentId: string | undefined;
        readonly booked: Booked | undefined;
      }
    >
  | Fact<'session.arrived', { readonly sessionId: string; readonly person: Actor }>
  | Fact<'session.withdrew', { readonly sessionId: string; readonly person: Actor }>
  | Fact<'session.admitted', { readonly sessionId: string; readonly person: Actor; readonly by: Actor }>
  | Fact<'session.host-called', { readonly sessionId: string; readonly since: Instant } & Omit<HostCall, 'at'>>
  | Fact<'session.joined', { readonly sessionId: string; readonly person: Actor }>
  /** `why` is missing in the oldest records: they left. */
  | Fact<'session.left', { readonly sessionId: string; readonly person: Actor; readonly why: LeaveReason | undefined }>
  | Fact<'session.mode-changed', { readonly sessionId: string; readonly mode: Mode; readonly why: ModeReason; readonly by: Actor }>
  | Fact<'session.checked', { readonly sessionId: string; readonly check: Check; readonly by: Actor }>
  | Fact<'session.guest-allowed', { readonly sessionId: string } & Omit<GuestConsent, 'at' | 'withdrawnAt'>>
  | Fact<'session.guest-disallowed', { readonly sessionId: string; readonly name: string; readonly by: Actor }>
  | Fact<
      'session.invited',
      {
        readonly sessionId: string;
        readonly invitationId: string;
        readonly name: string;
        readonly relation: string;
        /** SHA-256 of the link's secret, in hexadecimal. */
        readonly tokenHash: string;
        readonly expiresAt: Instant;
        readonly by: Actor;
      }
    >
  | Fact<'session.invitation-used', { readonly sessionId: string; readonly invitationId: string; readonly person: Actor }>
  | Fact<'session.invitation-withdrawn', { readonly sessionId: string; readonly invitationId: string; readonly by: Actor }>
  /** Also for an appointment whose room nobody opened: then this is the session's first fact. */
  | Fact<'session.missed', { readonly sessionId: string; readonly appointmentId: string; readonly booked: Booked; readonly by: Actor }>
  | Fact<'session.cancelled', { readonly sessionId: string; readonly why: CancelReason; readonly by: Actor }>
  | Fact<'session.said', { readonly sessionId: string; readonly lineId: string; readonly from: Actor; readonly text: string }>
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

/** An appointment as the server found it: rooms are opened for what is in the calendar, never for what a caller says is there. */
export type BookedRoom = Booked & { readonly appointmentId: string; readonly cancelled: boolean };

export type SessionCommand =
  /** `patient` is whose chart it is: without an appointment they are asked in by opening. */
  | {
      readonly type: 'open';
      readonly about: string | undefined;
      readonly appointment: BookedRoom | undefined;
      readonly patient: Actor | undefined;
    }
  /** By the appointment the patient may be the first one there; by the session they knock at an open room. */
  | { readonly type: 'arrive'; readonly sessionId: string | undefined; readonly appointment: BookedRoom | undefined }
  | { readonly type: 'withdraw'; readonly sessionId: string }
  | { readonly type: 'admit'; readonly sessionId: string; readonly personId: PersonId }
  | { readonly type: 'join'; readonly sessionId: string }
  /** Said by the program: no device of this person has been there for the time of grace. */
  | { readonly type: 'lose'; readonly sessionId: string; readonly personId: PersonId }
  /** Said by the program: the patient has waited long, and this person has been sent a notice. */
  | { readonly type: 'call-host'; readonly sessionId: string; readonly step: HostCall['step']; readonly to: Actor }
  | { readonly type: 'change-mode'; readonly sessionId: string; readonly mode: Mode; readonly why: ModeReason }
  | { readonly type: 'check'; readonly sessionId: string; readonly check: Check }
  | { readonly type: 'allow-guest'; readonly sessionId: string; readonly name: string; readonly relation: string }
  | { readonly type: 'disallow-guest'; readonly sessionId: string; readonly name: string }
  | { readonly type: 'invite'; readonly sessionId: string; readonly name: string; readonly relation: string; readonly tokenHash: string }
  | { readonly type: 'withdraw-invitation'; readonly sessionId: string; readonly invitationId: string }
  /** Whoever holds the link comes to the door. */
  | { readonly type: 'use-invitation'; readonly sessionId: string; readonly invitationId: string }
  /** Staff: the patient did not come. Program (`over`): the booked time is past and nobody came. */
  | { readonly type: 'miss'; readonly appointment: BookedRoom; readonly over: boolean }
  /** The appointment is cancelled or moved: a room in which nobody has met is taken back. */
  | { readonly type: 'withdraw-room'; readonly appointmentId: string; readonly why: CancelReason }
  | { readonly type: 'leave'; readonly sessionId: string }
  /** `opId` names the line, so that a screen knows its own words when they come back. */
  | { readonly type: 'say'; readonly opId: OpId; readonly sessionId: string; readonly text: string }
  | { readonly type: 'end'; readonly sessionId: string };

/** What a sender is told: the session meant, also when it was open already; and the invitation that was made. */
export type SessionResult = { readonly sessionId: string; readonly invitationId?: string };

export const refusalCodes = [
  'session-unknown',
  'session-ended',
  'session-not-joined',
  'session-line-empty',
  'session-missed',
  'session-cancelled',
  'session-not-open',
  'session-no-room',
  'session-not-admitted',
  'session-not-waiting',
  'session-too-early',
  'session-patient-came',
  'guest-not-allowed',
  'guest-name-missing',
  'guests-full',
  'invitation-unknown',
  'invitation-closed',
  ...checkRefusalCodes,
] as const;
export type SessionRefusal = (typeof refusalCodes)[number];

export function isOpen(session: Pick<Session, 'status'>): boolean {
  return session.status === 'waiting' || session.status === 'admitted' || session.status === 'live';
}

export function openSession(state: Sessions): Session | undefined {
  return state.sessions.findLast(isOpen);
}

/** The session of an appointment at its time, whatever became of it. An appointment that moved starts anew. */
export function sessionFor(
  state: Sessions,
  appointment: { readonly appointmentId: string; readonly startsAt: Instant },
): Session | undefined {
  const { appointmentId, startsAt } = appointment;
  return state.sessions.findLast((session) => session.appointmentId === appointmentId && session.booked?.startsAt === startsAt);
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
  return isOpen(session) && session.people.some((person) => person.personId === personId && person.stays.at(-1)?.until === undefined);
}

export function isWaiting(session: Session, personId: string): boolean {
  return session.waiting.some((waiter) => waiter.personId === personId);
}
