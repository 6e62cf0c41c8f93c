import { expect, test } from 'vitest';
import { addDays, dayNumber, detailText, isHarder, isMinor, present, series, standing, usualBand, type Known } from '../src/index.ts';
import { middle } from '../src/baseline.ts';
import { dueBy, weekday } from '../src/days.ts';
import { DAY, Desk, FRIDAY, FRIDAY_8, HOUR, maya, past, theo } from './support.ts';

const MONDAY = '2026-11-23';
const calm: Known = { name: 'Dee Morgan', today: FRIDAY, checkIns: [] };

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2026-11-20', Date.UTC(2026, 10, 20) / DAY],
  ['2100-03-01', Date.UTC(2100, 2, 1) / DAY],
])('%s is day %i', (day, number) => {
  expect(dayNumber(day)).toBe(number);
  expect(addDays('1970-01-01', number)).toBe(day);
});

test('days agree with the calendar for 60 years', () => {
  for (let number = 0; number < 22_000; number += 1) {
    const day = new Date(number * DAY).toISOString().slice(0, 10);
    expect(addDays('1970-01-01', number)).toBe(day);
    expect(weekday(day)).toBe(new Date(number * DAY).getUTCDay());
  }
});

test.each([
  ['Thursday', '2026-11-19', '2026-11-20'],
  ['Friday', '2026-11-20', '2026-11-23'],
  ['Saturday', '2026-11-21', '2026-11-23'],
  ['Sunday', '2026-11-22', '2026-11-23'],
])('one business day from %s', (_, today, dueDay) => {
  const due = dueBy({ unit: 'business-days', count: 1 }, 0, today);
  expect(due).toEqual({ dueDay, dueAt: (dayNumber(dueDay) - dayNumber(today)) * DAY });
});

test('the usual band is the middle 60 % of the prior 14 days, without today', () => {
  const days = past('craving', [0, 10], [1, 1], [2, 2], [3, 3], [4, 4], [5, 5], [6, 6], [7, 7], [8, 8], [9, 9], [10, 10], [20, 0]);
  expect(usualBand(days, 'craving', FRIDAY)).toEqual({ low: 2, high: 8 });
});

test('four days say nothing about what is usual, five do', () => {
  expect(middle([3, null, 3, 3, 3])).toBeUndefined();
  expect(middle([3, null, 3, 3, 3, 9])).toEqual({ low: 3, high: 3 });
});

test('harder is up for craving and withdrawal, down for mood and sleep, and the edge of the band is usual', () => {
  const band = { low: 3, high: 5 };
  const flags = (measure: string) => [2, 3, 5, 6].map((value) => isHarder(measure, value, band));
  expect(flags('craving')).toEqual([false, false, false, true]);
  expect(flags('withdrawal')).toEqual([false, false, false, true]);
  expect(flags('mood')).toEqual([true, false, false, false]);
  expect(flags('sleep')).toEqual([true, false, false, false]);
  expect(isHarder('craving', 9, undefined)).toBe(false);
  expect(isHarder('dose', 9, band)).toBe(false);
});

test('a series has one place per day, gaps as null, the later of two check-ins of a day', () => {
  const days = [...past('craving', [0, 4], [2, 6]), { checkInId: 'later', at: FRIDAY_8 + HOUR, day: FRIDAY, measures: { craving: 5 } }];
  expect(series(days, 'craving', FRIDAY, 4)).toEqual([null, 6, null, 5]);
  expect(series(days, 'craving', FRIDAY)).toHaveLength(14);
});

test('without alerts a person is steady, in words', () => {
  const row = standing({ alerts: [], notes: [] }, calm);
  expect(row).toMatchObject({ tier: 'steady', reason: undefined, clock: undefined, rankKey: '3|dee morgan' });
  expect(row.details.map(detailText)).toEqual(['No check-in yet.']);
});

test('what is harder than usual is said even when no rule fired', () => {
  const sleep = past('sleep', [0, 3], [1, 7], [2, 6], [3, 7], [4, 6], [5, 7]);
  const row = standing({ alerts: [], notes: [] }, { ...calm, checkIns: sleep });
  expect(row.tier).toBe('steady');
  expect(row.details.map(detailText)).toEqual(['Slept 3 hours. Usual is 6 to 7.']);
  expect(row.trends.find((trend) => trend.measure === 'sleep')).toMatchObject({ latest: 3, harder: true, usual: { low: 6, high: 7 } });
});

test('a P2 is Watch until the day it is due, then Today', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  expect(standing(desk.state, calm).tier).toBe('watch');
  expect(standing(desk.state, { ...calm, today: MONDAY }).tier).toBe('today');
  expect(standing(desk.state, { ...calm, today: addDays(MONDAY, 1) }).tier).toBe('today');
});

test('the most urgent alert heads the row and the next one stands beneath it', () => {
  const desk = new Desk();
  desk.answers({ craving: 9 });
  desk.answers({ craving: 9, use: 'yes', 'use.substances': ['opioid'], 'use.alone': true });
  const row = standing(desk.state, calm);
  expect(row).toMatchObject({ tier: 'today', openAlerts: 2, clock: { level: 'P1', owner: maya }, reason: { key: 'used-opioids' } });
  expect(row.details.map(detailText)).toEqual(['Craving 9.']);
});

