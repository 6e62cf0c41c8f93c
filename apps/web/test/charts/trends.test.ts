import { addDays, trendedOf, type PastCheckIn, type Trended } from '@cairn/triage';
import { describe, expect, test } from 'vitest';
import { dosesOn, eventsOn } from '../../src/charts/lanes.ts';
import { draw, scaleOf, trendOf, xOf, type Frame } from '../../src/charts/trends.ts';

const LAST = '2026-05-12';
const SINCE = '2026-01-01';

/** Values of a measure, the last one on 12 May; null is a day without a check-in. */
function told(measure: string, values: readonly (number | string | null)[]): readonly PastCheckIn[] {
  return values.flatMap((value, index): PastCheckIn[] => {
    const day = addDays(LAST, index - values.length + 1);
    return value === null ? [] : [{ checkInId: `c${index}`, at: index * 1000, day, measures: { [measure]: value } }];
  });
}

const frame: Frame = { left: 0, right: 100, top: 0, bottom: 100, low: 0, high: 10 };

describe('a trend', () => {
  test('holds one point for each day, and a day without an answer has no value', () => {
    const { points, latest } = trendOf({ past: told('craving', [4, null, 6]), from: undefined }, 'craving', LAST, 4);
    expect(points.map((point) => [point.day, point.value])).toEqual([
      ['2026-05-09', null],
      ['2026-05-10', 4],
      ['2026-05-11', null],
      ['2026-05-12', 6],
    ]);
    expect(latest).toMatchObject({ day: LAST, value: 6 });
  });

  test('knows the middle 60 % of the prior 14 days, the day itself not counted', () => {
    const { points } = trendOf({ past: told('craving', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10]), from: undefined }, 'craving', LAST, 1);
    expect(points[0]?.usual).toEqual({ low: 2, high: 8 });
    expect(points[0]?.harder).toBe(true);
  });

  test('marks only what is harder: craving above, mood and sleep below, never what is better', () => {
    const harder = (measure: 'craving' | 'mood' | 'sleep', today: number): boolean | undefined =>
      trendOf({ past: told(measure, [3, 3, 4, 3, 4, 3, today]), from: undefined }, measure, LAST, 1).points[0]?.harder;
    expect([harder('craving', 9), harder('craving', 1), harder('craving', 4)]).toEqual([true, false, false]);
    expect([harder('mood', 1), harder('mood', 5)]).toEqual([true, false]);
    expect([harder('sleep', 2), harder('sleep', 9)]).toEqual([true, false]);
  });

  test('says nothing of a usual that rests on days this screen does not hold', () => {
    const past = told(
      'craving',
      Array.from({ length: 20 }, () => 4),
    );
    const usual = (from: string | undefined): boolean => trendOf({ past, from }, 'craving', LAST, 1).points[0]?.usual !== undefined;
    expect(usual(undefined)).toBe(true);
    expect(usual(addDays(LAST, -14))).toBe(true);
    expect(usual(addDays(LAST, -13))).toBe(false);
  });

  test('needs five answers before it calls anything usual', () => {
    const usual = (count: number): unknown =>
      trendOf(
        {
          past: told(
            'craving',
            Array.from({ length: count + 1 }, () => 4),
          ),
          from: undefined,
        },
        'craving',
        LAST,
        1,
      ).points[0]?.usual;
    expect(usual(4)).toBeUndefined();
    expect(usual(5)).toEqual({ low: 4, high: 4 });
  });
});

