import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phq9, score } from '../src/index.ts';

/** Points for items 1 to 9. */
function form(...points: readonly (number | undefined)[]): Record<number, number | undefined> {
  return Object.fromEntries(points.map((value, index) => [index + 1, value]));
}

/** Nine answers that add up to `total`, item 9 last and least. */
function adding(total: number): Record<number, number | undefined> {
  return form(...Array.from({ length: 9 }, (_, index) => Math.max(0, Math.min(3, total - 3 * index))));
}

describe('the boundaries of the bands (clinical.md F)', () => {
  test.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately-severe'],
    [19, 'moderately-severe'],
    [20, 'severe'],
    [27, 'severe'],
  ])('%i is %s', (total, band) => {
    expect(score(phq9, adding(total))).toMatchObject({ total, band, missing: [] });
  });

  test('every possible total has exactly one band', () => {
    for (let total = 0; total <= 27; total++) expect(phq9.bands.filter((band) => total >= band.from && total <= band.to)).toHaveLength(1);
  });
});

describe('item 9', () => {
  test('raises its flag at 1 although the total is 1', () => {
    expect(score(phq9, form(0, 0, 0, 0, 0, 0, 0, 0, 1))).toEqual({
      instrument: 'phq-9',
      version: '1',
      total: 1,
      band: 'minimal',
      missing: [],
      redFlags: [9],
    });
  });

  test('raises its flag in a form that is otherwise unscored', () => {
    expect(score(phq9, { 9: 3 })).toMatchObject({ total: undefined, redFlags: [9] });
  });

  test('is quiet at 0, however high the rest', () => {
    expect(score(phq9, form(3, 3, 3, 3, 3, 3, 3, 3, 0))).toMatchObject({ total: 24, band: 'severe', redFlags: [] });
  });
});

describe('missing answers', () => {
  test('one skipped item leaves the form without a total and names the item', () => {
    expect(score(phq9, form(3, 3, undefined, 3, 3, 3, 3, 3, 0))).toMatchObject({ total: undefined, band: undefined, missing: [3] });
  });

  test('item 10 is not part of the total and is not missed', () => {
    expect(score(phq9, { ...adding(12), 10: 3 })).toMatchObject({ total: 12, missing: [] });
  });

  test('points that are no option are refused by name', () => {
    expect(() => score(phq9, form(4))).toThrow('item 1 has no option of 4 points');
    expect(() => score(phq9, form(0.5))).toThrow('item 1');
  });
});

test('the total is the plain sum of nine answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }), (points) => {
      expect(score(phq9, form(...points)).total).toBe(points.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test('codes are those of LOINC, each used once', () => {
  const codes = phq9.items.map((item) => item.loinc);
  expect(codes).toEqual(['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8', '69722-7']);
  expect(phq9.loinc).toEqual({ panel: '44249-1', total: '44261-6' });
  const difficulty = phq9.items[9]?.options.map((option) => [option.points, option.loinc]);
  expect(difficulty).toEqual([
    [0, 'LA6572-7'],
    [1, 'LA6573-5'],
    [2, 'LA6575-0'],
    [3, 'LA6574-3'],
  ]);
});
