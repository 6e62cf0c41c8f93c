import { expect, test } from 'vitest';
import {
  checksOpen,
  checkSuggestions,
  isIn,
  modeOf,
  modeSpans,
  openSession,
  type BookedRoom,
  type Check,
  type Mode,
} from '../src/index.ts';
import { amara, dee, dropIn, liveRoom, maya, MINUTE, refused, room } from './room.ts';

const program = { personId: 'system', name: 'Cairn', role: 'system' };

/** A visit with Maya that begins in half an hour. */
function booked(now: number): BookedRoom {
  const startsAt = now + 30 * MINUTE;
  return { appointmentId: 'a1', startsAt, endsAt: startsAt + 45 * MINUTE, with: maya, cancelled: false };
}

/** Dee came 20 minutes early. */
function early() {
  const all = room();
  const appointment = booked(all.now());
  all.later(10);
  all.does(dee, { type: 'arrive', sessionId: undefined, appointment });
  const { sessionId } = all.session();
  return { ...all, appointment, sessionId };
}

test('a patient who comes early opens the room, waits, and nobody is said to be there', () => {
  const { session, now } = early();
  expect(session()).toMatchObject({
    status: 'waiting',
    appointmentId: 'a1',
    openedBy: dee,
    waiting: [{ ...dee, since: now() }],
    people: [],
    startedAt: undefined,
  });
});

test('the door of a visit opens an hour before it, not earlier', () => {
  const { does, now } = room();
  const later = { ...booked(now()), startsAt: now() + 61 * MINUTE };
  expect(refused(does(dee, { type: 'arrive', sessionId: undefined, appointment: later }))).toBe('session-too-early');
  const soon = { ...later, startsAt: now() + 60 * MINUTE };
  expect(refused(does(dee, { type: 'arrive', sessionId: undefined, appointment: soon }))).toBeUndefined();
});

test('with an appointment the patient waits until somebody lets them in, and the visit begins when they come in', () => {
  const { does, session, sessionId, appointment, later, now } = early();
  later(20);
  expect(does(maya, { type: 'open', about: undefined, appointment, patient: dee })).toMatchObject({ ok: true, result: { sessionId } });
  expect(session()).toMatchObject({ status: 'waiting', admitted: [] });
  expect(refused(does(dee, { type: 'join', sessionId }))).toBe('session-not-admitted');
  does(maya, { type: 'admit', sessionId, personId: 'dee' });
  expect(session()).toMatchObject({ status: 'admitted', waiting: [], admitted: ['dee'] });
  later(1);
  does(dee, { type: 'join', sessionId });
  expect(session()).toMatchObject({ status: 'live', startedAt: now() });
});

test('two who let somebody in at once have done it once', () => {
  const { does, sessionId, log } = early();
  does(maya, { type: 'admit', sessionId, personId: 'dee' });
  const before = log.length;
  expect(does(amara, { type: 'admit', sessionId, personId: 'dee' })).toMatchObject({ ok: true, facts: [] });
  expect(log).toHaveLength(before);
});

test('whoever went away before being let in cannot be let in, and who is let in can still go away', () => {
  const gone = early();
  gone.does(dee, { type: 'withdraw', sessionId: gone.sessionId });
  expect(refused(gone.does(maya, { type: 'admit', sessionId: gone.sessionId, personId: 'dee' }))).toBe('session-not-waiting');
  const other = early();
  other.does(maya, { type: 'admit', sessionId: other.sessionId, personId: 'dee' });
  other.does(dee, { type: 'withdraw', sessionId: other.sessionId });
  expect(other.session()).toMatchObject({ status: 'waiting', waiting: [], admitted: [] });
});

test('a room that ends while somebody waits lets nobody wait on', () => {
  const { does, session, sessionId } = early();
  does(maya, { type: 'end', sessionId });
  expect(session()).toMatchObject({ status: 'ended', waiting: [] });
  expect(refused(does(dee, { type: 'join', sessionId }))).toBe('session-ended');
});