describe('a drawing', () => {
  test('breaks the line at a gap and marks the gap', () => {
    const trend = trendOf({ past: told('craving', [0, 10, null, 5, 5]), from: undefined }, 'craving', LAST, 5);
    const { line, gaps, alone, latest } = draw(trend, frame, SINCE);
    expect(line).toBe('M0 100L25 0M75 50L100 50');
    expect(gaps.map((gap) => gap.day)).toEqual(['2026-05-10']);
    expect(alone).toEqual([]);
    expect(latest).toEqual({ x: 100, y: 50, day: LAST });
  });

  test('marks no gap on a day that is not over, or before care began', () => {
    const trend = trendOf({ past: told('craving', [4, null, null]), from: undefined }, 'craving', LAST, 6);
    expect(draw(trend, frame, '2026-05-09').gaps.map((gap) => gap.day)).toEqual(['2026-05-09', '2026-05-11']);
  });

  test('shows an answer between two gaps as a dot, never as a line', () => {
    const { line, alone } = draw(trendOf({ past: told('craving', [null, 5, null]), from: undefined }, 'craving', LAST, 3), frame, SINCE);
    expect(line).toBe('M50 50');
    expect(alone.map((spot) => spot.x)).toEqual([50]);
  });

  test('draws no band where nothing is known, and a thin one where a person is always the same', () => {
    const few = draw(trendOf({ past: told('craving', [4, 4, 4]), from: undefined }, 'craving', LAST, 3), frame, SINCE);
    expect(few.band).toBe('');
    const same = draw(
      trendOf(
        {
          past: told(
            'craving',
            Array.from({ length: 10 }, () => 4),
          ),
          from: undefined,
        },
        'craving',
        LAST,
        2,
      ),
      frame,
      SINCE,
    );
    expect(same.band).toBe('M0 58.5L100 58.5L100 61.5L0 61.5Z');
  });

  test('goes on with the band through a day without a check-in', () => {
    const { band } = draw(
      trendOf({ past: told('craving', [3, 5, 3, 5, 3, 5, null, 4]), from: undefined }, 'craving', LAST, 2),
      frame,
      SINCE,
    );
    expect(band.match(/M/g)).toHaveLength(1);
  });

  test('has its days at even distances, the last one at the right', () => {
    expect([0, 1, 2].map((index) => xOf(frame, index, 3))).toEqual([0, 50, 100]);
    expect(xOf(frame, 0, 1)).toBe(100);
  });
});

describe('lanes', () => {
  test('say what the person said of each dose, and nothing for a day without a word', () => {
    expect(dosesOn(told('dose', ['clinic', null, 'home', 'missed', 'not-yet']), LAST, 5).map((mark) => [mark.index, mark.dose])).toEqual([
      [0, 'clinic'],
      [2, 'home'],
      [3, 'missed'],
    ]);
  });

  test('name a day with use, and a missed dose otherwise', () => {
    const past = [...told('use', ['yes', 'no', 'no']), ...told('dose', ['missed', 'missed', 'clinic'])];
    expect(eventsOn(past, LAST, 3).map((mark) => mark.what)).toEqual(['used', 'missed-dose']);
  });
});

describe('the measures of a person', () => {
  test('are what everybody is asked each day, and besides only what they were asked', () => {
    expect(trendedOf(told('craving', [4]))).toEqual(['craving', 'withdrawal', 'mood', 'sleep']);
    const some = [...told('score.phq-9', [12]), ...told('pain', [3]), ...told('score.bam-iop.protective', [8])];
    expect(trendedOf(some)).toEqual(['craving', 'withdrawal', 'mood', 'sleep', 'pain', 'score.phq-9', 'score.bam-iop.protective']);
    expect(trendedOf(told('pain', ['a lot']))).not.toContain('pain');
  });

  test('that are asked now and then stand as dots on the scale of their own, and days without them are no gaps', () => {
    const weekly = trendOf(
      { past: told('score.phq-9', [27, null, null, null, null, null, null, 0]), from: undefined },
      'score.phq-9',
      LAST,
      8,
    );
    expect(scaleOf(weekly)).toEqual({ low: 0, high: 27 });
    const drawn = draw(weekly, { ...frame, ...scaleOf(weekly) }, SINCE);
    expect(drawn.gaps).toEqual([]);
    expect(drawn.alone.map((spot) => spot.y)).toEqual([0, 100]);
    expect(draw(trendOf({ past: told('pain', [3, null, null, 4]), from: undefined }, 'pain', LAST, 4), frame, SINCE).line).not.toContain(
      'L',
    );
  });

  test('are harder in their own direction: anxiety, pain and scores above, what protects below', () => {
    const harder = (measure: Trended, today: number): boolean | undefined =>
      trendOf({ past: told(measure, [5, 5, 6, 5, 6, 5, today]), from: undefined }, measure, LAST, 1).points[0]?.harder;
    for (const measure of ['withdrawal.scale', 'anxiety', 'pain', 'score.gad-7', 'score.bam-iop.use', 'score.bam-iop.risk'] as const)
      expect([harder(measure, 9), harder(measure, 1)], measure).toEqual([true, false]);
    expect([harder('score.bam-iop.protective', 9), harder('score.bam-iop.protective', 1)]).toEqual([false, true]);
  });
});
