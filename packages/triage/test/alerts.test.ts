import { expect, test } from 'vitest';
import { reasonText } from '../src/index.ts';
import { DAY, Desk, FRIDAY_8, HOUR, jonah, maya, MINUTE } from './support.ts';

const ALONE = { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true } as const;

test('craving 9 becomes one alert with owner, evidence and a due time on the next business day', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  expect(desk.state.alerts).toHaveLength(1);
  expect(desk.alert()).toMatchObject({
    ruleId: 'R07',
    ruleVersion: 1,
    level: 'P2',
    owner: maya,
    status: 'open',
    dueDay: '2026-11-23',
    dueAt: FRIDAY_8 + 3 * DAY,
  });
  expect(desk.alert().evidence).toEqual([{ measure: 'craving', value: 9, checkInId: 'c-today', at: FRIDAY_8 }]);
});

test('a P0 is due in five minutes and belongs to the person on call', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  expect(desk.alert()).toMatchObject({ level: 'P0', owner: jonah, dueAt: FRIDAY_8 + 5 * MINUTE, dueDay: '2026-11-20' });
});

test('a silent check-in makes no alert', () => {
  expect(new Desk().answers({ craving: 3, safety: 'no', use: 'no' })).toEqual([]);
});

test('the same answers again add nothing', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  expect(desk.answers({ craving: 9, mood: 3 })).toEqual([]);
});

test('further answers of the same check-in raise the level and shorten the clock of the same alert', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.now += MINUTE;
  desk.answers({ craving: 9, 'craving.access': true });
  expect(desk.state.alerts).toHaveLength(1);
  expect(desk.alert()).toMatchObject({ level: 'P1', dueAt: desk.now + 2 * HOUR, clock: 2, clockStartedAt: desk.now });
});

test('new evidence never gives more time', () => {
  const desk = new Desk();
  desk.answers(ALONE);
  const due = desk.alert().dueAt;
  desk.now += HOUR;
  desk.answers({ ...ALONE, naloxone: 'no' });
  expect(desk.alert().dueAt).toBe(due);
  expect(reasonText(desk.alert().reason)).toBe('Used opioids since yesterday, alone. No naloxone at hand');
});

test('a changed answer lowers nothing: it is added as changed, with both values kept', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  desk.now += MINUTE;
  const [fact] = desk.answers({ safety: 'no' });
  expect(fact).toMatchObject({ kind: 'alert.evidence-added', body: { change: 'changed', level: 'P0' } });
  expect(desk.alert()).toMatchObject({ status: 'open', level: 'P0', changed: 'safety', dueAt: FRIDAY_8 + 5 * MINUTE });
  expect(desk.alert().evidence.map((item) => item.value)).toEqual(['yes', 'no']);
});

test('an answer taken back is kept as taken back', () => {
  const desk = new Desk();
  desk.answers(ALONE);
  desk.answers({ use: 'no' });
  expect(desk.alert().evidence.slice(2)).toMatchObject([
    { measure: 'use.substances', value: null },
    { measure: 'use.alone', value: null },
  ]);
});

test('an answer changed back and forth is seen each time', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.answers({ craving: 2 });
  desk.answers({ craving: 9 });
  expect(desk.alert().evidence.map((item) => item.value)).toEqual([9, 2, 9]);
  expect(desk.alert().changed).toBeUndefined();
});

test('a less urgent version of the same answers keeps level and reason, and says that an answer changed', () => {
  const desk = new Desk();
  desk.answers(ALONE);
  desk.answers({ ...ALONE, 'use.alone': false });
  expect(desk.alert()).toMatchObject({ level: 'P1', changed: 'use.alone' });
  expect(reasonText(desk.alert().reason)).toContain('alone');
});
