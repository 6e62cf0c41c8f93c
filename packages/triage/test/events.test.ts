import { must } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import { careEvents, dangerIn, decideCareEvent, reasonText, type CareEventCommand, type CareEvents } from '../src/index.ts';
import { DAY, Desk, FRIDAY, FRIDAY_8, HOUR, maya } from './support.ts';

const context = { now: FRIDAY_8, today: FRIDAY, actor: maya, newId: () => 'x', random: () => 0 };
const release: CareEventCommand = {
  type: 'record',
  eventId: 'e-1',
  event: 'release',
  now: false,
  day: FRIDAY,
  count: undefined,
  note: ' County jail ',
};

function record(state: CareEvents, command: CareEventCommand): CareEvents | string {
  const decision = decideCareEvent(state, command, context);
  if (!decision.ok) return decision.refusal.code;
  const fact = must(decision.facts[0], 'fact');
  return careEvents.evolve(state, { ...fact, stream: 'dee/team', seq: 1, at: FRIDAY_8, actor: 'maya', opId: 'op' } as never);
}

describe('a care event', () => {
  test('is kept with who wrote it down', () => {
    expect(record(careEvents.start(), release)).toMatchObject({
      events: [{ event: 'release', note: 'County jail', by: maya, withdrawn: undefined }],
    });
  });

  test.each([
    ['a day ahead', { day: '2026-11-21' }, 'event-day'],
    ['a day more than a year ago', { day: '2025-11-19' }, 'event-day'],
    ['now, but yesterday', { now: true, day: '2026-11-19' }, 'event-day'],
    ['a count where nothing is counted', { count: 3 }, 'event-count'],
    ['no count where something is', { event: 'missed-doses' }, 'event-count'],
  ] as const)('is refused for %s', (_, more, code) => {
    expect(record(careEvents.start(), { ...release, ...more } as CareEventCommand)).toBe(code);
  });

  test('is withdrawn once, with a reason, and stays in the record', () => {
    const kept = record(careEvents.start(), release) as CareEvents;
    expect(record(kept, release)).toBe('event-id-taken');
    expect(record(kept, { type: 'withdraw', eventId: 'e-1', why: '' })).toBe('note-needed');
    expect(record(kept, { type: 'withdraw', eventId: 'e-2', why: 'Wrong person' })).toBe('unknown-event');
    const undone = record(kept, { type: 'withdraw', eventId: 'e-1', why: 'Wrong person' }) as CareEvents;
    expect(undone.events).toMatchObject([{ event: 'release', withdrawn: { by: maya, why: 'Wrong person' } }]);
    expect(record(undone, { type: 'withdraw', eventId: 'e-1', why: 'Again' })).toBe('event-withdrawn');
  });
});

const overdose = { event: 'overdose', 'event.now': false, 'event.days-ago': 0 };
const from = (sourceId: string) => ({ checkInId: undefined, sourceId });

describe('an alert that rests on an event', () => {
  test('is one for the same event told twice, and gains a second event as evidence', () => {
    const desk = new Desk();
    desk.answers(overdose, from('e-1'));
    expect(desk.answers(overdose, from('e-1'))).toEqual([]);
    desk.answers(overdose, from('e-2'));
    expect(desk.state.alerts).toHaveLength(1);
    expect(
      desk
        .alert()
        .evidence.filter((item) => item.measure === 'event')
        .map((item) => item.sourceId),
    ).toEqual(['e-1', 'e-2']);
  });

  test('is open again within 24 hours for a second event, and a new alert after that', () => {
    const desk = new Desk();
    desk.answers(overdose, from('e-1'));
    desk.send({ type: 'resolve', alertId: desk.alert().alertId, outcome: 'reached-safe', note: '' }, maya);
    desk.now += 23 * HOUR;
    desk.answers(overdose, from('e-2'));
    expect(desk.state.alerts).toMatchObject([{ ruleId: 'R04', status: 'open' }]);
    desk.send({ type: 'resolve', alertId: desk.alert().alertId, outcome: 'reached-safe', note: '' }, maya);
    desk.now += DAY + 1;
    desk.answers(overdose, from('e-3'));
    expect(desk.state.alerts).toHaveLength(2);
  });

  test('stays open when the event is withdrawn, and says that it changed', () => {
    const desk = new Desk();
    desk.answers(overdose, from('e-1'));
    desk.answers({}, from('e-1'));
    expect(desk.alert()).toMatchObject({ status: 'open', changed: 'event' });
    expect(desk.alert().evidence.at(-1)).toMatchObject({ value: null, sourceId: 'e-1' });
  });
});

describe('words in free text', () => {
  test.each([
    ['I want to die', ['self-harm']],
    ['I WANT to  die.', ['self-harm']],
    ['sometimes I think about suicide', ['self-harm']],
    ['I don’t want to live', ['self-harm']],
    ['Quiero morir', ['self-harm']],
    ['pienso en hacerme daño', ['self-harm']],
    ['No estoy a salvo aquí', ['self-harm']],
    ['My friend overdosed last night', ['overdose']],
    ['tuve una sobredosis', ['overdose']],
    ['he choked me and I want to die', ['self-harm', 'violence']],
    ['the voices tell me to go', ['psychosis']],
  ])('“%s” is heard', (text, topics) => {
    expect(dangerIn(text)).toEqual(topics);
  });

  test.each([
    '',
    '   ',
    'See you on Monday',
    'Can I get narcan?',
    'I am dying to see the game',
    'me siento bien',
    'The overdose plan is on the fridge',
    'no',
  ])('“%s” is not', (text) => {
    expect(dangerIn(text)).toEqual([]);
  });

  test('add to an alert that is open and never take its place', () => {
    const desk = new Desk();
    desk.answers({ safety: 'yes' });
    desk.now += HOUR;
    desk.answers({ 'said.danger': ['self-harm'] }, from('m-1'));
    expect(desk.state.alerts).toHaveLength(1);
    expect(reasonText(desk.alert().reason)).toBe('Said yes to “thoughts of hurting yourself”');
    expect(desk.alert().evidence.at(-1)).toMatchObject({ measure: 'said.danger', sourceId: 'm-1' });
  });

  test('and are an alert of their own when none is open', () => {
    const desk = new Desk();
    desk.answers({ 'said.danger': ['self-harm'] }, from('m-1'));
    expect(desk.alert()).toMatchObject({ ruleId: 'R01', level: 'P0' });
  });
});
