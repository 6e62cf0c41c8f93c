import { expect, test } from 'vitest';
import { balanceOf, countsOf, miti4, noCounts, reflectingOf, timelineOf, type Tag, type TalkSide } from '../src/index.ts';

const at = (second: number, side: TalkSide): Tag => ({
  tagId: `t-${second}`,
  kind: 'reason',
  side,
  quote: '',
  at: second * 1000,
  second,
  by: 'maya',
});

test('nothing counted is nothing said: no ratio, no share, no timeline', () => {
  expect(balanceOf([])).toEqual({ change: 0, sustain: 0, share: undefined });
  expect(reflectingOf(noCounts)).toEqual({ questions: 0, reflections: 0, perQuestion: undefined, complexShare: undefined });
  expect(timelineOf([], 300)).toEqual([]);
  expect(countsOf([], 'maya')).toEqual(noCounts);
});

test('the share of change talk is of all that was tagged', () => {
  expect(balanceOf([at(1, 'change'), at(2, 'change'), at(3, 'change'), at(4, 'sustain')])).toEqual({ change: 3, sustain: 1, share: 0.75 });
});

test('reflections without a question have no ratio, and questions without a reflection have one of zero', () => {
  expect(reflectingOf({ ...noCounts, 'simple-reflection': 3, 'complex-reflection': 1 })).toEqual({
    questions: 0,
    reflections: 4,
    perQuestion: undefined,
    complexShare: 0.25,
  });
  expect(reflectingOf({ ...noCounts, 'open-question': 2 })).toMatchObject({ perQuestion: 0, complexShare: undefined });
});

test('R:Q is all reflections over all questions, %CR is complex over all reflections', () => {
  const counts = {
    ...noCounts,
    'open-question': 3,
    'closed-question': 1,
    'simple-reflection': 3,
    'complex-reflection': 5,
    affirm: 9,
    summary: 2,
  };
  expect(reflectingOf(counts)).toEqual({ questions: 4, reflections: 8, perQuestion: 2, complexShare: 0.625 });
});

test('the timeline has a stretch for every five minutes up to the last tag, also the silent ones', () => {
  expect(timelineOf([at(10, 'change'), at(299, 'sustain'), at(900, 'change')], 300)).toEqual([
    { fromSecond: 0, change: 1, sustain: 1 },
    { fromSecond: 300, change: 0, sustain: 0 },
    { fromSecond: 600, change: 0, sustain: 0 },
    { fromSecond: 900, change: 1, sustain: 0 },
  ]);
});

test('MITI 4 has thresholds for two things that are counted here, and none of "percent MI-adherent"', () => {
  expect(miti4).toEqual({ source: 'MITI 4, S41', perQuestion: { fair: 1, good: 2 }, complexShare: { fair: 0.4, good: 0.5 } });
});
