import { adopt, readQuestionnaireText, type Adopted, type Finding, type Form } from '@cairn/fhir';
import { broughtWording, wordingOf, type Attested, type BroughtWords, type Instrument, type Language, type Slot } from '@cairn/instruments';
import { instruments, slots } from '@cairn/instruments/all';
import { sha256 } from './store.ts';

/** The words that ship with an instrument whose use a program must answer for: their own text is the source, and its hash theirs. */
export function shippedWords(instrument: Instrument): { readonly source: string; readonly attested: Omit<Attested, 'by' | 'statement'> } {
  const { key, version, wordingHash, languages, title, recall, items, copyright } = instrument;
  const words = items.map(({ linkId, text, help, preface, options }) => ({ linkId, text, help, preface, options }));
  return {
    source: wordingOf(instrument),
    attested: {
      key,
      version,
      wordingHash,
      words: { languages, title, recall, items: words },
      source: { hash: wordingHash, url: undefined, version: undefined, copyright },
      doubts: [],
    },
  };
}

/** What a file comes to, for a slot: the attestation but for who and why, or the reasons against it. Nothing is written. */
export type Brought =
  | { readonly ok: true; readonly attested: Omit<Attested, 'by' | 'statement'>; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export function bring(source: string, slot: Slot, stated: Language | undefined): Brought {
  const read = readQuestionnaireText(source);
  if (!read.ok) return read;
  const adoption = adopt(read.form, slot, { stated, others: [...instruments, ...slots] });
  const findings = [...read.findings, ...adoption.findings];
  if (!adoption.ok) return { ok: false, findings };
  const words = wordsOf(adoption.adopted, slot);
  const doubts = findings.filter(({ severity }) => severity === 'doubt').map(({ code, place, detail }) => ({ code, place, detail }));
  return {
    ok: true,
    findings,
    attested: {
      key: slot.key,
      version: slot.version,
      wordingHash: sha256(broughtWording(slot, words)),
      words,
      source: { ...addressOf(read.form), hash: sha256(source) },
      doubts,
    },
  };
}

function addressOf({ url, version, copyright }: Form): Omit<Attested['source'], 'hash'> {
  return { url, version, copyright };
}

function wordsOf({ languages, title, recall, items }: Adopted, slot: Slot): BroughtWords {
  return {
    languages,
    title: title ?? { en: slot.title, es: slot.title },
    recall: recall ?? { en: '', es: '' },
    items: items.map(({ linkId, text, help, preface, options }) => ({ linkId, text, help, preface, options })),
  };
}
