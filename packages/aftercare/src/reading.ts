/*
 * How hard words are to read, as a school grade. A formula counts letters and stops; it knows no meaning. It says where to look
 * again, and a person decides what is plain.
 */
export type Language = 'en' | 'es';

/** The program's default [D]: adults' health information is asked for at grade 6 to 8. */
export const GRADE_DEFAULT = 8;

/** Fewer words than this give no grade worth showing. */
export const WORDS_MIN = 30;

export type Reading = { readonly words: number; readonly grade: number };

/** English: Flesch–Kincaid grade. Spanish: Fernández Huerta's ease (206.84 − 60·syllables/words − 1.02·words/sentences), as a grade by his own bands. */
export function readingOf(text: string, language: Language): Reading {
  const words = text.match(/[\p{L}][\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0) return { words: 0, grade: 0 };
  const sentences = Math.max(1, (text.match(/[.!?…]+(?=\s|$)|\n+/gu) ?? []).length + (/[.!?…\n]\s*$/u.test(text) ? 0 : 1));
  const syllables = words.reduce((sum, word) => sum + (language === 'es' ? syllablesEs(word) : syllablesEn(word)), 0);
  const perSentence = words.length / sentences;
  const perWord = syllables / words.length;
  const grade = language === 'es' ? gradeOfEase(206.84 - 60 * perWord - 1.02 * perSentence) : 0.39 * perSentence + 11.8 * perWord - 15.59;
  return { words: words.length, grade: Math.max(0, Math.round(grade * 10) / 10) };
}

/** Vowel groups, without a silent last e. */
function syllablesEn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^aeiouy]ed|[^l]e)$/, (end) => (/[td]ed$/.test(plain) ? end : ''));
  return Math.max(1, (spoken.replace(/^y/, '').match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** Groups of vowels; a stressed weak vowel and two strong ones are heard apart. */
function syllablesEs(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replace(/y$/, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + parts(group), 0),
  );
}

function parts(group: string): number {
  let count = 1;
  for (let n = 1; n < group.length; n += 1) {
    const pair = group.slice(n - 1, n + 1);
    if (/^[aeoáéó]{2}$/.test(pair) || /[íú]/.test(pair)) count += 1;
  }
  return count;
}

/** His bands: 90 and more, fourth grade; 60 to 70, seventh and eighth; under 50 beyond school. Between them in a straight line. */
function gradeOfEase(ease: number): number {
  const bands: readonly (readonly [number, number])[] = [
    [100, 3],
    [90, 4],
    [80, 5],
    [70, 6],
    [60, 8],
    [50, 12],
    [30, 15],
    [0, 18],
  ];
  for (const [index, [top, easy]] of bands.entries()) {
    const [low, hard] = bands[index + 1] ?? [Number.NEGATIVE_INFINITY, easy];
    if (ease >= top) return easy;
    if (ease >= low) return easy + ((top - ease) / (top - low)) * (hard - easy);
  }
  return 18;
}
