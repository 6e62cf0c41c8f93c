import { unreachable, type Actor, type Instant } from '@cairn/kernel';
import { doorChanged, emptyRoom, isDoorEntry, withoutPerson, type DoorEntry } from './evolve-room.ts';
import type { Attendee, Session, SessionEntry, Sessions } from './session.ts';

export const SESSIONS_ON_SCREEN = 5;
export const LINES_ON_SCREEN = 300;

export function start(): Sessions {
  return { sessions: [] };
}

export function evolve(state: Sessions, entry: SessionEntry): Sessions {
  if (entry.kind === 'session.opened') return { sessions: [...state.sessions, opened(entry)] };
  if (entry.kind === 'session.missed' && !state.sessions.some((session) => session.sessionId === entry.body.sessionId))
    return { sessions: [...state.sessions, doorChanged(neverOpened(entry), entry)] };
  return { sessions: state.sessions.map((session) => (session.sessionId === entry.body.sessionId ? changed(session, entry) : session)) };
}

/** The newest sessions with the newest of what was said in each. */
export function window(state: Sessions): Sessions {
  const kept = state.sessions.slice(-SESSIONS_ON_SCREEN);
  if (kept.length === state.sessions.length && kept.every((session) => session.lines.length <= LINES_ON_SCREEN)) return state;
  return { sessions: kept.map((session) => ({ ...session, lines: session.lines.slice(-LINES_ON_SCREEN) })) };
}

function opened(entry: Extract<SessionEntry, { kind: 'session.opened' }>): Session {
  const { sessionId, modality, about, by, appointmentId, booked } = entry.body;
  return {
    sessionId,
    appointmentId,
    booked,
    modality,
    about,
    openedBy: by,
    openedAt: entry.at,
    status: 'waiting',
    startedAt: undefined,
    ...emptyRoom(),
    people: [],
    lines: [],
    end: undefined,
  };
}

/** An appointment that passed without anybody opening its room: its session holds that and nothing else. */
function neverOpened(entry: Extract<SessionEntry, { kind: 'session.missed' }>): Session {
  const { sessionId, by, appointmentId, booked } = entry.body;
  const body = { sessionId, by, modality: 'chat', about: undefined, appointmentId, booked } as const;
  return opened({ ...entry, kind: 'session.opened', body });
}

function changed(session: Session, entry: Exclude<SessionEntry, { kind: 'session.opened' }>): Session {
  return isDoorEntry(entry) ? doorChanged(session, entry) : inside(session, entry);
}

function inside(session: Session, entry: Exclude<SessionEntry, { kind: 'session.opened' } | DoorEntry>): Session {
  switch (entry.kind) {
    case 'session.joined':
      return joined(session, entry.body.person, entry.at);
    case 'session.left':
      return left(session, entry);
    case 'session.said': {
      const { lineId, from, text } = entry.body;
      return { ...session, lines: [...session.lines, { lineId, from, text, at: entry.at }] };
    }
    case 'session.ended':
      return ended(session, entry);
    default:
      return unreachable(entry);
  }
}

/** The visit starts when the patient comes in; from then on it is live until it ends, also while someone is away. */
function joined(session: Session, person: Actor, at: Instant): Session {
  const known = session.people.find((one) => one.personId === person.personId);
  const stays = [...(known?.stays ?? []), { from: at, until: undefined }];
  const attendee: Attendee = { personId: person.personId, name: person.name, role: person.role, stays };
  const people = known ? session.people.map((one) => (one === known ? attendee : one)) : [...session.people, attendee];
  if (person.role !== 'patient') return { ...session, people };
  // The oldest records let the patient in without saying so.
  const { personId } = person;
  const admitted = session.admitted.includes(personId) ? session.admitted : [...session.admitted, personId];
  return { ...withoutPerson(session, personId), admitted, people, status: 'live', startedAt: session.startedAt ?? at };
}

function left(session: Session, entry: Extract<SessionEntry, { kind: 'session.left' }>): Session {
  const { person, why } = entry.body;
  const people = session.people.map((one) => (one.personId === person.personId ? gone(one, entry.at) : one));
  const next = { ...session, people };
  return why === 'removed' ? withoutPerson(next, person.personId) : next;
}

function gone(person: Attendee, at: Instant): Attendee {
  return { ...person, stays: person.stays.map((stay) => (stay.until === undefined ? { ...stay, until: at } : stay)) };
}

function ended(session: Session, entry: Extract<SessionEntry, { kind: 'session.ended' }>): Session {
  const { by, endedAt, counts } = entry.body;
  return {
    ...session,
    status: 'ended',
    waiting: [],
    hostCalls: [],
    people: session.people.map((one) => gone(one, endedAt)),
    end: { by, at: endedAt, counts },
  };
}