test('somebody whose devices were gone is out, and comes back to the same visit without asking', () => {
  const { does, session, sessionId, later, now } = liveRoom();
  const start = session().startedAt;
  later(5);
  does(program, { type: 'lose', sessionId, personId: 'dee' });
  expect(isIn(session(), 'dee')).toBe(false);
  expect(session().status).toBe('live');
  later(1);
  does(dee, { type: 'join', sessionId });
  expect(session().people[1]?.stays).toHaveLength(2);
  expect(session()).toMatchObject({ startedAt: start, people: [{}, { stays: [{ until: now() - MINUTE }, { until: undefined }] }] });
});

test('what the patient is told of a notice is there once it was handed over, and gone when they are let in', () => {
  const { does, session, sessionId } = early();
  does(program, { type: 'call-host', sessionId, step: 'host', to: maya });
  does(program, { type: 'call-host', sessionId, step: 'host', to: maya });
  expect(session().hostCalls).toMatchObject([{ step: 'host', to: maya }]);
  does(maya, { type: 'admit', sessionId, personId: 'dee' });
  expect(session().hostCalls).toEqual([]);
});

test('a visit nobody came to is missed, by staff after ten minutes or at its end', () => {
  const { does, session, now, later } = room();
  const appointment = booked(now());
  later(35);
  expect(refused(does(maya, { type: 'miss', appointment, over: false }))).toBe('session-too-early');
  later(5);
  does(maya, { type: 'miss', appointment, over: false });
  expect(session()).toMatchObject({ status: 'missed', appointmentId: 'a1', closed: { by: maya, why: 'missed' } });
  expect(does(program, { type: 'miss', appointment, over: true })).toMatchObject({ ok: true, facts: [] });
  expect(refused(does(dee, { type: 'arrive', sessionId: undefined, appointment }))).toBe('session-missed');
});

test('a patient who waited and went away unseen did not miss the visit', () => {
  const { does, session, sessionId, appointment, later } = early();
  does(dee, { type: 'withdraw', sessionId });
  later(45);
  expect(refused(does(maya, { type: 'miss', appointment, over: false }))).toBe('session-patient-came');
  expect(does(program, { type: 'miss', appointment, over: true })).toMatchObject({ ok: true, facts: [] });
  expect(session().status).toBe('waiting');
});

test('a moved or cancelled appointment takes its room back, unless they have met', () => {
  const waiting = early();
  waiting.does(maya, { type: 'withdraw-room', appointmentId: 'a1', why: 'appointment-moved' });
  expect(waiting.session()).toMatchObject({ status: 'cancelled', waiting: [], closed: { why: 'appointment-moved' } });
  const moved = { ...waiting.appointment, startsAt: waiting.appointment.startsAt + 15 * MINUTE };
  waiting.does(dee, { type: 'arrive', sessionId: undefined, appointment: moved });
  expect(waiting.state().sessions.map(({ status }) => status)).toEqual(['cancelled', 'waiting']);

  const met = early();
  met.does(maya, { type: 'admit', sessionId: met.sessionId, personId: 'dee' });
  met.does(dee, { type: 'join', sessionId: met.sessionId });
  met.does(maya, { type: 'withdraw-room', appointmentId: 'a1', why: 'appointment-cancelled' });
  expect(met.session().status).toBe('live');
});

test('a room that was left behind does not stand in the way of the next visit', () => {
  const { does, state, sessionId, appointment } = early();
  does(dee, { type: 'withdraw', sessionId });
  does(maya, { type: 'open', about: undefined, appointment: { ...appointment, appointmentId: 'a2' }, patient: dee });
  expect(state().sessions.map(({ status, closed }) => [status, closed?.why])).toEqual([
    ['cancelled', 'not-met'],
    ['waiting', undefined],
  ]);
  expect(openSession(state())?.appointmentId).toBe('a2');
});

