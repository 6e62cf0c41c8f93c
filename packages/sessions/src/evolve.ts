import { must, unreachable, type Actor, type Instant } from '@cairn/kernel';
import type { Attendee, Session, SessionEntry, Sessions } from './session.ts';
import { applyToWorksheet, emptyWorksheet } from './worksheet.ts';

export const SESSIONS_ON_SCREEN = 5;
export const LINES_ON_SCREEN = 300;

export function start(): Sessions {
  return { sessions: [] };
}

export function evolve(state: Sessions, entry: SessionEntry): Sessions {
  if (entry.kind === 'session.opened') return { sessions: [...state.sessions, opened(entry)] };
  return { sessions: state.sessions.map((session) => (session.sessionId === entry.body.sessionId ? changed(session, entry) : session)) };
}

/** The newest sessions with the newest of what was said in each. */
export function window(state: Sessions): Sessions {
  const kept = state.sessions.slice(-SESSIONS_ON_SCREEN);
  if (kept.length === state.sessions.length && kept.every((session) => session.lines.length <= LINES_ON_SCREEN)) return state;
  return { sessions: kept.map((session) => ({ ...session, lines: session.lines.slice(-LINES_ON_SCREEN) })) };
}

function opened(entry: Extract<SessionEntry, { kind: 'session.opened' }>): Session {
  const { sessionId, modality, about, by } = entry.body;
  return {
    sessionId,
    modality,
    about,
    openedBy: by,
    openedAt: entry.at,
    status: 'waiting',
    startedAt: undefined,
    people: [],
    lines: [],
    worksheet: emptyWorksheet(),
    planned: {},
    end: undefined,
  };
}

function changed(session: Session, entry: Exclude<SessionEntry, { kind: 'session.opened' }>): Session {
  switch (entry.kind) {
    case 'session.joined':
      return joined(session, entry.body.person, entry.at);
    case 'session.left':
      return { ...session, people: session.people.map((one) => (one.personId === entry.body.person.personId ? gone(one, entry.at) : one)) };
    case 'session.said': {
      const { lineId, from, text } = entry.body;
      return { ...session, lines: [...session.lines, { lineId, from, text, at: entry.at }] };
    }
    case 'session.worksheet-changed':
      return written(session, entry);
    case 'session.idea-planned': {
      const { ideaId, stepId, cue, response, by } = entry.body;
      return { ...session, planned: { ...session.planned, [ideaId]: { stepId, cue, response, by, at: entry.at } } };
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
  return person.role === 'patient' ? { ...session, people, status: 'live', startedAt: session.startedAt ?? at } : { ...session, people };
}

function gone(person: Attendee, at: Instant): Attendee {
  return { ...person, stays: person.stays.map((stay) => (stay.until === undefined ? { ...stay, until: at } : stay)) };
}

function written(session: Session, entry: Extract<SessionEntry, { kind: 'session.worksheet-changed' }>): Session {
  const { operation, by } = entry.body;
  const applied = applyToWorksheet(session.worksheet, operation, { by, at: entry.at, version: entry.opId });
  return { ...session, worksheet: must(applied.ok ? applied.doc : undefined, 'worksheet after an accepted operation') };
}

function ended(session: Session, entry: Extract<SessionEntry, { kind: 'session.ended' }>): Session {
  const { by, endedAt, counts } = entry.body;
  return { ...session, status: 'ended', people: session.people.map((one) => gone(one, endedAt)), end: { by, at: endedAt, counts } };
}
