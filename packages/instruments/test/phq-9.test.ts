import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score, type Answers, type Score } from '../src/index.ts';
import { phq9 } from '../src/forms/phq-9.ts';

function form(...points: readonly (number | null)[]): Answers {
  return Object.fromEntries(points.map((value, index) => [String(index + 1), value]));
}

function scored(answers: Answers): Score {
  const result = score(phq9, answers, { language: 'en' });
  if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result.score;
}

test('a whole form keeps version, language, items and completeness', () => {
  expect(scored(form(0, 0, 0, 0, 0, 0, 0, 0, 1, 2))).toEqual({
    instrument: 'phq-9',
    version: '1',
    language: 'en',
    scorer: 'cairn-1',
    items: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 1, 10: 2 },
    missing: [],
    notAsked: [],
    total: 1,
    band: 'minimal',
    subscales: [],
    flags: ['item-9'],
    prorated: false,
  });
});

describe('item 10', () => {
  test('is not asked, and so not missing, when nothing was marked', () => {
    expect(scored(form(0, 0, 0, 0, 0, 0, 0, 0, 0))).toMatchObject({ total: 0, missing: [], notAsked: ['10'] });
  });

  test('left out although asked is missing beside a total', () => {
    expect(scored(form(3, 3, 3, 3, 0, 0, 0, 0, 0))).toMatchObject({ total: 12, missing: ['10'], notAsked: [] });
  });
});

test('the total is the plain sum of nine answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }), (points) => {
      expect(scored(form(...points)).total).toBe(points.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test('codes are those of LOINC, each used once', () => {
  const codes = phq9.items.flatMap((item) => item.codes);
  expect(codes).toEqual(['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8', '69722-7']);
  expect([phq9.code, phq9.scales[0]?.code]).toEqual(['44249-1', '44261-6']);
  expect(phq9.items[9]?.options.map(({ value, code }) => [value, code])).toEqual([
    [0, 'LA6572-7'],
    [1, 'LA6573-5'],
    [2, 'LA6575-0'],
    [3, 'LA6574-3'],
  ]);
});
