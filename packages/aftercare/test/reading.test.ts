import { expect, test } from 'vitest';
import { readingOf, templateKeys, templateOperations } from '../src/index.ts';

/** Counted by hand: words, sentences, syllables. */
test('English is graded by Flesch–Kincaid', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39·6 + 11.8·1 − 15.59 = −1.45, never below 0.
  expect(readingOf('The cat sat on the mat.', 'en')).toEqual({ words: 6, grade: 0 });
  // 9 words, 1 sentence, 15 syllables (pa-tient, med-i-cine, ev-er-y, mor-ning): 0.39·9 + 11.8·15/9 − 15.59 = 7.6.
  expect(readingOf('The patient takes the medicine at home every morning.', 'en').grade).toBeCloseTo(7.6, 0);
});

test('Spanish is graded by Fernández Huerta’s ease', () => {
  // 6 words, 1 sentence, 9 syllables: 206.84 − 60·1.5 − 1.02·6 = 110.7: easier than fourth grade.
  expect(readingOf('El gato duerme en la cama.', 'es')).toEqual({ words: 6, grade: 3 });
  const hard = 'La implementación institucional de procedimientos terapéuticos multidisciplinarios requiere responsabilidades compartidas.';
  expect(readingOf(hard, 'es').grade).toBeGreaterThan(12);
  expect(readingOf('Mi medicina me ayuda. Duermo bien. Llamo a mi equipo si me siento mal.', 'es').grade).toBeLessThanOrEqual(5);
});

test('hard words and long sentences are graded harder; nothing has no grade', () => {
  const easy = 'I call my team. They help me. I feel safe at home.';
  const hard = 'Psychosocial rehabilitation necessitates collaborative, interdisciplinary coordination of comprehensive interventions.';
  expect(readingOf(easy, 'en').grade).toBeLessThan(4);
  expect(readingOf(hard, 'en').grade).toBeGreaterThan(16);
  expect(readingOf('  ', 'en')).toEqual({ words: 0, grade: 0 });
});

test.each(templateKeys)('the words of the template %s read at grade 6 or below, in both languages, and shame nobody', (key) => {
  for (const language of ['en', 'es'] as const) {
    const lines = templateOperations(key, language, String).flatMap((operation) =>
      operation.type === 'add'
        ? Object.entries(operation.value).flatMap(([name, value]) => (name === 'source' || name === 'kind' ? [] : [String(value)]))
        : [],
    );
    expect(readingOf(lines.map((line) => `${line.replace(/\.$/, '')}.`).join('\n'), language).grade).toBeLessThanOrEqual(6);
    expect(lines.filter((line) => /\b(addict|abuse|clean|dirty|junkie|adict[oa]|abus[oa]|limpi[oa]|suci[oa])\b/i.test(line))).toEqual([]);
  }
});
