import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instruments, slots } from '../src/all.ts';
import { slotItem, summed } from '../src/make.ts';
import { score, type Answer, type Answers, type ScoreContext, type Scoring, type ScoringItem } from '../src/index.ts';

const everything: readonly Scoring[] = [...instruments, ...slots];
const named = everything.map((one) => [one.key, one] as const);

function fitting(item: ScoringItem): fc.Arbitrary<Answer> {
  if (item.type === 'yes-no') return fc.boolean();
  if (item.type === 'text') return fc.string({ maxLength: 20 });
  if (item.type === 'choice') return fc.constantFrom(...item.options.map(({ value }) => value));
  return fc.integer({ min: item.min ?? 0, max: item.max ?? 10 });
}

/** Every question answered, or left open in about one of `gap`. */
function forms({ items }: Scoring, gap: number): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(items.map((item) => [item.linkId, fc.option(fitting(item), { freq: gap, nil: null })])));
}

const contexts: fc.Arbitrary<ScoreContext> = fc.record({
  language: fc.constant('en' as const),
  sex: fc.constantFrom('female' as const, 'male' as const, undefined),
  age: fc.option(fc.integer({ min: 8, max: 90 }), { nil: undefined }),
  pregnant: fc.option(fc.boolean(), { nil: undefined }),
  prorate: fc.boolean(),
});

describe.each(named)('%s', (_, scoring) => {
  test('every item was answered, is missing or was not asked, and no total leaves its range', () => {
    fc.assert(
      fc.property(forms(scoring, 6), contexts, (answers, context) => {
        const result = score(scoring, answers, context);
        if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
        const { items, missing, notAsked, total, band, subscales } = result.score;
        for (const item of scoring.items) {
          const places = [items[item.linkId] !== null, missing.includes(item.linkId), notAsked.includes(item.linkId)].filter(Boolean);
          expect(places.length).toBe(item.type === 'text' && items[item.linkId] === null && !notAsked.includes(item.linkId) ? 0 : 1);
        }
        for (const { key, range, bands, method } of scoring.scales) {
          const found = key === 'total' ? { total, band } : subscales.find((one) => one.key === key);
          if (method.kind === 'rules') continue;
          expect(found?.band === undefined).toBe(found?.total === undefined || bands.length === 0);
          if (found?.total !== undefined && range) {
            expect(found.total).toBeGreaterThanOrEqual(range.from);
            expect(found.total).toBeLessThanOrEqual(range.to);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a question left open never gives a total that it is part of', () => {
    fc.assert(
      fc.property(forms(scoring, 3), contexts, (answers, context) => {
        const result = score(scoring, answers, { ...context, prorate: false });
        if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
        for (const { key, items, method } of scoring.scales) {
          if (method.kind === 'rules' || !items.some((id) => result.score.missing.includes(id))) continue;
          const total = key === 'total' ? result.score.total : result.score.subscales.find((one) => one.key === key)?.total;
          expect(total).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  test('anything at all is scored or refused by name, and never throws', () => {
    const names = fc.oneof(fc.constantFrom(...scoring.items.map(({ linkId }) => linkId)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), contexts, (answers, context) => {
        const result = score(scoring, answers as Answers, context);
        if (result.status === 'refused') {
          for (const { item } of result.refusals) expect(Object.keys(answers)).toContain(item);
          return;
        }
        const left = Object.entries(answers).filter(([, value]) => value !== null && value !== undefined);
        for (const [id, value] of left) expect(result.score.items[id]).toBe(value);
      }),
      { numRuns: 150 },
    );
  });
});

test('a yes to the question about now, and what makes high risk, raise their flag in any form', () => {
  const risky = [
    ['asq', '5', 'acute', 'acute-positive'],
    ['c-ssrs', '4', 'q4', 'high'],
    ['c-ssrs', '5', 'q5', 'high'],
    ['c-ssrs', '6b', 'q6b', 'high'],
  ] as const;
  for (const [key, item, flag, band] of risky) {
    const scoring = everything.find((one) => one.key === key);
    if (!scoring) throw new Error(key);
    fc.assert(
      fc.property(forms(scoring, 2), contexts, (answers, context) => {
        expect(score(scoring, { ...answers, [item]: true }, context)).toMatchObject({
          score: { band, flags: expect.arrayContaining([flag]) },
        });
      }),
    );
  }
});

test('low and none stand only on a whole Columbia screener', () => {
  const scoring = slots.find(({ key }) => key === 'c-ssrs');
  if (!scoring) throw new Error('c-ssrs');
  fc.assert(
    fc.property(forms(scoring, 2), contexts, (answers, context) => {
      const result = score(scoring, answers, context);
      if (result.status === 'refused') throw new Error('refused');
      if (result.score.band === 'low' || result.score.band === 'none') expect(result.score.missing).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a language without words is refused', () => {
  const cows = instruments.find(({ key }) => key === 'cows');
  if (!cows) throw new Error('cows');
  expect(score(cows, {}, { language: 'es' })).toMatchObject({ status: 'refused', refusals: [{ code: 'unknown-language' }] });
});

test('the order of the answers says nothing', () => {
  for (const scoring of everything)
    fc.assert(
      fc.property(forms(scoring, 5), contexts, (answers, context) => {
        const turned = Object.fromEntries(Object.entries(answers).toReversed());
        expect(score(scoring, turned, context)).toEqual(score(scoring, answers, context));
      }),
      { numRuns: 20 },
    );
});

describe('a question behind a question', () => {
  const gated = (linkId: string, gate: string | undefined) =>
    slotItem(linkId, { type: 'yes-no', enableWhen: gate === undefined ? undefined : { item: gate, equals: true }, hiddenAs: 0 });
  const nested: Scoring = {
    key: 'nested',
    version: '1',
    languages: [],
    items: [gated('a', undefined), gated('b', 'a'), gated('c', 'b')],
    scales: [summed('total', 'Total', ['a', 'b', 'c'], [0, 3])],
    flags: [],
  };
  const total = (answers: Answers) => {
    const result = score(nested, answers, { language: 'en' });
    return result.status === 'scored' ? [result.score.total, result.score.missing, result.score.notAsked] : result.refusals;
  };

  test('counts nothing when the first gate is shut, and is open when the first is', () => {
    expect(total({ a: false })).toEqual([0, [], ['b', 'c']]);
    expect(total({ a: true, b: false })).toEqual([1, [], ['c']]);
    expect(total({ a: true, b: null })).toEqual([undefined, ['b'], ['c']]);
    expect(total({ a: null })).toEqual([undefined, ['a'], ['b', 'c']]);
    expect(total({ a: true, b: true, c: true })).toEqual([3, [], []]);
  });
});
