import { expect, test } from 'vitest';
import { isIn, openSession, sessions } from '../src/index.ts';
import { amara, dee, dropIn, liveRoom, maya, MINUTE, refused, room } from './room.ts';

test('a session opened without an appointment asks the patient in, with the person who opened it in the room', () => {
  const { does, session } = room();
  does(maya, { ...dropIn, about: 'alert-7' });
  expect(session()).toMatchObject({
    status: 'admitted',
    admitted: ['dee'],
    openedBy: maya,
    about: 'alert-7',
    modality: 'chat',
    startedAt: undefined,
  });
  expect(isIn(session(), 'maya')).toBe(true);
  expect(isIn(session(), 'dee')).toBe(false);
});

test('the visit starts when the patient comes in', () => {
  const { session, now } = liveRoom();
  expect(session()).toMatchObject({ status: 'live', startedAt: now() });
});

test('a second person who opens a session is led into the open one', () => {
  const { does, state, sessionId } = liveRoom();
  expect(does(amara, dropIn)).toMatchObject({ ok: true, result: { sessionId } });
  expect(state().sessions).toHaveLength(1);
  expect(state().sessions[0]?.people.map((person) => person.name)).toEqual(['Maya Alvarez', 'Dee Morgan', 'Amara Okafor']);
});

test('opening again by the same person adds nothing to the record', () => {
  const { does, log, sessionId } = liveRoom();
  const before = log.length;
  expect(does(maya, dropIn)).toMatchObject({ ok: true, facts: [], result: { sessionId } });
  expect(log).toHaveLength(before);
});

test('joining twice is being there once', () => {
  const { does, session, sessionId } = liveRoom();
  expect(does(dee, { type: 'join', sessionId })).toMatchObject({ ok: true, facts: [] });
  expect(session().people[1]?.stays).toHaveLength(1);
});

test('coming back after leaving is a new stay, and the start of the visit stays', () => {
  const { does, session, sessionId, later, now } = liveRoom();
  const startedAt = session().startedAt;
  later(5);
  does(dee, { type: 'leave', sessionId });
  expect(isIn(session(), 'dee')).toBe(false);
  const left = now();
  later(1);
  does(dee, { type: 'join', sessionId });
  expect(session().startedAt).toBe(startedAt);
  expect(session().people[1]?.stays).toEqual([
    { from: startedAt, until: left },
    { from: left + MINUTE, until: undefined },
  ]);
});

test('what is said keeps who said it, in order', () => {
  const { does, session, sessionId } = liveRoom();
  does(dee, { type: 'say', opId: 'line', sessionId, text: ' can we do chat if it freezes again ' });
  does(maya, { type: 'say', opId: 'line', sessionId, text: 'Yes.' });
  expect(session().lines.map(({ from, text }) => [from.name, text])).toEqual([
    ['Dee Morgan', 'can we do chat if it freezes again'],
    ['Maya Alvarez', 'Yes.'],
  ]);
});

test('a line of white space is refused', () => {
  const { does, sessionId } = liveRoom();
  expect(refused(does(dee, { type: 'say', opId: 'line', sessionId, text: ' \n ' }))).toBe('session-line-empty');
});

test('someone who is not in the room cannot write in it', () => {
  const { does, sessionId } = liveRoom();
  expect(refused(does(amara, { type: 'say', opId: 'line', sessionId, text: 'Hello' }))).toBe('session-not-joined');
});

test('ending counts what was said and closes every stay', () => {
  const { does, session, sessionId, later, now } = liveRoom();
  does(dee, { type: 'say', opId: 'line', sessionId, text: 'hi' });
  const startedAt = session().startedAt;
  later(41);
  const ended = does(maya, { type: 'end', sessionId });
  const counts = { lines: 1 };
  expect(ended).toMatchObject({ ok: true, facts: [{ kind: 'session.ended', body: { startedAt, endedAt: now(), counts } }] });
  expect(session()).toMatchObject({ status: 'ended', end: { by: maya, at: now(), counts } });
  expect(session().people.every((person) => person.stays.every((stay) => stay.until === now()))).toBe(true);
  expect(openSession({ sessions: [session()] })).toBeUndefined();
});

test('ending a session nobody came to has no start', () => {
  const { does, session } = room();
  does(maya, dropIn);
  expect(does(maya, { type: 'end', sessionId: session().sessionId })).toMatchObject({
    ok: true,
    facts: [{ body: { startedAt: undefined } }],
  });
});

test('an ended session takes no more words, and ending or leaving it again is no mistake', () => {
  const { does, log, sessionId } = liveRoom();
  does(maya, { type: 'end', sessionId });
  const before = log.length;
  expect(refused(does(dee, { type: 'say', opId: 'line', sessionId, text: 'wait' }))).toBe('session-ended');
  expect(refused(does(dee, { type: 'join', sessionId }))).toBe('session-ended');
  expect(does(amara, { type: 'end', sessionId })).toMatchObject({ ok: true, facts: [] });
  expect(does(dee, { type: 'leave', sessionId })).toMatchObject({ ok: true, facts: [] });
  expect(log).toHaveLength(before);
});

test('after one has ended, opening makes another', () => {
  const { does, state, sessionId } = liveRoom();
  does(maya, { type: 'end', sessionId });
  does(maya, dropIn);
  expect(state().sessions.map((session) => session.status)).toEqual(['ended', 'admitted']);
});

test('an unknown session is refused', () => {
  const { does } = liveRoom();
  for (const type of ['join', 'leave', 'end'] as const) expect(refused(does(maya, { type, sessionId: 'nope' }))).toBe('session-unknown');
});

test('a screen gets the newest five sessions and 300 lines of each', () => {
  const { does, state, session } = room();
  for (let visit = 0; visit < 7; visit++) {
    does(maya, dropIn);
    const { sessionId } = session();
    for (let line = 0; line < (visit === 6 ? 310 : 1); line++) does(maya, { type: 'say', opId: 'line', sessionId, text: `line ${line}` });
    does(maya, { type: 'end', sessionId });
  }
  const windowed = sessions.window?.(state());
  expect(windowed?.sessions).toHaveLength(5);
  expect(windowed?.sessions.at(-1)?.lines.at(0)?.text).toBe('line 10');
});
