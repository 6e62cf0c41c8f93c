import type { Instant } from '@cairn/kernel';
import { countsOf, modeSpans, type Attendee, type ModeSpan, type Session } from '@cairn/sessions';
import type { Visit } from '../note.ts';
import type { Found, Source } from '../sentence.ts';
import { clockIn, dayIn, lasting } from './times.ts';
import { listed } from './words.ts';

/** The visit itself, as the room's record has it. */
export function visitOf(session: Session, zone: string): Visit {
  const people = session.people.map(({ personId, name, role }) => ({ personId, name, role }));
  const modes = modeSpans(session).map(({ mode, from, until }) => ({ mode, from, until }));
  const { sessionId, openedAt, startedAt } = session;
  const endedAt = session.end?.at ?? session.closed?.at;
  return { sessionId, platform: 'Cairn', modes, zone, openedAt, startedAt, endedAt, people };
}

export function visitSentences(session: Session, zone: string): readonly Found[] {
  const sources: readonly Source[] = [{ kind: 'session', ref: session.sessionId, label: 'session' }];
  const say = (id: string, text: string): Found => ({ id: `visit/${id}`, topic: 'visit', text, sources });
  const inRoom = session.people.map((person) => `${person.name} (${person.role.replaceAll('-', ' ')})`);
  const people = inRoom.length > 0 ? [say('people', `In the room: ${listed(inRoom)}.`)] : [];
  if (session.startedAt === undefined) return [say('times', notMet(session, zone)), ...people];
  return [
    say('times', met(session, session.startedAt, zone)),
    ...people,
    say('interruptions', interruptions(session, zone)),
    ...chat(session),
  ];
}

const spoken: Readonly<Record<ModeSpan['mode'], string>> = { video: 'video', audio: 'audio only', chat: 'chat', phone: 'phone' };

function met(session: Session, startedAt: Instant, zone: string): string {
  const spans = modeSpans(session);
  const [only] = spans;
  const how = spans.length === 1 && only ? `by ${spoken[only.mode]}` : `by ${spans.map((span) => spanIn(span, zone)).join('; ')}`;
  const when = `on ${dayIn(startedAt, zone)}, ${clockIn(startedAt, zone)}`;
  if (!session.end) return `Telehealth session in Cairn, ${how}, ${when} (${zone}), still open.`;
  return `Telehealth session in Cairn, ${how}, ${when} to ${clockIn(session.end.at, zone)} (${zone}), ${lasting(startedAt, session.end.at)}.`;
}

function spanIn({ mode, from, until }: ModeSpan, zone: string): string {
  const start = clockIn(from, zone);
  return until === undefined ? `${spoken[mode]} from ${start}` : `${spoken[mode]} ${start} to ${clockIn(until, zone)}`;
}

function notMet(session: Session, zone: string): string {
  if (session.status === 'missed') {
    const at = session.booked?.startsAt ?? session.openedAt;
    return `Visit planned for ${dayIn(at, zone)}, ${clockIn(at, zone)} (${zone}). The patient did not come.`;
  }
  const opened = `Session opened on ${dayIn(session.openedAt, zone)}, ${clockIn(session.openedAt, zone)}`;
  if (!session.end) return `${opened} (${zone}). The patient has not joined.`;
  return `${opened}, closed ${clockIn(session.end.at, zone)} (${zone}). The patient did not join.`;
}

const reasons: Readonly<Record<string, string>> = {
  'weak-network': 'the connection was weak',
  'device-lost': 'a device was lost',
  'camera-denied': 'the camera was not allowed',
  recovered: 'the connection was back',
  'call-me': 'a call was asked for',
};

/** What interrupted the visit: changes of mode that nobody chose, and people who were gone for a while. */
function interruptions(session: Session, zone: string): string {
  const started = session.startedAt ?? session.openedAt;
  const modes = session.modes
    .filter(({ why, at }) => why !== 'chosen' && at >= started)
    .map(({ mode, why, at }) => `${clockIn(at, zone)} to ${spoken[mode]} (${reasons[why] ?? why})`);
  const found = [...modes, ...session.people.flatMap((person) => absences(person, zone))];
  return found.length === 0 ? 'The record shows no interruptions.' : `Interruptions: ${found.join('; ')}.`;
}

function absences({ name, stays }: Attendee, zone: string): readonly string[] {
  return stays.slice(1).flatMap((stay, index) => {
    const left = stays[index]?.until;
    return left === undefined ? [] : [`${name} gone ${clockIn(left, zone)} to ${clockIn(stay.from, zone)}`];
  });
}

function chat(session: Session): readonly Found[] {
  const { lines } = countsOf(session);
  if (lines === 0) return [];
  const written = session.people
    .map((person) => ({ name: person.name, count: session.lines.filter((line) => line.from.personId === person.personId).length }))
    .filter((person) => person.count > 0)
    .map((person) => `${person.name} ${person.count}`);
  const text = `${lines} ${lines === 1 ? 'line' : 'lines'} of session chat (${written.join(', ')}), kept in the record.`;
  return [{ id: 'chat', topic: 'visit', text, sources: [{ kind: 'chat', ref: session.sessionId, label: 'chat' }] }];
}
