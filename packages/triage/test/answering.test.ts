import { expect, test } from 'vitest';
import { evolve, ladderTimes, levelTable, reasonText, triage, usualSettings } from '../src/index.ts';
import { DAY, Desk, dani, FRIDAY_8, HOUR, jonah, maya, MINUTE, around, theo } from './support.ts';

const ALONE = { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true } as const;

test('taking names who has it and when', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.now += MINUTE;
  expect(desk.send({ type: 'take', alertId: desk.alert().alertId }, theo)).toMatchObject({ ok: true });
  expect(desk.alert()).toMatchObject({ status: 'taken', taken: { by: theo, at: desk.now } });
});

test('what one has taken is not refused to oneself and is refused to others by name and time', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  const take = { type: 'take', alertId: desk.alert().alertId } as const;
  desk.send(take, maya);
  expect(desk.send(take, maya)).toMatchObject({ ok: true, facts: [] });
  expect(desk.send(take, theo)).toEqual({ ok: false, refusal: { code: 'already-taken', detail: { name: 'Maya Alvarez', at: FRIDAY_8 } } });
});

test('an unknown alert is refused to every command about one', () => {
  const desk = new Desk();
  for (const command of [
    { type: 'take', alertId: 'x' },
    { type: 'handTo', alertId: 'x', to: 'maya', around, settings: usualSettings },
    { type: 'resolve', alertId: 'x', outcome: 'reached-safe', note: '' },
    { type: 'escalate', alertId: 'x', clock: 1, step: 0, around },
    { type: 'note', alertId: 'x', text: 'Called.' },
  ] as const)
    expect(desk.send(command, maya)).toMatchObject({ ok: false, refusal: { code: 'unknown-alert' } });
});

test('handing on makes the other the owner, and nobody has it until they take it', () => {
  const desk = new Desk();
  desk.answers(ALONE);
  desk.send({ type: 'take', alertId: desk.alert().alertId }, maya);
  desk.now += 3 * HOUR;
  desk.send({ type: 'handTo', alertId: desk.alert().alertId, to: 'theo', around, settings: usualSettings }, maya);
  expect(desk.alert()).toMatchObject({ status: 'open', taken: undefined, owner: theo, clock: 2, dueAt: desk.now + 2 * HOUR });
});

test('handing on what was never taken buys no time', () => {
  const desk = new Desk();
  desk.answers(ALONE);
  desk.now += HOUR;
  desk.send({ type: 'handTo', alertId: desk.alert().alertId, to: 'dani', around, settings: usualSettings }, maya);
  expect(desk.alert()).toMatchObject({ owner: dani, dueAt: FRIDAY_8 + 2 * HOUR });
});

test('handing to someone outside the team and not on call is refused', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  expect(desk.send({ type: 'handTo', alertId: desk.alert().alertId, to: 'rosa', around, settings: usualSettings }, maya)).toMatchObject({
    refusal: { code: 'unknown-person' },
  });
});

test('resolving keeps outcome, note and name, and "other" needs a note', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  const { alertId } = desk.alert();
  expect(desk.send({ type: 'resolve', alertId, outcome: 'other', note: '  ' }, maya)).toMatchObject({ refusal: { code: 'note-needed' } });
  desk.send({ type: 'resolve', alertId, outcome: 'other', note: ' Moved to another clinic. ' }, maya);
  expect(desk.alert().resolved).toMatchObject({ by: maya, outcome: 'other', note: 'Moved to another clinic.' });
  for (const command of [
    { type: 'take', alertId },
    { type: 'resolve', alertId, outcome: 'reached-safe', note: '' },
    { type: 'handTo', alertId, to: 'theo', around, settings: usualSettings },
  ] as const)
    expect(desk.send(command, maya)).toMatchObject({ refusal: { code: 'not-open' } });
});

test.each([
  ['24 hours after the last evidence it reopens', DAY, 1, 'open'],
  ['later it is a new alert', DAY + 1, 2, 'resolved'],
])('new evidence for a resolved alert: %s', (_, later, count, first) => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.send({ type: 'resolve', alertId: desk.alert().alertId, outcome: 'reached-safe', note: '' }, maya);
  desk.now += later;
  desk.answers({ craving: 8 }, { checkInId: 'c-next' });
  expect(desk.state.alerts).toHaveLength(count);
  expect(desk.alert().status).toBe(first);
});

test('after it is resolved, the same answers do not reopen it', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.send({ type: 'resolve', alertId: desk.alert().alertId, outcome: 'reached-safe', note: '' }, maya);
  expect(desk.answers({ craving: 9, mood: 4 })).toEqual([]);
});

test('when the level rises, what was taken is open again with whoever took it as owner', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.send({ type: 'take', alertId: desk.alert().alertId }, theo);
  desk.answers({ craving: 9, 'craving.access': true });
  expect(desk.alert()).toMatchObject({ status: 'open', taken: undefined, owner: theo, level: 'P1' });
});