test('rows sort by tier, then what nobody has, then due, then name without accents', () => {
  const now = new Desk();
  now.answers({ safety: 'yes' });
  const taken = new Desk();
  taken.answers({ safety: 'yes' });
  taken.send({ type: 'take', alertId: taken.alert().alertId }, theo);
  const later = new Desk();
  later.now += HOUR;
  later.answers({ safety: 'yes' });
  const watch = new Desk();
  watch.answers({ craving: 9 });
  const none = { alerts: [], notes: [] };
  const keys = [
    standing(now.state, calm),
    standing(later.state, calm),
    standing(taken.state, calm),
    standing(watch.state, calm),
    standing(none, { ...calm, name: 'Álvaro' }),
    standing(none, { ...calm, name: 'bea' }),
  ].map((row) => row.rankKey);
  expect(keys.toSorted()).toEqual(keys);
});

test('a resolved alert leaves the row', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  desk.send({ type: 'resolve', alertId: desk.alert().alertId, outcome: 'reached-safe', note: '' }, maya);
  expect(standing(desk.state, calm)).toMatchObject({ tier: 'steady', openAlerts: 0 });
});

test('a changed answer is said before anything else', () => {
  const desk = new Desk();
  desk.answers({ safety: 'yes' });
  desk.answers({ safety: 'no' });
  expect(standing(desk.state, calm).details.map(detailText)).toEqual(['Changed the answer to the safety question since.']);
});

test('a row that was written three days ago reads with three open days at its end', () => {
  const days = past('craving', [0, 4], [1, 5], [2, 6], [3, 5], [4, 4]);
  const { rankKey: _, ...row } = standing({ alerts: [], notes: [] }, { ...calm, checkIns: days });
  const person = {
    name: 'Dee Morgan',
    pronouns: 'she',
    birthDate: '1990-11-24',
    since: '2026-11-01',
    zone: 'UTC',
    phone: undefined,
    mayLeaveVoicemail: false,
  };
  const appointments = [1, 2].map((hours) => ({ startsAt: FRIDAY_8 + hours * HOUR, kind: 'counseling', where: 'clinic' }));
  const stored = { ...person, ...row, chart: 'dee', asOf: FRIDAY, lastCheckIn: undefined, care: undefined, appointments };
  const read = present(stored, FRIDAY_8 + 90 * 60_000, MONDAY);
  expect(read.trends[0]?.days.slice(-5)).toEqual([5, 4, null, null, null]);
  expect(read.trends[0]?.days).toHaveLength(14);
  expect(read).toMatchObject({ dayInCare: 23, age: 35, nextAppointment: { startsAt: FRIDAY_8 + 2 * HOUR } });
  expect(present(stored, FRIDAY_8, '2026-11-24').age).toBe(36);
});

test('a minor is under 18 on that day', () => {
  expect(isMinor('2008-11-21', FRIDAY)).toBe(true);
  expect(isMinor('2008-11-20', FRIDAY)).toBe(false);
  expect(isMinor(undefined, FRIDAY)).toBe(false);
});

test('who checked in every day and then went silent is told apart, and so is who came back', () => {
  const desk = new Desk();
  const daily = past('craving', [4, 3], [5, 3], [6, 3], [7, 3], [8, 3], [9, 3], [10, 3]);
  desk.answers({}, { checkInId: undefined, history: { missedDays: 3, checkIns: daily } });
  const words = (checkIns: typeof daily): string[] => standing(desk.state, { ...calm, checkIns }).details.map(detailText);
  expect(words(daily)).toEqual(['Usually every day.', 'Last check-in Nov 16.']);
  const back = { checkInId: 'back', at: FRIDAY_8 + HOUR, day: FRIDAY, measures: { craving: 3 } };
  expect(words([...daily, back])).toEqual(['Usually every day.', 'Checked in since.']);
});

test('of two alerts of the same day the more urgent level heads the row, and one that nobody has counts as unclaimed', () => {
  const desk = new Desk();
  desk.answers({}, { checkInId: undefined, history: { missedDays: 3 } });
  desk.now += 3 * DAY;
  desk.answers({ use: 'yes', 'use.substances': ['opioid'], 'use.alone': true });
  const row = (): ReturnType<typeof standing> => standing(desk.state, { ...calm, today: MONDAY });
  expect(row()).toMatchObject({ tier: 'today', reason: { key: 'used-opioids' }, unclaimed: true });
  desk.send({ type: 'take', alertId: desk.alert(1).alertId }, maya);
  expect(row()).toMatchObject({ reason: { key: 'no-check-in' }, unclaimed: true });
  desk.send({ type: 'take', alertId: desk.alert(0).alertId }, maya);
  expect(row()).toMatchObject({ reason: { key: 'used-opioids' }, unclaimed: false });
});
