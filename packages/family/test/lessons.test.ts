import { describe, expect, test } from 'vitest';
import { lessonIds, sheetKinds, trainingSteps, type Text } from '../src/index.ts';
import { formOf, lessonOf, lessons, trainingCard } from '../src/lessons/index.ts';

function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'es' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

/** Flesch–Kincaid, with syllables counted as runs of vowels; good to about one grade, which is enough to catch a page that drifts. */
function grade(english: string): number {
  const sentences = english.split(/[.!?:]+\s|[.!?:]+$/).filter((one) => one.trim() !== '').length;
  const words = english.split(/\s+/).filter((one) => /[a-z]/i.test(one));
  const syllables = words.reduce((sum, word) => {
    const found = word
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
      .match(/[aeiouy]{1,2}/g);
    return sum + Math.max(1, found?.length ?? 1);
  }, 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

const shaming =
  /\b(addicts?|abus(?:e|er|ers|ed|ing)|junkies?|dirty|clean(?! up|ing)|relapsed?|adict[oa]s?|drogadict[oa]s?|reca[ií]das?)\b/i;

describe.each(lessons)('$id', (lesson) => {
  const texts = textsIn(lesson);

  test('says everything in both languages, and shames nobody', () => {
    expect(texts.length).toBeGreaterThan(8);
    for (const { en, es } of texts) {
      expect(en.trim()).not.toBe('');
      expect(es.trim()).not.toBe('');
      expect(`${en} ${es}`).not.toMatch(shaming);
    }
  });

  test('reads at grade 6 or below', () => {
    const prose = [lesson.lead, ...textsIn(lesson.blocks)].map(({ en }) => (/[.!?:]$/.test(en) ? en : `${en}.`)).join(' ');
    expect(grade(prose)).toBeLessThanOrEqual(6);
  });

  test('ends with a practice sheet, and names where it comes from', () => {
    expect(lesson.sheets.length).toBeGreaterThan(0);
    for (const { questions } of lesson.sheets) expect(questions.length).toBeGreaterThan(1);
    expect(lesson.sources.length).toBeGreaterThan(0);
  });
});

test('there are the six lessons in their order, and every sheet belongs to one', () => {
  expect(lessons.map(({ id }) => id)).toEqual([...lessonIds]);
  for (const kind of sheetKinds) expect(formOf(kind)?.form.kind).toBe(kind);
  for (const id of lessonIds) expect(lessonOf(id)?.id).toBe(id);
});

test('what could provoke somebody is marked, and stepping back never risks an overdose', () => {
  expect(lessons.filter(({ provoking }) => provoking).map(({ id }) => id)).toEqual(['talk-so-it-lands', 'step-back-safely']);
  expect(formOf('invite-plan')?.form.provoking).toBe(true);
  const safety = textsIn(lessonOf('step-back-safely')?.blocks.filter(({ kind }) => kind === 'safety'))
    .map(({ en }) => en)
    .join(' ');
  expect(safety).toMatch(/Naloxone, 911/);
});

test('every training step has one right choice of three, in both languages', () => {
  for (const step of trainingSteps) {
    const card = trainingCard(step);
    expect(card.choices).toHaveLength(3);
    expect(card.choices[card.right]).toBeDefined();
    for (const { en, es } of textsIn(card)) expect([en, es].every((one) => one.trim() !== '')).toBe(true);
  }
  expect(new Set(trainingSteps.map((step) => trainingCard(step).right)).size).toBeGreaterThan(1);
});
