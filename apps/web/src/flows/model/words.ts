import type { Language, Text } from '@cairn/workflows';

/**
 * One language's words replaced. English that changes leaves the translation behind: `basis` keeps the English it was made
 * from. Whoever writes the translation writes it for the English beside it.
 */
export function withWords(text: Text, language: Language, words: string): Text {
  if (language === 'es') return words === '' ? { en: text.en, es: '' } : { ...text, es: words, basis: text.en };
  if (text.es === '') return { en: words, es: '' };
  return { ...text, en: words, basis: text.basis ?? text.en };
}

/** Says that the translation still fits the English as it stands. */
export function confirmed(text: Text): Text {
  return { ...text, basis: text.en };
}

export function isStale(text: Text): boolean {
  return text.es !== '' && text.basis !== undefined && text.basis !== text.en;
}

export function isMissing(text: Text): boolean {
  return text.en.trim() !== '' && text.es.trim() === '';
}
