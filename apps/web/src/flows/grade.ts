/** What patients and families read stays at or under this school grade. */
export const GRADE_LIMIT = 6;

/**
 * Flesch-Kincaid grade of an English text, at least 0; undefined for less than a sentence's worth of words, which says nothing.
 * Names that a screen fills in count as one short word.
 */
export function gradeOf(text: string): number | undefined {
  const words = text
    .replaceAll(/\{\w+\}/g, 'Sam')
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== '');
  if (words.length < 3) return undefined;
  const sentences = Math.max(1, (text.match(/[^.!?]+[.!?]*/g) ?? []).filter((part) => part.trim() !== '').length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return Math.max(0, 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59);
}

/** Groups of vowels, a silent e at the end not counted. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/(?:[^laeiouy]e[sd]?|[^aeiouy]ed)$/, (end) => end.replace('e', ''));
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
