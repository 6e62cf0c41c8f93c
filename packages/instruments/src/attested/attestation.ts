import type { Language, LinkId, Option, Words } from '../instrument.ts';

/*
 * A program's own copy of an instrument whose words may not be shipped: the words it brought, the file they stand in, and who
 * answers for the right to use them (clinical.md A5). The scoring stays the slot's.
 */

/** Who acted, as it will stand in the record. */
export type Attester = { readonly personId: string; readonly name: string; readonly role: string };

export type BroughtItem = {
  readonly linkId: LinkId;
  readonly text: Words;
  readonly help: Words | undefined;
  readonly preface: Words | undefined;
  readonly options: readonly Option[];
};

export type BroughtWords = {
  readonly languages: readonly Language[];
  readonly title: Words;
  readonly recall: Words;
  readonly items: readonly BroughtItem[];
};

export type Source = {
  /** SHA-256 (hex) of the file, byte for byte. */
  readonly hash: string;
  /** Its canonical address and version, where it says them. */
  readonly url: string | undefined;
  readonly version: string | undefined;
  readonly copyright: string | undefined;
};

/** Something that a person was told to look at before attesting. */
export type Doubt = { readonly code: string; readonly place: string; readonly detail: string };

export type Attested = {
  /** A slot, and the version of its scoring. */
  readonly key: string;
  readonly version: string;
  readonly wordingHash: string;
  readonly words: BroughtWords;
  readonly source: Source;
  /** In the attester's own words: by what right. */
  readonly statement: string;
  readonly doubts: readonly Doubt[];
  readonly by: Attester;
};

export type Withdrawn = { readonly key: string; readonly wordingHash: string; readonly reason: string; readonly by: Attester };

export type InstrumentFact =
  | { readonly kind: 'instrument.attested'; readonly version: 1; readonly body: Attested }
  | { readonly kind: 'instrument.withdrawn'; readonly version: 1; readonly body: Withdrawn };

/** A fact at its place in the program's stream; `at` in epoch milliseconds. */
export type InstrumentEntry = InstrumentFact & { readonly at: number };

export type Attestation = Attested & {
  readonly at: number;
  readonly withdrawn: { readonly at: number; readonly by: Attester; readonly reason: string } | undefined;
};

/** Oldest first. Of one key, only the newest can be in force. */
export type Attestations = { readonly attested: readonly Attestation[] };

export const attestationRefusals = ['unknown-slot', 'ships-already', 'already-attested', 'not-attested', 'form-refused'] as const;
export type AttestationRefusal = (typeof attestationRefusals)[number];
