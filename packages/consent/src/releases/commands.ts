import type { Day } from '@cairn/kernel';
import type { Locale } from '@cairn/people';
import type { MinorRule } from './signers.ts';
import {
  releaseRefusals,
  type Basis,
  type End,
  type Party,
  type Purpose,
  type RecordPart,
  type Recipient,
  type ReleaseKind,
  type Releases,
  type ReleaseTerms,
  type RepresentativeBasis,
  type RestrictionAsked,
  type RevokedBy,
  type Signature,
  type Statement,
} from './release.ts';

/** What somebody filled in; blanks pass the door so that `decide` can name every missing element at once. */
export type ReleaseDraft = {
  readonly kind: ReleaseKind;
  readonly parts: readonly RecordPart[];
  readonly described: string;
  readonly recipient: Recipient;
  readonly purposes: readonly Purpose[];
  readonly purposeText: string;
  readonly ends: End;
  readonly bindsUntil: ReleaseTerms['bindsUntil'];
};

/** The patient signs in the app; every statement the kind needs stood above the line. */
export type GiveRelease = {
  readonly type: 'give';
  readonly draft: ReleaseDraft;
  readonly typedName: string;
  readonly notice: { readonly version: number; readonly locale: Locale };
};
/** Staff write down what was signed on paper, as it stands there. */
export type RecordRelease = {
  readonly type: 'record';
  readonly draft: ReleaseDraft;
  readonly signedOn: Day;
  readonly signatures: readonly Signature[];
  readonly statements: readonly Statement[];
  readonly witness: string;
  readonly locale: Locale;
};

export type ReleaseCommand =
  | GiveRelease
  | RecordRelease
  | { readonly type: 'revoke'; readonly releaseId: string; readonly how: RevokedBy }
  /** Sent by the timer at its day. */
  | { readonly type: 'expire'; readonly releaseId: string }
  | { readonly type: 'event-came'; readonly releaseId: string }
  | { readonly type: 'doubt'; readonly releaseId: string; readonly why: string }
  | ({ readonly type: 'ask-restriction' } & Omit<RestrictionAsked, 'restrictionId'>)
  | { readonly type: 'answer-restriction'; readonly restrictionId: string; readonly agreed: boolean; readonly why: string }
  | { readonly type: 'name-representative'; readonly name: string; readonly basis: RepresentativeBasis; readonly document: string }
  | { readonly type: 'end-representative'; readonly representativeId: string; readonly why: string }
  | Disclose
  | {
      readonly type: 'end-disclosure';
      readonly disclosureId: string;
      readonly sent: readonly RecordPart[];
      readonly stopped: string | undefined;
    };

/** Something is about to leave, or has left on paper or by word of mouth. */
export type Disclose = {
  readonly type: 'disclose';
  readonly parts: readonly RecordPart[];
  readonly what: string;
  readonly to: Party;
  readonly basis: Basis;
  readonly purpose: Purpose;
  readonly why: string;
  readonly way: 'export' | 'told' | 'paper';
};

/** What deciding needs beside the chart's own releases. */
export type ReleaseDesk = Releases & {
  readonly patientName: string;
  readonly programName: string;
  readonly birthDate: Day | undefined;
  /** Two letters; undefined when the program has not said in which state it works. */
  readonly state: string | undefined;
  readonly rules: readonly MinorRule[];
};

export const releaseRefusalCodes = [
  ...releaseRefusals,
  'unknown-release',
  'binds-until',
  'signature-mismatch',
  'empty-text',
  'unknown-restriction',
  'restriction-answered',
  'must-agree',
  'unknown-representative',
  'needs-officer',
  'needs-medical-role',
  'unknown-disclosure',
  'list-full',
] as const;
export type ReleaseCode = (typeof releaseRefusalCodes)[number];

/** Most of each that one chart keeps open. */
export const MOST_RELEASES = 200;
export const MOST_RESTRICTIONS = 50;
export const MOST_REPRESENTATIVES = 10;
