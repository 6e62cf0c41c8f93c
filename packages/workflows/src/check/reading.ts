import type { Language } from '../text.ts';
import { syllables } from './syllables.ts';

/*
 * How many years of school a text asks for. English: Flesch–Kincaid grade level (Kincaid et al. 1975),
 * 0.39 words/sentence + 11.8 syllables/word − 15.59. Spanish: Fernández Huerta (1959, with the correction of Law 2011),
 * 206.84 − 60 syllables/word − 1.02 words/sentence, and the grades that belong to its values: 90–100 grade 4, 80–90 grade 5,
 * 70–80 grade 6, 60–70 grades 7 and 8, 50–60 up to 12, below that beyond school.
 */

export const READING_LIMIT = 6;
/** Fewer words than this say nothing by themselves: one long word would decide. */
export const JUDGED_FROM = 10;

export function wordsIn(text: string): readonly string[] {
  return text.replaceAll(/\{\w+\}/g, 'Sam').match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** To one decimal; undefined for a text without words. A line, a colon and a semicolon end a sentence too. */
export function gradeOf(text: string, language: Language): number | undefined {
  const words = wordsIn(text);
  if (words.length === 0) return undefined;
  const sentences = Math.max(1, text.split(/[.!?…:;\n]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length);
  const perSentence = words.length / sentences;
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length;
  const grade = language === 'es' ? spanishGrade(206.84 - 60 * perWord - 1.02 * perSentence) : 0.39 * perSentence + 11.8 * perWord - 15.59;
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** The ends of the ranges of ease, and the grade at each; straight lines between. Grade 6 ends at 70. */
const steps: readonly (readonly [ease: number, grade: number])[] = [
  [120, 1],
  [100, 3],
  [90, 4],
  [80, 5],
  [70, 6],
  [60, 8],
  [50, 12],
  [30, 14],
  [0, 18],
];

function spanishGrade(ease: number): number {
  const at = steps.findIndex(([from]) => ease >= from);
  const [low, high] = [steps[at], steps[at - 1]];
  if (!low) return 18;
  if (!high) return low[1];
  return low[1] + ((low[0] - ease) / (low[0] - high[0])) * (high[1] - low[1]);
}
