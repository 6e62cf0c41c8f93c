import { sessions, type Session, type SessionEntry } from '@cairn/sessions';
import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import { foldWaiting, type Waiting } from '../../src/sessions/fold-waiting.ts';
import { shortName } from '../../src/sessions/names.ts';
import { timeline } from '../../src/sessions/timeline.ts';
import { stopwatch } from '../../src/sessions/when.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const dee = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
const MINUTE = 60_000;
type Fact = Pick<SessionEntry, 'kind' | 'body'>;

/** The session that these facts, a minute apart, leave. */
function folded(...facts: readonly Fact[]): Session {
  const entries = facts.map((fact, index) => ({
    stream: 'c/shared',
    seq: index + 1,
    at: index * MINUTE,
    actor: '',
    opId: `op-${index}`,
    version: 1,
    ...fact,
  }));
  return must(
    (entries as SessionEntry[]).reduce((state, entry) => sessions.evolve(state, entry), sessions.start()).sessions[0],
    'a session',
  );
}

const opened: Fact = {
  kind: 'session.opened',
  body: { sessionId: 's', by: maya, modality: 'chat', about: undefined, appointmentId: undefined, booked: undefined },
};
const joined = (person: typeof maya): Fact => ({ kind: 'session.joined', body: { sessionId: 's', person } });
const said = (text: string, lineId: string): Fact => ({ kind: 'session.said', body: { sessionId: 's', lineId, from: dee, text } });
const waits = (path: string, opId: string, input: Readonly<Record<string, unknown>>): Waiting => ({
  opId,
  at: 0,
  path,
  input: { sessionId: 's', ...input },
});

test('what is still on this device is shown as it will be', () => {
  const session = foldWaiting(folded(opened, joined(maya), joined(dee)), [waits('sessions.say', 'op-a', { text: 'hello' })], dee);
  expect(session.lines.map((line) => [line.lineId, line.text])).toEqual([['op-a', 'hello']]);
});

test('a line that has come back is not shown twice', () => {
  const session = foldWaiting(folded(opened, joined(dee), said('hello', 'op-a')), [waits('sessions.say', 'op-a', { text: 'hello' })], dee);
  expect(session.lines).toHaveLength(1);
});

test('coming in and ending are not shown before they are true', () => {
  const before = folded(opened, joined(maya));
  const after = foldWaiting(before, [waits('sessions.join', 'op-a', {}), waits('sessions.end', 'op-b', {})], maya);
  expect(after).toBe(before);
});

test('what the server would refuse is not shown', () => {
  const before = folded(opened, joined(maya));
  expect(foldWaiting(before, [waits('sessions.say', 'op-a', { text: 'from outside' })], dee).lines).toEqual([]);
});

test('the chat tells lines, comings and goings in order, and an end once', () => {
  const session = folded(
    opened,
    joined(maya),
    joined(dee),
    said('hi', 'l1'),
    { kind: 'session.left', body: { sessionId: 's', person: dee } },
    joined(dee),
    {
      kind: 'session.ended',
      body: {
        sessionId: 's',
        by: maya,
        startedAt: 2 * MINUTE,
        endedAt: 6 * MINUTE,
        counts: { lines: 1 },
      },
    },
  );
  expect(timeline(session).map((moment) => moment.what)).toEqual(['joined', 'joined', 'said', 'left', 'joined', 'ended']);
});

test('the clock counts from when the patient came in, with hours when there are any, and is never negative', () => {
  expect(stopwatch(0, 18 * MINUTE + 42_000)).toBe('18:42');
  expect(stopwatch(0, 62 * MINUTE + 7_000)).toBe('1:02:07');
  expect(stopwatch(5000, 0)).toBe('00:00');
});

test('people go by the name they are called in the room', () => {
  expect(shortName(dee, 'Dee')).toBe('Dee');
  expect(shortName(maya, 'Dee')).toBe('Maya');
  expect(shortName({ name: 'Dr. Amara Okafor', role: 'prescriber' }, 'Dee')).toBe('Dr. Amara Okafor');
});
