import { begun, onCheckIn, type CheckIn, type CheckInEntry, type RunEntry } from '@cairn/check-ins';
import type { OpId } from '@cairn/kernel';
import { afterEach, describe, expect, test } from 'vitest';
import { isLate, readingText } from '../src/check-ins/reading.ts';
import { chooseLanguage } from '../src/words/words.ts';

const ZONE = 'America/New_York';
/** Friday 2026-05-15, nine in the morning in New York. */
const NINE = Date.UTC(2026, 4, 15, 13);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };

function entry(kind: string, body: object, at = NINE): CheckInEntry {
  return {
    stream: 'c/shared',
    seq: 1,
    at,
    actor: 'x',
    opId: 'op' as OpId,
    kind,
    version: 1,
    body: { checkInId: 'a', ...body },
  } as CheckInEntry;
}

function run(...facts: readonly CheckInEntry[]): CheckIn {
  const flow = { id: 'daily', version: 1, hash: 'h' };
  const first = begun(entry('check-in.started', { flow, day: '2026-05-15', language: 'en' }) as Parameters<typeof begun>[0]);
  return facts.reduce((state, fact) => onCheckIn(state, fact as RunEntry), first);
}

const promised = (by: number): CheckIn => run(entry('check-in.review-promised', { by }));
const late = run(entry('check-in.review-promised', { by: NINE }), entry('check-in.review-late', {}));
const around = { counselor: 'Maya' as string | undefined, now: NINE, zone: ZONE };

afterEach(() => chooseLanguage('en'));

describe('what a patient reads of who reads their answers', () => {
  test('says by when only with the promise and somebody who keeps it', () => {
    expect(readingText(promised(NINE + HOUR), around)).toBe('Maya reads your answers by 10:00 AM.');
    expect(readingText(promised(NINE + HOUR), { ...around, counselor: undefined })).toBe('Your care team can read your answers.');
    expect(readingText(run(), around)).toBe('Your care team can read your answers.');
    expect(readingText(undefined, around)).toBe('Your care team can read your answers.');
  });

  test('names the day when it is not today, as the patient’s own calendar has it', () => {
    expect(readingText(promised(NINE + HOUR + DAY), around)).toBe('Maya reads your answers by 10:00 AM tomorrow.');
    expect(readingText(promised(NINE + HOUR + 3 * DAY), around)).toBe('Maya reads your answers by 10:00 AM on Monday.');
  });

  test('never repeats a promise whose time has come, and says that nobody has read it once that is a fact', () => {
    expect(readingText(promised(NINE), around)).toBe('Your care team can read your answers.');
    expect(readingText(late, { ...around, now: NINE + 5 * HOUR })).toBe('Not read yet. You can send a message or ask for a call.');
    expect([isLate(late), isLate(promised(NINE)), isLate(undefined)]).toEqual([true, false, false]);
  });

  test('says who has read it, and when, and then no more of being late', () => {
    const read = onCheckIn(late, entry('check-in.reviewed', { by: maya }, NINE + HOUR) as RunEntry);
    expect(readingText(read, around)).toBe('Maya Alvarez read this at 10:00 AM.');
    expect(readingText(read, { ...around, now: NINE + DAY })).toBe('Maya Alvarez read this on Friday.');
    expect(isLate(read)).toBe(false);
  });

  test('is said in Spanish too', () => {
    chooseLanguage('es');
    expect(readingText(promised(NINE + HOUR + DAY), around)).toMatch(/^Maya lee sus respuestas antes de las 10:00.* de mañana\.$/);
    expect(readingText(late, around)).toBe('Aún no se ha leído. Puede enviar un mensaje o pedir una llamada.');
  });
});
