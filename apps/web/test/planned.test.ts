import { afterDischarge, defaultSchedules, inductionDays, scheduleInput, type Schedule } from '@cairn/check-ins';
import type { RecurringDays } from '@cairn/kernel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemOf, recurrenceOf, whens, type Wanted } from '../src/charts/create-planned.ts';
import { plannedText } from '../src/charts/planned-words.ts';
import { preferLanguage } from '../src/words/words.ts';

const FROM = '2026-11-22';
const on = (flow: string, days: RecurringDays): string => plannedText({ flow, recurrence: { on: days, at: undefined, until: undefined } });
/** The narrow space of clocks as a plain one. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');
const wanted: Wanted = { flow: 'mood-check', when: 'weekdays', days: ['fri', 'mon'], from: FROM, clock: '14:30' };

beforeEach(() => preferLanguage('en', true));
afterEach(() => preferLanguage('en', true));

describe('a schedule in words', () => {
  test('says what everybody has from the start', () => {
    expect(defaultSchedules.map(plannedText)).toEqual(['Daily check-in, every day', 'Weekly check-in, Mondays']);
  });

  test('counts many days from their first, and names few by their dates, across the end of a month', () => {
    expect(plannedText({ flow: 'post-discharge', recurrence: afterDischarge(FROM) })).toBe(
      'After discharge, days 1, 3, 7, 14, 30, 60, 90 from Nov 22',
    );
    expect(plain(plannedText({ flow: 'induction', recurrence: inductionDays('2026-11-29', '14:30') }))).toBe(
      'First days of treatment, Nov 29, Nov 30, and Dec 1, at 2:30 PM',
    );
  });

  test('has weekdays in the order of the week, and all seven as every day', () => {
    expect(on('mood-check', { type: 'weekdays', days: ['fri', 'mon'] })).toBe('Mood check, Mondays and Fridays');
    expect(on('missed', { type: 'weekdays', days: ['sun', 'sat', 'fri', 'thu', 'wed', 'tue', 'mon'] })).toBe(
      'After a missed dose, every day',
    );
  });

  test('says every other kind of day, its last day, and a flow of the program by its id', () => {
    expect(on('intake', { type: 'every', count: 3, from: FROM })).toBe('Intake, every 3 days from Nov 22');
    expect(on('intake', { type: 'monthly', date: 31 })).toBe('Intake, day 31 of each month');
    const recurrence = { on: { type: 'every', count: 1, from: FROM }, at: undefined, until: '2026-12-24' } as const;
    expect(plannedText({ flow: 'our-own', recurrence })).toBe('our-own, every day, until Dec 24');
  });

  test('is said in Spanish too', () => {
    preferLanguage('es', true);
    expect(defaultSchedules.map(plannedText)).toEqual(['Registro diario, cada día', 'Registro semanal, lunes']);
  });
});

describe('what the form sends', () => {
  test.each(whens)('is what the command takes: %s', (when) => {
    const input = { opId: '7b0c9f4e-6b1d-4a53-9a57-0d1c2e3f4a5b', chart: 'c-dee', scheduleId: 's-1', flow: 'induction' };
    const recurrence = recurrenceOf({ ...wanted, when });
    expect(scheduleInput.safeParse({ ...input, recurrence }).error).toBeUndefined();
    expect(recurrence.at).toBe(when === 'first-days' ? '14:30' : undefined);
  });

  test('needs a weekday, and is never what is planned already', () => {
    const planned = (part: Partial<Wanted>): Pick<Schedule, 'flow' | 'recurrence'> => {
      const all = { ...wanted, ...part };
      return { flow: all.flow, recurrence: recurrenceOf(all) };
    };
    expect(problemOf(defaultSchedules, planned({ days: [] }))).toBe('noDay');
    expect(problemOf(defaultSchedules, planned({ flow: 'weekly', days: ['mon'] }))).toBe('already');
    expect(problemOf(defaultSchedules, planned({ flow: 'weekly', days: ['tue'] }))).toBeUndefined();
  });
});