test('the ladder of a P0 reaches owner and on-call at once, the backup after 5 minutes, everyone after 10', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  const { alertId, clock } = desk.alert();
  expect(ladderTimes(desk.alert(), usualSettings).map((step) => (step.at - FRIDAY_8) / MINUTE)).toEqual([0, 5, 10]);
  for (const { step, at } of ladderTimes(desk.alert(), usualSettings)) {
    desk.now = at;
    desk.send({ type: 'escalate', alertId, clock, step, around });
  }
  const reached = desk
    .alert()
    .events.filter((event) => event.what === 'escalated')
    .map((event) => event.people.map((person) => person.personId));
  expect(reached).toEqual([['jonah'], ['maya', 'jonah'], ['theo', 'maya', 'dani', 'jonah']]);
});

test('a ladder stops when the alert is taken, and an old clock or a step already climbed does nothing', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  const { alertId } = desk.alert();
  const climb = (clock: number, step: number) => desk.send({ type: 'escalate', alertId, clock, step, around });
  expect(climb(1, 0)).toMatchObject({ facts: [{ kind: 'alert.escalated' }] });
  expect(climb(1, 0)).toMatchObject({ ok: true, facts: [] });
  expect(climb(0, 1)).toMatchObject({ ok: true, facts: [] });
  expect(climb(1, 9)).toMatchObject({ ok: true, facts: [] });
  desk.send({ type: 'take', alertId }, jonah);
  expect(climb(1, 1)).toMatchObject({ ok: true, facts: [] });
});

test('a step that fits nobody reaches everyone there is', () => {
  const desk = new Desk();
  desk.answers(ALONE);
  const { alertId, clock } = desk.alert();
  desk.send({ type: 'escalate', alertId, clock, step: 2, around: { team: [theo], onCall: undefined, supervisors: [] } });
  expect(desk.alert().events.at(-1)?.people).toEqual([theo]);
});

test('a P2 ladder starts when the answer is due', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  expect(ladderTimes(desk.alert(), usualSettings)[0]).toEqual({ step: 0, at: desk.alert().dueAt });
});

test('three days without a check-in go to the peer, and each further day is added to the same alert', () => {
  const desk = new Desk();
  desk.answers({}, { checkInId: undefined, history: { missedDays: 3 } });
  desk.now += DAY;
  desk.answers({}, { checkInId: undefined, history: { missedDays: 4 } });
  expect(desk.state.alerts).toHaveLength(1);
  expect(desk.alert().owner).toEqual(dani);
  expect(reasonText(desk.alert().reason)).toBe('No check-in for 4 days');
});

test('an alert without anyone to own it is raised all the same', () => {
  const desk = new Desk();
  const empty = { team: [], onCall: undefined, supervisors: [] };
  desk.send({
    type: 'observe',
    sourceId: undefined,
    settings: usualSettings,
    checkInId: 'c',
    measures: { craving: 9 },
    findings: [{ ruleId: 'R07', ruleVersion: 1, level: 'P2', reason: { key: 'not-safe', params: { answer: 'yes' } }, evidence: [] }],
    around: empty,
  });
  expect(desk.alert().owner).toBeUndefined();
});

test('the day an answer is due is noted once it begins, unless it is resolved', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  const { alertId } = desk.alert();
  desk.send({ type: 'come-due', alertId });
  expect(desk.alert()).toMatchObject({ status: 'open', dueDay: '2026-11-23' });
  expect(desk.alert().events.at(-1)).toMatchObject({ what: 'came-due', people: [] });
  desk.send({ type: 'resolve', alertId, outcome: 'reached-safe', note: '' }, maya);
  expect(desk.send({ type: 'come-due', alertId })).toMatchObject({ ok: true, facts: [] });
});

test('a page stands in the record only as delivered, with person and channel', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  desk.send({ type: 'paged', alertId: desk.alert().alertId, person: jonah, channel: 'sms' });
  expect(desk.alert().events.at(-1)).toEqual({ at: FRIDAY_8, what: 'paged', people: [jonah], measures: [], channel: 'sms' });
});

test('notes are kept with their author, and an empty one is refused', () => {
  const desk = new Desk();
  desk.send({ type: 'note', alertId: undefined, text: ' Left word with no name. ' }, dani);
  expect(desk.state.notes).toMatchObject([{ text: 'Left word with no name.', by: dani, at: FRIDAY_8 }]);
  expect(desk.send({ type: 'note', alertId: undefined, text: ' ' }, dani)).toMatchObject({ refusal: { code: 'note-needed' } });
});

test('the window keeps every open alert and the newest 50 closed', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  const open = desk.alert();
  const closed = Array.from({ length: 60 }, (_, index) => ({ ...open, alertId: `closed-${index}`, status: 'resolved' as const }));
  const shown = triage.window?.({ alerts: [open, ...closed], notes: [] });
  expect(shown?.alerts).toHaveLength(51);
  expect(shown?.alerts[1]?.alertId).toBe('closed-10');
});

test('an entry about an alert that is not there changes nothing', () => {
  const desk = new Desk();
  const entry = {
    stream: 's',
    seq: 1,
    at: 1,
    actor: 'a',
    opId: 'o',
    kind: 'alert.taken',
    version: 1,
    body: { alertId: 'x', by: maya },
  } as const;
  expect(evolve(desk.state, entry)).toEqual(desk.state);
});

test('every level has a clock and a ladder, and is marked as a program default', () => {
  for (const level of Object.values(levelTable)) {
    expect(level.ladder.length).toBeGreaterThan(0);
    expect(level.status).toBe('program-default');
  }
});
