import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTime } from '../src/index.ts';

test('every instant from 1880 to 2150 is read as JavaScript reads it', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1880-01-01T00:00:00Z'), max: new Date('2150-12-31T23:59:59Z'), noInvalidDate: true }),
      fc.integer({ min: -840, max: 840 }),
      (date, minutes) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        const iso = new Date(seconds).toISOString().replace('.000', '');
        expect(parseTime(iso)).toEqual({ day: iso.slice(0, 10), at: seconds });
        const sign = minutes < 0 ? '-' : '+';
        const zone = `${sign}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
        expect(parseTime(iso.replace('Z', zone))?.at).toBe(seconds - minutes * 60_000);
      },
    ),
  );
});

test('a date is no more exact than it was written', () => {
  expect(parseTime('2014')).toEqual({ day: '2014', at: Date.UTC(2014, 0, 1) });
  expect(parseTime('2014-03')).toEqual({ day: '2014-03', at: Date.UTC(2014, 2, 1) });
});

test('days that do not exist, times without a zone and years beyond a life are no dates', () => {
  for (const bad of [
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-1-1',
    '2024-05-01T10:00:00',
    '2024-05-01T10:00Z',
    '2024-05-01T24:00:00Z',
    '0000-00-00',
    '9999-12-31',
    '',
    'today',
    '2024-05-01T10:00:00+25:00',
  ])
    expect(parseTime(bad), bad).toBeUndefined();
  expect(parseTime('2000-02-29')?.day).toBe('2000-02-29');
});
