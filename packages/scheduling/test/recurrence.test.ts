import type { Recurrence, RecurringDays } from '@cairn/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, endOfDay, fallsOn, instantOf, localDay, nextDay, nextTurn, occurrences, type Occurrence } from '../src/zones.ts';

const HOUR = 3_600_000;
const NEW_YORK = 'America/New_York';
const utc = (text: string) => Date.parse(`${text}Z`);
const rule = (on: RecurringDays, at: string | undefined, until?: string): Recurrence => ({ on, at, until });
const daily = rule({ type: 'weekdays', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }, undefined);
const days = (recurrence: Recurrence, from: string, to: string) =>
  occurrences(recurrence, '09:00', NEW_YORK, from, to).map(({ day }) => day);

describe('recurring days', () => {
  test('some days of the week', () => {
    const on = rule({ type: 'weekdays', days: ['mon', 'wed', 'fri'] }, '09:00');
    expect(days(on, '2026-11-21', '2026-12-01')).toEqual(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-30']);
  });

  test('every so many days, from a day', () => {
    expect(days(rule({ type: 'every', count: 3, from: '2026-02-26' }, '09:00'), '2026-01-01', '2026-03-08')).toEqual([
      '2026-02-26',
      '2026-03-01',
      '2026-03-04',
      '2026-03-07',
    ]);
  });

  test('1, 3, 7, 14, 30, 60 and 90 days after a day, then no more', () => {
    const on = rule({ type: 'offsets', offsets: [90, 1, 3, 7, 14, 30, 60], from: '2026-11-20' }, '09:00');
    expect(days(on, '2026-01-01', '2027-12-31')).toEqual([
      '2026-11-21',
      '2026-11-23',
      '2026-11-27',
      '2026-12-04',
      '2026-12-20',
      '2027-01-19',
      '2027-02-18',
    ]);
    expect(nextDay(on, '2027-02-19')).toBeUndefined();
  });

  test('a day of the month is its last day where the month is shorter', () => {
    expect(days(rule({ type: 'monthly', date: 31 }, '09:00'), '2028-01-01', '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });

  test('the last day counts, the day after does not', () => {
    expect(days({ ...daily, until: '2026-11-22' }, '2026-11-21', '2026-11-30')).toEqual(['2026-11-21', '2026-11-22']);
    expect(days(rule({ type: 'offsets', offsets: [1, 9], from: '2026-11-20' }, '09:00', '2026-11-25'), '2026-11-20', '2026-12-30')).toEqual(
      ['2026-11-21'],
    );
  });

  test('no day of the week is no day at all', () => {
    expect(nextDay(rule({ type: 'weekdays', days: [] }, '09:00'), '2026-11-21')).toBeUndefined();
  });

  test('the next day is the first on which it falls', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2026-01-01', n));
    const on: fc.Arbitrary<RecurringDays> = fc.oneof(
      fc
        .subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 })
        .map((some) => ({ type: 'weekdays' as const, days: some })),
      fc.record({ type: fc.constant('every' as const), count: fc.integer({ min: 1, max: 60 }), from: day }),
      fc.record({
        type: fc.constant('offsets' as const),
        offsets: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 6 }),
        from: day,
      }),
      fc.record({ type: fc.constant('monthly' as const), date: fc.integer({ min: 1, max: 31 }) }),
    );
    fc.assert(
      fc.property(on, day, (days, from) => {
        const recurrence = rule(days, '09:00');
        const found = nextDay(recurrence, from);
        const last = found ?? addDays(from, 130);
        for (let at = from; at < last; at = addDays(at, 1)) if (fallsOn(recurrence, at)) return false;
        return found === undefined || (found >= from && fallsOn(recurrence, found));
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});

describe('the wall clock stays across clock changes', () => {
  const hours = (zone: string, at: string, from: string, to: string) =>
    occurrences({ ...daily, at }, at, zone, from, to).map((one) => new Date(one.at).toISOString().slice(0, 16));

  test.each([
    ['New York, spring', NEW_YORK, '09:00', '2026-03-07', ['2026-03-07T14:00', '2026-03-08T13:00', '2026-03-09T13:00']],
    ['New York, autumn', NEW_YORK, '09:00', '2026-10-31', ['2026-10-31T13:00', '2026-11-01T14:00', '2026-11-02T14:00']],
    [
      'New York, a time that the spring day skips',
      NEW_YORK,
      '02:30',
      '2026-03-07',
      ['2026-03-07T07:30', '2026-03-08T07:30', '2026-03-09T06:30'],
    ],
    [
      'New York, a time that the autumn day has twice',
      NEW_YORK,
      '01:30',
      '2026-10-31',
      ['2026-10-31T05:30', '2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    [
      'Lord Howe, half an hour forward',
      'Australia/Lord_Howe',
      '09:00',
      '2026-10-03',
      ['2026-10-02T22:30', '2026-10-03T22:00', '2026-10-04T22:00'],
    ],
    [
      'Lord Howe, half an hour back',
      'Australia/Lord_Howe',
      '09:00',
      '2026-04-04',
      ['2026-04-03T22:00', '2026-04-04T22:30', '2026-04-05T22:30'],
    ],
    ['Phoenix never changes', 'America/Phoenix', '09:00', '2026-03-07', ['2026-03-07T16:00', '2026-03-08T16:00', '2026-03-09T16:00']],
  ])('%s', (_what, zone, at, from, expected) => {
    expect(hours(zone, at, from, addDays(from, 2))).toEqual(expected);
  });
});

describe('what comes next', () => {
  const turn = { zone: NEW_YORK, clock: '09:00', done: undefined, owedFrom: undefined };

  test('is tomorrow when today’s time has passed, and today when today is owed', () => {
    const now = utc('2026-11-21T20:00:00');
    expect(nextTurn(daily, { ...turn, now })?.day).toBe('2026-11-22');
    expect(nextTurn(daily, { ...turn, now, owedFrom: '2026-11-21' })).toEqual({ day: '2026-11-21', at: utc('2026-11-21T14:00:00') });
  });

  test('is never a day that had its turn, also when the clock jumped back', () => {
    expect(nextTurn(daily, { ...turn, now: utc('2026-11-18T12:00:00'), done: '2026-11-21' })?.day).toBe('2026-11-22');
  });

  test('is nothing after the last day', () => {
    expect(nextTurn({ ...daily, until: '2026-11-21' }, { ...turn, now: utc('2026-11-22T12:00:00') })).toBeUndefined();
  });

  test('follows somebody who flies: no calendar day twice, none whose end they see left out', () => {
    const zones = [
      NEW_YORK,
      'America/Phoenix',
      'America/Los_Angeles',
      'Pacific/Honolulu',
      'Pacific/Auckland',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Europe/Lisbon',
    ];
    const moves = fc.array(fc.record({ after: fc.integer({ min: 1, max: 80 * 60 }), zone: fc.constantFrom(...zones) }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('00:00', '02:30', '09:00', '23:59'), fc.integer({ min: 0, max: 700 }), moves, (clock, start, journey) => {
        const began = instantOf(addDays('2026-01-01', start), '00:00', NEW_YORK) - 1;
        const { turns, livedThrough } = live(clock, began, journey);
        expect(new Set(turns).size).toBe(turns.length);
        expect(turns).toEqual([...turns].sort());
        const missing = livedThrough.filter((day) => day > localDay(began, NEW_YORK) && !turns.includes(day));
        expect(missing).toEqual([]);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});

/** A life in several zones, in turns: what fell due, and the days whose end this person saw, wherever they were by then. */
function live(clock: string, began: number, journey: readonly { readonly after: number; readonly zone: string }[]) {
  let [now, zone, done] = [began, NEW_YORK, undefined as string | undefined];
  let pending: Occurrence | undefined = nextTurn(daily, { now, zone, clock, done, owedFrom: undefined });
  let owed = pending?.day;
  const turns: string[] = [];
  const livedThrough: string[] = [];
  const goTo = (until: number): void => {
    for (let day = localDay(now, zone); endOfDay(day, zone) < until; day = addDays(day, 1)) livedThrough.push(day);
    while (pending && pending.at <= until) {
      now = Math.max(now, pending.at);
      turns.push(pending.day);
      done = pending.day;
      owed = addDays(done, 1);
      pending = nextTurn(daily, { now, zone, clock, done, owedFrom: owed });
    }
    now = until;
  };
  for (const move of journey) {
    goTo(now + move.after * 60_000);
    zone = move.zone;
    pending = nextTurn(daily, { now, zone, clock, done, owedFrom: owed });
  }
  goTo(now + 72 * HOUR);
  return { turns, livedThrough };
}
