import type { Instant, PersonId } from '@cairn/kernel';
import { guestOf, isGuest } from './guests.ts';
import { modeOf, type Mode } from './modes.ts';
import { isIn, isOpen, isWaiting, type Session } from './session.ts';

/** Who somebody in the room is, to a guest. */
export type RoomSide = 'patient' | 'team' | 'guest';
export type RoomPerson = { readonly personId: PersonId; readonly name: string; readonly side: RoomSide };
export type RoomLine = { readonly lineId: string; readonly from: RoomPerson; readonly text: string; readonly at: Instant };

/**
 * What a guest or supporter sees of a room. Until they are let in nothing of it tells whose room it is: not the chart, not a name
 * but their own.
 */
export type GuestRoom =
  | { readonly state: 'waiting'; readonly name: string; readonly since: Instant }
  /** They went away from the door and may knock again. */
  | { readonly state: 'away'; readonly name: string }
  /** Let in, and not in yet or gone for a while: they may come in. */
  | { readonly state: 'let-in'; readonly name: string; readonly personId: PersonId; readonly chart: string; readonly sessionId: string }
  | {
      readonly state: 'in';
      readonly name: string;
      readonly personId: PersonId;
      readonly chart: string;
      readonly sessionId: string;
      readonly mode: Mode;
      /** Who is there now. */
      readonly people: readonly RoomPerson[];
      /** What was said since they first came in. */
      readonly lines: readonly RoomLine[];
    }
  | { readonly state: 'over' };

/** The room as this guest sees it; undefined for whoever has no place there, or not any more. */
export function discloseRoom(session: Session, chart: string, personId: PersonId): GuestRoom | undefined {
  const invitation = guestOf(session.invitations, personId);
  if (!invitation?.used) return undefined;
  if (!isOpen(session)) return { state: 'over' };
  const { name } = invitation.used.person;
  const waiter = session.waiting.find((one) => one.personId === personId);
  if (waiter && isWaiting(session, personId)) return { state: 'waiting', name, since: waiter.since };
  if (!session.admitted.includes(personId)) return { state: 'away', name };
  const { sessionId } = session;
  const me = session.people.find((one) => one.personId === personId);
  const since = me?.stays[0]?.from;
  if (since === undefined || !isIn(session, personId)) return { state: 'let-in', name, personId, chart, sessionId };
  return {
    state: 'in',
    name,
    personId,
    chart,
    sessionId,
    mode: modeOf(session),
    people: session.people.filter((one) => isIn(session, one.personId)).map(personOf),
    lines: session.lines.filter(({ at }) => at >= since).map(({ lineId, from, text, at }) => ({ lineId, from: personOf(from), text, at })),
  };
}

function personOf({ personId, name, role }: { readonly personId: string; readonly name: string; readonly role: string }): RoomPerson {
  return { personId, name, side: role === 'patient' ? 'patient' : isGuest({ role }) ? 'guest' : 'team' };
}
