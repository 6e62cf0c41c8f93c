import { describe, expect, test } from 'vitest';
import { addDays } from '@cairn/kernel';
import { discloseWeek, type PastCheckIn } from '../src/index.ts';

const TODAY = '2026-11-22';

/** `values[0]` is today's; a day without an answer is null. */
function told(values: readonly (number | null)[], craving: readonly (number | null)[] = []): PastCheckIn[] {
  return Array.from({ length: Math.max(values.length, craving.length) }, (_, back) => ({
    checkInId: `c${back}`,
    at: -back,
    day: addDays(TODAY, -back),
    measures: {
      ...measure('mood', values[back]),
      ...measure('craving', craving[back]),
      use: true,
      safety: 'yes',
      'use.substances': ['fentanyl'],
    },
  })).filter(({ measures }) => 'mood' in measures || 'craving' in measures);
}

function measure(name: string, value: number | null | undefined): Record<string, number> {
  return value === null || value === undefined ? {} : { [name]: value };
}

const usual = Array.from({ length: 14 }, () => 3);
const week = (...values: (number | null)[]) => [...values, ...Array.from({ length: 7 - values.length }, () => null), ...usual];

describe('how the week went, as a supporter is told', () => {
  test.each([
    ['steady', week(3, 3, 4, 3)],
    ['steady', week(1, 3, 3, 3)],
    ['hard-week', week(1, 1, 3, 3)],
    ['hard-week', week(1, 2, 2)],
    ['no-word', week()],
    ['steady', week(1, 1, 3, 3, 3)],
  ] as const)('is %s for mood %j', (word, values) => expect(discloseWeek(told(values), TODAY)).toBe(word));

  test('is hard when cravings are above what is usual', () => {
    expect(discloseWeek(told([], week(8, 8, 3)), TODAY)).toBe('hard-week');
  });

  test('compares with the person’s own usual: the same mood is hard for one and steady for another', () => {
    const low = (mood: number) => [2, 2, 2, 2, 2, 2, 2, ...usual.map(() => mood)];
    expect(discloseWeek(told(low(4)), TODAY)).toBe('hard-week');
    expect(discloseWeek(told(low(2)), TODAY)).toBe('steady');
  });

  test('is no word when too little is known to say what is usual, so that silence tells nothing', () => {
    expect(discloseWeek(told([1, 1, 1, 1, 1, 1, 1]), TODAY)).toBe('no-word');
    expect(discloseWeek([], TODAY)).toBe('no-word');
  });

  test('never comes from use, tests or the safety question', () => {
    const worse = told(week(3, 3, 3)).map((one, i) => ({
      ...one,
      measures: { ...one.measures, use: i < 3, safety: 'yes', 'test.positive': true },
    }));
    expect(discloseWeek(worse, TODAY)).toBe('steady');
  });
});
