import { accept, refuse, type Actor, type Context, type Decision } from '@cairn/kernel';
import { checkProblem } from './checks.ts';
import { consentFor, INVITATION_LIVES_MS, INVITATIONS_MAX, invitationsFor, isOpenInvitation } from './guests.ts';
import { arriveEvent, earlyOrLate, missEvent, roomStateOf, type InRoom } from './room-events.ts';
import { transition, type Outcome } from './room.ts';
import {
  isOpen,
  openSession,
  sessionFor,
  sessionOf,
  type BookedRoom,
  type Session,
  type SessionCommand,
  type SessionFact,
  type SessionRefusal,
  type SessionResult,
  type Sessions,
} from './session.ts';

export type SessionDecision = Decision<SessionFact, SessionRefusal, SessionResult>;
type Of<Type extends SessionCommand['type']> = Extract<SessionCommand, { readonly type: Type }>;

export function unchanged(sessionId: string): SessionDecision {
  return accept([], { sessionId });
}

/** The table's word, and the facts when it says that something happens. */
export function by(outcome: Outcome, sessionId: string, facts: () => readonly SessionFact[]): SessionDecision {
  if (outcome.type === 'refused') return refuse(outcome.code);
  return outcome.type === 'same' ? unchanged(sessionId) : accept(facts(), { sessionId });
}

/** One open session per chart: opening while one is open leads into it. A room that was left behind by another appointment is taken back. */
export function open(state: Sessions, command: Of<'open'>, context: Context): SessionDecision {
  const { about, appointment, patient } = command;
  const { actor } = context;
  const left = leftBehind(state, appointment);
  const existing = left ? undefined : openSession(state);
  if (existing) return transitionOf(existing, 'staff-come', actor);
  const sessionId = context.newId();
  const facts = (): SessionFact[] => [
    ...(left ? [cancelled(left, 'not-met', actor)] : []),
    opened(sessionId, actor, about, appointment),
    { kind: 'session.joined', version: 1, body: { sessionId, person: actor } },
    ...(patient && !appointment ? [admitted(sessionId, patient, actor)] : []),
  ];
  const at = appointment ? roomStateOf(state, appointment) : 'scheduled';
  return by(transition(at, appointment ? 'open' : 'drop-in'), sessionId, facts);
}

function transitionOf(session: Session, event: 'staff-come', person: Actor): SessionDecision {
  const { sessionId } = session;
  const inside = session.people.some((one) => one.personId === person.personId && one.stays.at(-1)?.until === undefined);
  return by(transition(session.status, inside ? 'staff-come-again' : event), sessionId, () => [
    { kind: 'session.joined', version: 1, body: { sessionId, person } },
  ]);
}

function opened(sessionId: string, actor: Actor, about: string | undefined, appointment: BookedRoom | undefined): SessionFact {
  const booked = appointment && { startsAt: appointment.startsAt, endsAt: appointment.endsAt, with: appointment.with };
  const body = { sessionId, by: actor, modality: 'chat', about, appointmentId: appointment?.appointmentId, booked } as const;
  return { kind: 'session.opened', version: 1, body };
}

function admitted(sessionId: string, person: Actor, actor: Actor): SessionFact {
  return { kind: 'session.admitted', version: 1, body: { sessionId, person, by: actor } };
}

function cancelled({ sessionId }: Session, why: Of<'withdraw-room'>['why'], actor: Actor): SessionFact {
  return { kind: 'session.cancelled', version: 1, body: { sessionId, why, by: actor } };
}

/** An open room of another appointment in which nobody is, nobody waits and nobody has met. */
export function leftBehind(state: Sessions, appointment: BookedRoom | undefined): Session | undefined {
  const session = openSession(state);
  if (!appointment || !session || session.appointmentId === undefined || session.appointmentId === appointment.appointmentId)
    return undefined;
  const empty = session.people.every((one) => one.stays.at(-1)?.until !== undefined);
  return session.status !== 'live' && empty && session.waiting.length === 0 ? session : undefined;
}

export function arrive(state: Sessions, command: Of<'arrive'>, context: Context): SessionDecision {
  const { appointment } = command;
  const { actor } = context;
  const left = leftBehind(state, appointment);
  const session = command.sessionId === undefined ? (left ? undefined : openSession(state)) : sessionOf(state, command.sessionId);
  if (session)
    return by(transition(session.status, arriveEvent(session, actor)), session.sessionId, () => [arrived(session.sessionId, actor)]);
  if (!appointment) return refuse('session-unknown');
  const sessionId = context.newId();
  return by(transition(roomStateOf(state, appointment), earlyOrLate(appointment, context.now)), sessionId, () => [
    ...(left ? [cancelled(left, 'not-met', actor)] : []),
    opened(sessionId, actor, undefined, appointment),
    arrived(sessionId, actor),
  ]);
}

function arrived(sessionId: string, person: Actor): SessionFact {
  return { kind: 'session.arrived', version: 1, body: { sessionId, person } };
}

export function miss(state: Sessions, { appointment, over }: Of<'miss'>, context: Context): SessionDecision {
  const session = sessionFor(state, appointment);
  const sessionId = session?.sessionId ?? context.newId();
  const event = missEvent(session, appointment, over, context.now);
  const { appointmentId, startsAt, endsAt, with: host } = appointment;
  const body = { sessionId, appointmentId, booked: { startsAt, endsAt, with: host }, by: context.actor };
  return by(transition(roomStateOf(state, appointment), event), sessionId, () => [{ kind: 'session.missed', version: 1, body }]);
}

