import { LOINC } from './extensions.ts';
import type { InstrumentShape, OptionShape, WordsShape } from './shape.ts';

/** Codes of our own, for what LOINC does not name. They are names and no addresses: nothing is to be fetched there. */
const OWN = 'urn:cairn';

export type Coding = { readonly system: string; readonly code: string; readonly display?: string };

export const systems = {
  instruments: `${OWN}:instruments`,
  scores: (key: string) => `${OWN}:scores:${key}`,
  answers: (key: string) => `${OWN}:answers:${key}`,
  bands: (key: string) => `${OWN}:bands:${key}`,
  flags: `${OWN}:flags`,
  absent: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  category: 'http://terminology.hl7.org/CodeSystem/observation-category',
} as const;

export function canonicalOf(instrument: { readonly key: string; readonly version: string }): {
  readonly url: string;
  readonly version: string;
} {
  return { url: `${OWN}:questionnaire:${instrument.key}`, version: instrument.version };
}

export function panelCoding(instrument: InstrumentShape): Coding {
  const display = instrument.title.en;
  return instrument.code
    ? { system: LOINC, code: instrument.code, display }
    : { system: systems.instruments, code: instrument.key, display };
}

/** A LOINC answer where it is known, else our own: the item and the points name it. */
export function answerCoding(key: string, linkId: string, option: OptionShape, language: 'en' | 'es'): Coding {
  const display = said(option.text, language);
  if (option.code) return { system: LOINC, code: option.code, display };
  return { system: systems.answers(key), code: `${linkId}.${option.value}`, display };
}

export function scoreCoding(
  key: string,
  scale: { readonly key: string; readonly title: string; readonly code: string | undefined },
): Coding {
  const display = scale.title;
  return scale.code ? { system: LOINC, code: scale.code, display } : { system: systems.scores(key), code: scale.key, display };
}

/** English where there is no official Spanish. */
export function said(words: WordsShape, language: 'en' | 'es'): string {
  return language === 'es' ? (words.es ?? words.en) : words.en;
}
