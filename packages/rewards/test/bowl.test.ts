import { describe, expect, test } from 'vitest';
import {
  chanceAbove,
  commitmentOf,
  expectedDraw,
  perfectTotal,
  prizeAt,
  proofOf,
  protocolOf,
  slipsIn,
  slipsOf,
  type Bowl,
} from '../src/index.ts';
import { chiSquare, simulatedCourses } from './courses.ts';
import { drawOf, Desk, enrolled, event, maya, SEED, START } from './desk.ts';

const bowl = protocolOf('prize-bowl')?.reward as Bowl;

describe('what a draw comes to', () => {
  test('follows from seed and number alone', () => {
    const once = slipsOf(SEED);
    const again = slipsOf(SEED);
    for (let number = 1; number <= 200; number += 1) expect(once(number, 500)).toBe(again(number, 500));
    expect(proofOf(SEED, 7, 500).slip).toBe(once(7, 500));
  });

  test('is drawn alike from every slip: 100,000 draws against the published odds', () => {
    const { statistic, counts } = chiSquare(bowl, SEED, 100_000);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(100_000);
    // Three degrees of freedom: a fair bowl is above 16.27 once in a thousand seeds.
    expect(statistic).toBeLessThan(16.27);
  });

  test('is fair among single slips too: 500 slips, 499 degrees of freedom', () => {
    const slipOf = slipsOf('c0'.repeat(32));
    const counts = Array.from({ length: 500 }, () => 0);
    for (let number = 1; number <= 100_000; number += 1) {
      const slip = slipOf(number, 500);
      counts[slip] = (counts[slip] ?? 0) + 1;
    }
    const statistic = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(statistic).toBeLessThan(603);
  });

  test('lies in the table: 250 "good job", 209 small, 40 large and one jumbo', () => {
    const count = (key: string): number =>
      Array.from({ length: 500 }, (_, slip) => prizeAt(bowl, slip)).filter((one) => one.key === key).length;
    expect(['good-job', 'small', 'large', 'jumbo'].map(count)).toEqual([250, 209, 40, 1]);
    expect(() => prizeAt(bowl, 500)).toThrow('no slip');
  });
});

describe('a perfect course of 24 sessions', () => {
  const terms = { ...protocolOf('prize-bowl'), scale: undefined } as Parameters<typeof perfectTotal>[0];

  test('is 164 draws of $2.218 each: $363.75', () => {
    expect(expectedDraw(bowl.prizes)).toEqual({ cents: 110_900, of: 500 });
    const { cents, of } = perfectTotal(terms);
    expect([cents, of]).toEqual([164 * 110_900, 500]);
    expect(Math.round(cents / of)).toBe(36_375);
  });

  const simulated = simulatedCourses(1500, 7);

  test('comes to that over 1,500 simulated courses, within three in a hundred', () => {
    const { mean, courses } = simulated;
    expect(courses).toBe(1500);
    expect(Math.abs(mean / 36_375.2 - 1)).toBeLessThan(0.03);
  });

  test('stops at $599.00 in about eleven of a thousand, as counted exactly and as simulated', () => {
    const exact = chanceAbove(bowl.prizes, 164, 59_900);
    expect(exact).toBeCloseTo(0.0113, 4);
    expect(Math.abs(simulated.above - exact)).toBeLessThan(0.008);
  });
});

describe('the commitment', () => {
  test('is told at enrolment; the seed only when the course is over and everything is drawn', () => {
    const desk = enrolled('prize-bowl');
    expect(desk.course().commitment).toBe(commitmentOf(SEED));
    desk.do(event(desk, START, 'met'), START);
    desk.do(event(desk, '2026-01-08', 'met'), '2026-01-08');
    desk.do({ type: 'end', courseId: desk.course().courseId, why: 'completed', seed: SEED }, '2026-01-08');
    for (let left = 3; left > 0; left -= 1) {
      expect(desk.course().seed).toBeUndefined();
      expect(JSON.stringify(desk.entries)).not.toContain(SEED);
      desk.do(drawOf(desk), '2026-01-09');
    }
    expect(desk.course().seed).toBe(SEED);
  });

  test('with it anybody finds every draw again', () => {
    const desk = enrolled('prize-bowl');
    for (const day of [START, '2026-01-08', '2026-01-12', '2026-01-15']) desk.do(event(desk, day, 'met'), day);
    for (let n = 0; n < 10; n += 1) desk.do(drawOf(desk), '2026-01-15');
    const { draws, terms } = desk.course();
    const slips = slipsIn((terms.reward as Bowl).prizes);
    expect(draws.map(({ slip }) => slip)).toEqual(draws.map(({ number }) => proofOf(SEED, number, slips).slip));
    expect(draws.map(({ prize }) => prize)).toEqual(draws.map(({ slip }) => prizeAt(terms.reward as Bowl, slip).key));
  });

  test('no other seed is taken for it', () => {
    const desk = enrolled('prize-bowl');
    desk.do(event(desk, START, 'met'), START);
    const { courseId } = desk.course();
    const other = { type: 'draw', courseId, number: 1, sessionId: undefined, seed: '00'.repeat(32) } as const;
    expect(() => desk.try(other, START, maya)).toThrow('committed');
    expect(new Desk().state.courses).toEqual([]);
  });
});