export function withdrawRoom(state: Sessions, { appointmentId, why }: Of<'withdraw-room'>, context: Context): SessionDecision {
  const session = openSession(state);
  if (session?.appointmentId !== appointmentId) return refuse('session-not-open');
  const outcome = transition(session.status, why === 'appointment-moved' ? 'reschedule' : 'cancel');
  return by(outcome, session.sessionId, () => [cancelled(session, why, context.actor)]);
}

/** The facts of what the table lets happen at the door. */
export function atTheDoor(
  session: Session,
  command: Extract<InRoom, { type: 'withdraw' | 'admit' | 'call-host' | 'lose' }>,
  actor: Actor,
): SessionFact[] {
  const { sessionId } = session;
  switch (command.type) {
    case 'withdraw':
      return [{ kind: 'session.withdrew', version: 1, body: { sessionId, person: actor } }];
    case 'admit': {
      const { personId, name, role } = session.waiting.find((one) => one.personId === command.personId) ?? actor;
      return [admitted(sessionId, { personId, name, role }, actor)];
    }
    case 'call-host': {
      const since = session.waiting.find((one) => one.role === 'patient')?.since ?? session.openedAt;
      return [{ kind: 'session.host-called', version: 1, body: { sessionId, since, step: command.step, to: command.to } }];
    }
    case 'lose': {
      const gone = session.people.find((one) => one.personId === command.personId);
      if (!gone) return [];
      const { personId, name, role } = gone;
      return [{ kind: 'session.left', version: 1, body: { sessionId, person: { personId, name, role }, why: 'lost' } }];
    }
  }
}

type OfGuests = Extract<InRoom, { type: 'allow-guest' | 'disallow-guest' | 'invite' | 'withdraw-invitation' | 'use-invitation' }>;

export function ofGuests(session: Session, command: OfGuests, context: Context, outcome: Outcome): SessionDecision {
  const { sessionId } = session;
  const { actor } = context;
  switch (command.type) {
    case 'allow-guest': {
      const [name, relation] = [command.name.trim(), command.relation.trim()];
      if (name === '') return refuse('guest-name-missing');
      const how = actor.role === 'patient' ? 'patient' : actor.role === 'supporter' ? 'grant' : 'verbal';
      return by(outcome, sessionId, () => [
        { kind: 'session.guest-allowed', version: 1, body: { sessionId, name, relation, how, by: actor } },
      ]);
    }
    case 'disallow-guest':
      return by(outcome, sessionId, () => disallowed(session, command.name, actor));
    case 'invite':
      return invite(session, command, context, outcome);
    case 'withdraw-invitation':
      if (session.invitations.every((one) => one.invitationId !== command.invitationId)) return refuse('invitation-unknown');
      return by(outcome, sessionId, () => closedInvitation(session, command.invitationId, actor));
    case 'use-invitation':
      return by(outcome, sessionId, () => [
        { kind: 'session.invitation-used', version: 1, body: { sessionId, invitationId: command.invitationId, person: actor } },
        arrived(sessionId, actor),
      ]);
  }
}

function invite(session: Session, command: Of<'invite'>, { actor, now, newId }: Context, outcome: Outcome): SessionDecision {
  const { sessionId } = session;
  const open = session.invitations.filter((one) => isOpenInvitation(one, now));
  if (outcome.type === 'to' && open.length >= INVITATIONS_MAX) return refuse('guests-full');
  const invitationId = newId();
  const { relation, tokenHash } = command;
  const name = consentFor(session.guests, command.name)?.name ?? command.name;
  const body = { sessionId, invitationId, name, relation, tokenHash, expiresAt: now + INVITATION_LIVES_MS, by: actor };
  const decided = by(outcome, sessionId, () => [{ kind: 'session.invited', version: 1, body }]);
  return decided.ok ? { ...decided, result: { sessionId, invitationId } } : decided;
}

/** Consent taken back: their links close and they are out, in one step. */
function disallowed(session: Session, name: string, actor: Actor): SessionFact[] {
  const { sessionId } = session;
  const consent = consentFor(session.guests, name);
  if (!consent) return [];
  return [
    { kind: 'session.guest-disallowed', version: 1, body: { sessionId, name: consent.name, by: actor } },
    ...invitationsFor(session.invitations, name).flatMap((one) => closedInvitation(session, one.invitationId, actor)),
  ];
}

function closedInvitation(session: Session, invitationId: string, actor: Actor): SessionFact[] {
  const { sessionId } = session;
  const person = session.invitations.find((one) => one.invitationId === invitationId)?.used?.person;
  return [
    { kind: 'session.invitation-withdrawn', version: 1, body: { sessionId, invitationId, by: actor } },
    ...(person ? [{ kind: 'session.left', version: 1, body: { sessionId, person, why: 'removed' } } as const] : []),
  ];
}

export function check(session: Session, command: Of<'check'>, { actor, today }: Context, outcome: Outcome): SessionDecision {
  const { sessionId } = session;
  const problem = isOpen(session) ? checkProblem(command.check, actor, today) : undefined;
  if (problem) return refuse(problem);
  return by(outcome, sessionId, () => [{ kind: 'session.checked', version: 1, body: { sessionId, check: command.check, by: actor } }]);
}
