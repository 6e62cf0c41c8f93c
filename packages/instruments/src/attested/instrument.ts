import type { Instrument, Slot } from '../instrument.ts';
import { wordingOf } from '../instrument.ts';
import type { Attestation, BroughtWords } from './attestation.ts';

/** The text whose SHA-256 is the `wordingHash` of a program's own copy. */
export function broughtWording(slot: Slot, words: BroughtWords): string {
  return wordingOf({ title: words.title, recall: words.recall, items: itemsOf(slot, words) });
}

/** The version that a flow names: that of the scoring, and the wording by its hash. A newer copy is another version. */
export function askedVersion({ version, wordingHash }: Pick<Attestation, 'version' | 'wordingHash'>): string {
  return `${version}+${wordingHash.slice(0, 12)}`;
}

/** A slot with the words that a program brought: ready to be asked, scored by the slot's own rules. Undefined when the slot has changed since. */
export function attestedInstrument(slot: Slot, attestation: Attestation): Instrument | undefined {
  const { words, wordingHash, source, version, key } = attestation;
  if (slot.key !== key || slot.version !== version) return undefined;
  const { why: _, ...scoring } = slot;
  return {
    ...scoring,
    version: askedVersion(attestation),
    languages: words.languages,
    title: words.title,
    recall: words.recall,
    items: itemsOf(slot, words),
    copyright: source.copyright ?? slot.copyright,
    code: undefined,
    wordingHash,
    wordingStatus: 'confirmed',
    wordingSource: `Brought by the program, file ${source.hash.slice(0, 12)}: ${attestation.statement}`,
    offByDefault: undefined,
  };
}

function itemsOf(slot: Slot, words: BroughtWords): Instrument['items'] {
  const brought = new Map(words.items.map((item) => [item.linkId, item]));
  return slot.items.flatMap((item) => {
    const found = brought.get(item.linkId);
    return found ? [{ ...item, text: found.text, help: found.help, preface: found.preface, options: found.options }] : [];
  });
}
