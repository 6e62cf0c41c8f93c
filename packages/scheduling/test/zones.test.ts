import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, endOfDay, instantOf, isZone, localClock, localDay, nextBusinessDayEnd, startOfDay } from '../src/zones.ts';

const HOUR = 3_600_000;
const NEW_YORK = 'America/New_York';
const utc = (text: string) => Date.parse(`${text}Z`);

describe('a day belongs to a zone', () => {
  test.each([
    ['2026-11-21T04:59:59', NEW_YORK, '2026-11-20'],
    ['2026-11-21T05:00:00', NEW_YORK, '2026-11-21'],
    ['2026-11-21T09:59:59', 'Pacific/Honolulu', '2026-11-20'],
    ['2026-11-21T11:00:00', 'Pacific/Auckland', '2026-11-22'],
    ['2026-11-20T18:30:00', 'Asia/Kolkata', '2026-11-21'],
  ])('%sZ in %s is %s', (at, zone, day) => {
    expect(localDay(utc(at), zone)).toBe(day);
  });

  test('the wall clock is read in minutes', () => {
    expect(localClock(utc('2026-11-21T14:05:59'), NEW_YORK)).toBe('09:05');
  });
});

describe('the spring change (New York, 8 March 2026, 02:00 becomes 03:00)', () => {
  test('a time that does not exist moves forward by the gap', () => {
    expect(instantOf('2026-03-08', '02:30', NEW_YORK)).toBe(utc('2026-03-08T07:30:00'));
    expect(localClock(instantOf('2026-03-08', '02:30', NEW_YORK), NEW_YORK)).toBe('03:30');
  });

  test('nine in the morning stays nine on both sides', () => {
    expect(instantOf('2026-03-07', '09:00', NEW_YORK)).toBe(utc('2026-03-07T14:00:00'));
    expect(instantOf('2026-03-08', '09:00', NEW_YORK)).toBe(utc('2026-03-08T13:00:00'));
  });

  test('the day has 23 hours', () => {
    expect(endOfDay('2026-03-08', NEW_YORK) + 1 - startOfDay('2026-03-08', NEW_YORK)).toBe(23 * HOUR);
  });
});

describe('the autumn change (New York, 1 November 2026, 02:00 becomes 01:00)', () => {
  test('a time that comes twice is the first of the two', () => {
    expect(instantOf('2026-11-01', '01:30', NEW_YORK)).toBe(utc('2026-11-01T05:30:00'));
  });

  test('the day has 25 hours', () => {
    expect(endOfDay('2026-11-01', NEW_YORK) + 1 - startOfDay('2026-11-01', NEW_YORK)).toBe(25 * HOUR);
  });
});

describe('southern zones change the other way round', () => {
  test('Sydney springs forward on 4 October 2026', () => {
    expect(instantOf('2026-10-04', '02:30', 'Australia/Sydney')).toBe(utc('2026-10-03T16:30:00'));
    expect(localClock(utc('2026-10-03T16:30:00'), 'Australia/Sydney')).toBe('03:30');
  });

  test('Sydney falls back on 5 April 2026', () => {
    expect(instantOf('2026-04-05', '02:30', 'Australia/Sydney')).toBe(utc('2026-04-04T15:30:00'));
  });

  test('Lord Howe Island moves by half an hour', () => {
    expect(endOfDay('2026-10-04', 'Australia/Lord_Howe') + 1 - startOfDay('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5 * HOUR);
  });

  test('in Santiago the day of the spring change starts at one', () => {
    expect(localClock(startOfDay('2026-09-06', 'America/Santiago'), 'America/Santiago')).toBe('01:00');
    expect(endOfDay('2026-09-05', 'America/Santiago') + 1).toBe(startOfDay('2026-09-06', 'America/Santiago'));
  });
});

describe('every day of two years', () => {
  test.each([NEW_YORK, 'America/Phoenix', 'Australia/Sydney', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia'])(
    'starts and ends on itself in %s, without a hole to the next',
    (zone) => {
      let day = '2026-01-01';
      for (let i = 0; i < 731; i += 1) {
        const next = addDays(day, 1);
        expect(localDay(startOfDay(day, zone), zone)).toBe(day);
        expect(localDay(endOfDay(day, zone), zone)).toBe(day);
        expect(endOfDay(day, zone) + 1).toBe(startOfDay(next, zone));
        expect(localDay(instantOf(day, '09:00', zone), zone)).toBe(day);
        expect(daysBetween('2026-01-01', day)).toBe(i);
        day = next;
      }
    },
  );
});

describe('counting days', () => {
  test('crosses months, years and the leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-11-21', -21)).toBe('2026-10-31');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  });
});

describe('the end of the next business day', () => {
  test('is tomorrow at five from Monday to Thursday', () => {
    expect(nextBusinessDayEnd(utc('2026-11-18T15:00:00'), NEW_YORK)).toBe(utc('2026-11-19T22:00:00'));
  });

  test('is Monday from Friday, Saturday and Sunday', () => {
    const monday = utc('2026-11-23T22:00:00');
    for (const at of ['2026-11-20T15:00:00', '2026-11-21T15:00:00', '2026-11-23T04:59:59'])
      expect(nextBusinessDayEnd(utc(at), NEW_YORK)).toBe(monday);
  });

  test('passes over days on which the clinic is closed', () => {
    expect(nextBusinessDayEnd(utc('2026-11-25T15:00:00'), NEW_YORK, ['2026-11-26', '2026-11-27'])).toBe(utc('2026-11-30T22:00:00'));
  });
});

test('a zone is known by its IANA name', () => {
  expect(isZone(NEW_YORK)).toBe(true);
  expect(isZone('Mars/Olympus')).toBe(false);
  expect(isZone('')).toBe(false);
});
