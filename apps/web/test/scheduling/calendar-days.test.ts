import { expect, test } from 'vitest';
import { daysAround, onDay, rangeAround } from '../../src/scheduling/calendar-days.ts';

test('a week is Monday to Sunday around its day', () => {
  expect(daysAround('2026-11-22', 'week')).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
  expect(daysAround('2026-11-23', 'week')[0]).toBe('2026-11-23');
  expect(daysAround('2026-11-22', 'day')).toEqual(['2026-11-22']);
});

test('what is asked for holds the days of every zone, and a visit stands on the day of the one who looks', () => {
  const { from, to } = rangeAround(['2026-03-08']);
  const late = { startsAt: Date.parse('2026-03-09T06:30:00Z') };
  expect(late.startsAt > from && late.startsAt < to).toBe(true);
  expect(onDay([late], '2026-03-08', 'America/Los_Angeles')).toEqual([late]);
  expect(onDay([late], '2026-03-08', 'America/New_York')).toEqual([]);
});
