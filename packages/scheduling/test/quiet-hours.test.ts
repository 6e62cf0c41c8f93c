import { describe, expect, test } from 'vitest';
import { afterQuiet, DEFAULT_QUIET } from '../src/zones.ts';

const NEW_YORK = 'America/New_York';
const after = (at: string, quiet = DEFAULT_QUIET, zone = NEW_YORK) =>
  new Date(afterQuiet(Date.parse(`${at}Z`), quiet, zone)).toISOString().slice(0, 16);

describe('quiet hours across midnight', () => {
  test.each([
    ['before they begin', '2026-05-13T00:59', '2026-05-13T00:59'],
    ['as they begin', '2026-05-13T01:00', '2026-05-13T12:00'],
    ['before midnight', '2026-05-13T03:00', '2026-05-13T12:00'],
    ['after midnight', '2026-05-13T05:00', '2026-05-13T12:00'],
    ['in their last minute', '2026-05-13T11:59', '2026-05-13T12:00'],
    ['as they end', '2026-05-13T12:00', '2026-05-13T12:00'],
  ])('%s', (_when, at, expected) => expect(after(at)).toBe(expected));
});

describe('quiet hours and clock changes', () => {
  test('in the night of spring they are an hour shorter', () => expect(after('2026-03-08T02:00')).toBe('2026-03-08T12:00'));
  test('in the night of autumn an hour longer', () => expect(after('2026-11-01T01:00')).toBe('2026-11-01T13:00'));
  test('an end that the clocks skip comes after the gap, and is not quiet', () =>
    expect(after('2026-03-08T06:00', { from: '21:00', to: '02:30' })).toBe('2026-03-08T07:30'));
  test('an end that comes twice is over at its second passing for who is quiet between the two', () => {
    const quiet = { from: '21:00', to: '01:30' };
    expect(after('2026-11-01T05:10', quiet)).toBe('2026-11-01T05:30');
    expect(after('2026-11-01T06:10', quiet)).toBe('2026-11-01T06:30');
  });
  test('Lord Howe moves by half an hour', () =>
    expect(after('2026-10-03T14:00', DEFAULT_QUIET, 'Australia/Lord_Howe')).toBe('2026-10-03T21:00'));
});

describe('hours of one’s own', () => {
  test('may lie inside a day', () => expect(after('2026-05-12T17:30', { from: '13:00', to: '15:00' })).toBe('2026-05-12T19:00'));
  test('the same time twice is none', () => expect(after('2026-05-13T05:00', { from: '08:00', to: '08:00' })).toBe('2026-05-13T05:00'));
});
