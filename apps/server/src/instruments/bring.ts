import { adopt, readQuestionnaireText, type Adopted, type Finding, type Form } from '@cairn/fhir';
import { broughtWording, type Attested, type BroughtWords, type Language, type Slot } from '@cairn/instruments';
import { instruments, slots } from '@cairn/instruments/all';
import { sha256 } from './store.ts';

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
