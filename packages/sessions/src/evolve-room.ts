import { unreachable, type Actor, type Instant, type PersonId } from '@cairn/kernel';
import { noChecks, type Checked } from './checks.ts';
import type { Session, SessionEntry } from './session.ts';

type EntryOfKind<Kind extends SessionEntry['kind']> = Extract<SessionEntry, { readonly kind: Kind }>;

export const doorKinds = [
  'session.arrived',
  'session.withdrew',
  'session.admitted',
  'session.host-called',
  'session.mode-changed',
  'session.checked',
  'session.guest-allowed',
  'session.guest-disallowed',
  'session.invited',
  'session.invitation-used',
  'session.invitation-withdrawn',
  'session.missed',
  'session.cancelled',
] as const satisfies readonly SessionEntry['kind'][];
export type DoorEntry = EntryOfKind<(typeof doorKinds)[number]>;

export function isDoorEntry(entry: SessionEntry): entry is DoorEntry {
  return doorKinds.some((kind) => kind === entry.kind);
}

/** What the door, the checklist and the modes add to a session before anything has happened there. */
export function emptyRoom() {
  return {
    arrivedAt: undefined,
    waiting: [],
    admitted: [],
    hostCalls: [],
    modes: [],
    checks: noChecks(),
    guests: [],
    invitations: [],
    closed: undefined,
  } as const satisfies Partial<Session>;
}

export function doorChanged(session: Session, entry: DoorEntry): Session {
  switch (entry.kind) {
    case 'session.arrived':
      return atTheDoor(session, entry.body.person, entry.at);
    case 'session.withdrew':
      return withdrew(session, entry.body.person);
    case 'session.admitted':
      return admitted(session, entry.body.person);
    case 'session.host-called': {
      const { step, to } = entry.body;
      return { ...session, hostCalls: [...session.hostCalls, { step, to, at: entry.at }] };
    }
    case 'session.mode-changed': {
      const { mode, why, by } = entry.body;
      return { ...session, modes: [...session.modes, { mode, why, by, at: entry.at }] };
    }
    case 'session.checked': {
      const { check, by } = entry.body;
      const checked: Checked = { value: check, by, at: entry.at };
      return { ...session, checks: { ...session.checks, [check.item]: checked } };
    }
    case 'session.missed':
    case 'session.cancelled':
      return closed(session, entry);
    default:
      return guestsChanged(session, entry);
  }
}

function guestsChanged(
  session: Session,
  entry: Exclude<
    DoorEntry,
    EntryOfKind<
      | 'session.arrived'
      | 'session.withdrew'
      | 'session.admitted'
      | 'session.host-called'
      | 'session.mode-changed'
      | 'session.checked'
      | 'session.missed'
      | 'session.cancelled'
    >
  >,
): Session {
  const { at } = entry;
  switch (entry.kind) {
    case 'session.guest-allowed': {
      const { name, relation, how, by } = entry.body;
      return { ...session, guests: [...session.guests, { name, relation, how, by, at, withdrawnAt: undefined }] };
    }
    case 'session.guest-disallowed': {
      const { name } = entry.body;
      const guests = session.guests.map((one) => (one.name === name && one.withdrawnAt === undefined ? { ...one, withdrawnAt: at } : one));
      return { ...session, guests };
    }
    case 'session.invited': {
      const { invitationId, name, relation, by, expiresAt } = entry.body;
      const invitation = { invitationId, name, relation, by, at, expiresAt, used: undefined, withdrawnAt: undefined };
      return { ...session, invitations: [...session.invitations, invitation] };
    }
    case 'session.invitation-used':
      return invitation(session, entry.body.invitationId, { used: { person: entry.body.person, at } });
    case 'session.invitation-withdrawn':
      return invitation(session, entry.body.invitationId, { withdrawnAt: at });
    default:
      return unreachable(entry);
  }
}

function invitation(session: Session, invitationId: string, change: Partial<Session['invitations'][number]>): Session {
  const invitations = session.invitations.map((one) => (one.invitationId === invitationId ? { ...one, ...change } : one));
  return { ...session, invitations };
}

function atTheDoor(session: Session, person: Actor, since: Instant): Session {
  if (session.waiting.some((waiter) => waiter.personId === person.personId)) return session;
  const { personId, name, role } = person;
  const arrivedAt = role === 'patient' ? (session.arrivedAt ?? since) : session.arrivedAt;
  return { ...session, arrivedAt, waiting: [...session.waiting, { personId, name, role, since }] };
}

function withdrew(session: Session, person: Actor): Session {
  const away = withoutPerson(session, person.personId);
  if (person.role !== 'patient') return away;
  return { ...away, hostCalls: [], status: session.status === 'admitted' ? 'waiting' : session.status };
}

function admitted(session: Session, person: Actor): Session {
  const { personId } = person;
  const waiting = session.waiting.filter((waiter) => waiter.personId !== personId);
  const allowed = session.admitted.includes(personId) ? session.admitted : [...session.admitted, personId];
  const next = { ...session, waiting, admitted: allowed };
  if (person.role !== 'patient') return next;
  return { ...next, hostCalls: [], status: session.status === 'waiting' ? 'admitted' : session.status };
}

/** Neither at the door nor let in. */
export function withoutPerson(session: Session, personId: PersonId): Session {
  return {
    ...session,
    waiting: session.waiting.filter((waiter) => waiter.personId !== personId),
    admitted: session.admitted.filter((one) => one !== personId),
  };
}

function closed(session: Session, entry: EntryOfKind<'session.missed' | 'session.cancelled'>): Session {
  const { by } = entry.body;
  const missed = entry.kind === 'session.missed';
  const people = session.people.map((one) => ({
    ...one,
    stays: one.stays.map((stay) => (stay.until === undefined ? { ...stay, until: entry.at } : stay)),
  }));
  return {
    ...session,
    people,
    waiting: [],
    hostCalls: [],
    status: missed ? 'missed' : 'cancelled',
    closed: { by, at: entry.at, why: entry.kind === 'session.missed' ? 'missed' : entry.body.why },
  };
}
