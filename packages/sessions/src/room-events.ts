import type { Actor, Context, Instant, PersonId } from '@cairn/kernel';
import { consentFor, guestOf, GUESTS_MAX, isGuest } from './guests.ts';
import { modeOf } from './modes.ts';
import type { RoomEvent, RoomState } from './room.ts';
import { isIn, isWaiting, sessionFor, type BookedRoom, type Session, type SessionCommand, type Sessions } from './session.ts';

const MINUTE = 60_000;
/** [D] How long before the booked time the patient's door opens. */
export const EARLIEST_MS = 60 * MINUTE;
/** [D] How long after the booked time staff may first say that the patient did not come. */
export const NO_SHOW_AFTER_MS = 10 * MINUTE;

/** Commands about a session that there is; the others look for one. */
export type InRoom = Exclude<SessionCommand, { type: 'open' | 'arrive' | 'miss' | 'withdraw-room' }>;

/** Where an appointment's room stands, also while there is none. */
export function roomStateOf(state: Sessions, appointment: BookedRoom): RoomState {
  return sessionFor(state, appointment)?.status ?? (appointment.cancelled ? 'cancelled' : 'scheduled');
}

/** What a command is, to the table of the room. */
export function eventOf(session: Session, command: InRoom, { actor, now }: Context): RoomEvent {
  switch (command.type) {
    case 'join':
      return joinEvent(session, actor);
    case 'leave':
      return goEvent(session, actor.personId, 'leave');
    case 'lose':
      return goEvent(session, command.personId, 'lose');
    case 'withdraw':
      return withdrawEvent(session, actor);
    case 'admit':
      return admitEvent(session, command.personId);
    case 'call-host':
      return patientWaits(session) && !wasCalled(session, command.to.personId) ? 'wait-long' : 'wait-over';
    case 'say':
      return isIn(session, actor.personId) ? 'say' : 'act-outside';
    case 'change-mode':
      if (!isIn(session, actor.personId) || isGuest(actor)) return 'act-outside';
      return modeOf(session) === command.mode ? 'same-mode' : 'change-mode';
    case 'check':
      return 'check';
    case 'end':
      return 'end';
    default:
      return guestEvent(session, command, actor, now);
  }
}

function joinEvent(session: Session, { personId, role }: Actor): RoomEvent {
  const inside = isIn(session, personId);
  if (role !== 'patient' && !isGuest({ role })) return inside ? 'staff-come-again' : 'staff-come';
  if (inside) return 'join-again';
  if (!session.admitted.includes(personId)) return role === 'patient' ? 'join' : 'join-unasked';
  if (isGuest({ role })) return 'guest-join';
  return session.people.some((one) => one.personId === personId) ? 'rejoin' : 'join';
}

function goEvent(session: Session, personId: PersonId, how: 'leave' | 'lose'): RoomEvent {
  if (!isIn(session, personId)) return 'leave-absent';
  return session.people.some((one) => one.personId === personId && one.role === 'patient') ? how : 'staff-go';
}

function withdrawEvent(session: Session, { personId, role }: Actor): RoomEvent {
  const waits = isWaiting(session, personId);
  if (isGuest({ role })) return waits ? 'guest-go-away' : 'withdraw-absent';
  return waits || (session.status === 'admitted' && session.admitted.includes(personId)) ? 'withdraw' : 'withdraw-absent';
}

function admitEvent(session: Session, personId: PersonId): RoomEvent {
  if (session.admitted.includes(personId)) return 'admit-again';
  const waiter = session.waiting.find((one) => one.personId === personId);
  if (!waiter) return 'admit-absent';
  if (!isGuest(waiter)) return 'admit';
  return guestsIn(session) >= GUESTS_MAX ? 'guest-admit-full' : 'guest-admit';
}

function guestsIn(session: Session): number {
  return session.admitted.filter((personId) => guestOf(session.invitations, personId)).length;
}

type OfGuests = Extract<InRoom, { type: 'allow-guest' | 'disallow-guest' | 'invite' | 'withdraw-invitation' | 'use-invitation' }>;

function guestEvent(session: Session, command: OfGuests, { personId }: Actor, now: Instant): RoomEvent {
  switch (command.type) {
    case 'allow-guest':
      return consentFor(session.guests, command.name) ? 'allow-guest-again' : 'allow-guest';
    case 'disallow-guest':
      return consentFor(session.guests, command.name) ? 'disallow-guest' : 'disallow-nobody';
    case 'invite':
      return consentFor(session.guests, command.name) ? 'invite' : 'invite-unallowed';
    case 'withdraw-invitation': {
      const found = session.invitations.find((one) => one.invitationId === command.invitationId);
      return found && found.withdrawnAt === undefined ? 'withdraw-invitation' : 'withdraw-withdrawn';
    }
    case 'use-invitation': {
      const found = session.invitations.find((one) => one.invitationId === command.invitationId);
      const open = found && found.used === undefined && found.withdrawnAt === undefined && found.expiresAt > now;
      if (!open || !consentFor(session.guests, found.name)) return 'guest-arrive-unasked';
      // Who is here by one link does not use up another.
      return isWaiting(session, personId) || session.admitted.includes(personId) ? 'guest-arrive-again' : 'guest-arrive';
    }
  }
}

/** A patient, or a guest who came by a link before, knocks at an open room. */
export function arriveEvent(session: Session, { personId, role }: Actor): RoomEvent {
  if (isGuest({ role })) {
    if (!guestOf(session.invitations, personId)) return 'guest-arrive-unasked';
    return isWaiting(session, personId) || session.admitted.includes(personId) ? 'guest-arrive-again' : 'guest-arrive';
  }
  return isWaiting(session, personId) ? 'arrive-again' : 'arrive';
}

/** The patient comes to a room that nobody has opened. */
export function earlyOrLate({ startsAt, endsAt }: BookedRoom, now: Instant): RoomEvent {
  if (now < startsAt - EARLIEST_MS) return 'arrive-early';
  return now >= endsAt ? 'arrive-late' : 'arrive';
}

export function missEvent(session: Session | undefined, { startsAt }: BookedRoom, over: boolean, now: Instant): RoomEvent {
  const came = session !== undefined && patientCame(session);
  if (over) return came ? 'time-over-came' : 'time-over';
  if (came) return 'miss-came';
  return now < startsAt + NO_SHOW_AFTER_MS ? 'miss-early' : 'miss';
}

/** Whoever waited and gave up did come: nobody calls that a no-show. */
function patientCame(session: Session): boolean {
  return session.arrivedAt !== undefined || session.startedAt !== undefined;
}

function wasCalled(session: Session, personId: PersonId): boolean {
  return session.hostCalls.some((call) => call.to.personId === personId);
}

export function patientWaits(session: Session): boolean {
  return session.waiting.some((one) => one.role === 'patient');
}