test('each change of mode has its time and its reason, and the same mode again is no change', () => {
  const { does, session, sessionId, later } = liveRoom();
  const start = session().startedAt ?? 0;
  const change = (mode: Mode, why: 'chosen' | 'weak-network' | 'recovered') => does(dee, { type: 'change-mode', sessionId, mode, why });
  change('video', 'chosen');
  later(10);
  change('audio', 'weak-network');
  expect(does(maya, { type: 'change-mode', sessionId, mode: 'audio', why: 'weak-network' })).toMatchObject({ ok: true, facts: [] });
  later(5);
  change('video', 'recovered');
  expect(modeOf(session())).toBe('video');
  later(20);
  does(maya, { type: 'end', sessionId });
  expect(modeSpans(session())).toEqual([
    { mode: 'video', why: 'chosen', from: start, until: start + 10 * MINUTE },
    { mode: 'audio', why: 'weak-network', from: start + 10 * MINUTE, until: start + 15 * MINUTE },
    { mode: 'video', why: 'recovered', from: start + 15 * MINUTE, until: start + 35 * MINUTE },
  ]);
});

test('a visit that never began has no modes to bill', () => {
  const { does, session } = room();
  does(maya, dropIn);
  does(maya, { type: 'change-mode', sessionId: session().sessionId, mode: 'video', why: 'chosen' });
  expect(modeSpans(session())).toEqual([]);
});

const answers: readonly Check[] = [
  { item: 'identity', method: 'face-on-record' },
  { item: 'location', street: '14 Harbor St', city: 'Lowell', detail: 'back door' },
  { item: 'callback', phone: '555 014 2210' },
  { item: 'privacy', alone: true, driving: false, words: 'in the bedroom, door shut' },
  { item: 'consent', given: true, how: 'verbal', on: '2026-11-21' },
  { item: 'emergency-contact', name: 'Rosa Morgan', phone: '555 014 2299', relation: 'sister', consented: true },
];

test('the six checks are facts with who and when, and what was asked and is not so stays open', () => {
  const { does, session, sessionId, now } = liveRoom();
  expect(checksOpen(session().checks)).toHaveLength(6);
  for (const check of answers) expect(refused(does(maya, { type: 'check', sessionId, check }))).toBeUndefined();
  expect(checksOpen(session().checks)).toEqual([]);
  expect(session().checks.location).toEqual({ value: answers[1], by: maya, at: now() });
  does(maya, { type: 'check', sessionId, check: { item: 'privacy', alone: true, driving: true, words: 'on the highway' } });
  expect(checksOpen(session().checks)).toEqual(['privacy']);
});

test('a town is no place to send help to, and consent aloud is of today', () => {
  const { does, sessionId } = liveRoom();
  const says = (check: Check, who = maya) => refused(does(who, { type: 'check', sessionId, check }));
  expect(says({ item: 'location', street: 'Lowell', city: 'Lowell', detail: '' })).toBe('check-location-vague');
  expect(says({ item: 'location', street: '', city: 'Lowell', detail: '' })).toBe('check-location-vague');
  expect(says({ item: 'callback', phone: '555' })).toBe('check-phone-incomplete');
  expect(says({ item: 'consent', given: true, how: 'verbal', on: '2026-11-20' })).toBe('check-day-wrong');
  expect(says({ item: 'consent', given: true, how: 'signed', on: '2026-11-20' })).toBeUndefined();
  expect(says({ item: 'identity', method: 'photo-id' }, dee)).toBe('check-by-staff');
  expect(says({ item: 'callback', phone: '555 014 2210' }, dee)).toBeUndefined();
});

test('what was known last time is a suggestion, never a fact of this visit', () => {
  const { does, session, sessionId, state } = liveRoom();
  for (const check of answers) does(maya, { type: 'check', sessionId, check });
  does(maya, { type: 'end', sessionId });
  does(maya, dropIn);
  const next = session();
  expect(checksOpen(next.checks)).toHaveLength(6);
  const suggested = checkSuggestions(state().sessions, next.sessionId);
  expect(Object.keys(suggested)).toEqual(['location', 'callback', 'emergency-contact']);
  expect(suggested.callback?.value.phone).toBe('555 014 2210');
});
