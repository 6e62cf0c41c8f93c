import type { Language } from '../text.ts';

/** An estimate for English, from how words are written; close to exact for Spanish, whose spelling says it. */
export function syllables(word: string, language: Language): number {
  if (/^\p{N}+$/u.test(word)) return word.length > 2 ? 3 : 1;
  return Math.max(1, language === 'es' ? inSpanish(word.toLowerCase()) : inEnglish(word.toLowerCase()));
}

/** Words in which spelling misleads the estimate and that talk of care is full of. */
const exact: Readonly<Record<string, number>> = {
  people: 2,
  something: 2,
  sometimes: 2,
  someone: 2,
  anyone: 3,
  everyone: 3,
  everything: 3,
  naloxone: 3,
  methadone: 3,
  medicine: 3,
  being: 2,
  doing: 2,
  going: 2,
  idea: 3,
  area: 3,
  science: 2,
  quiet: 2,
  diet: 2,
  safety: 2,
  safely: 2,
  lonely: 2,
  homeless: 2,
  hopeless: 2,
  careful: 2,
  tired: 2,
  hour: 1,
  hours: 1,
  used: 1,
  fire: 1,
};

function inEnglish(word: string): number {
  const letters = word.replaceAll(/[^a-z]/g, '');
  const known = exact[letters];
  if (known !== undefined) return known;
  if (letters.length <= 3) return 1;
  const trimmed = letters
    .replace(/(?<=[aeiouy])le(?=s?$)/, 'l')
    .replace(/(?:[^laeiouysxzcgh]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/^y/, '');
  const groups = trimmed.match(/[aeiouy]+/g)?.length ?? 1;
  const split =
    trimmed.match(/i[ao](?!u)|[^q]ua|[^aeiou]ier$|eo(?!us)|creat/g)?.filter((one) => !/^i[ao]/.test(one) || !/[cstg]i[ao]/.test(trimmed))
      .length ?? 0;
  return groups + split;
}

/** Vowels next to each other are one syllable, unless both are strong or a weak one is stressed. */
function inSpanish(word: string): number {
  const plain = word
    .replaceAll(/qu(?=[eiéí])/g, 'k')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/y(?![aeiouáéíóú])/g, 'i')
    .replaceAll(/h/g, '');
  let count = 0;
  let before = '';
  for (const letter of plain) {
    const isVowel = /[aeiouáéíóúü]/.test(letter);
    if (isVowel && (before === '' || isHiatus(before, letter))) count += 1;
    before = isVowel ? letter : '';
  }
  return count;
}

function isHiatus(a: string, b: string): boolean {
  const strong = /[aeoáéó]/;
  if (/[íú]/.test(a) || /[íú]/.test(b)) return strong.test(a) || strong.test(b);
  return strong.test(a) && strong.test(b);
}
