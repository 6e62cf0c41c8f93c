import type { Actor, Day, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Locale } from '@cairn/people';

/**
 * Consents under 42 CFR Part 2 that are not a supporter's grant. `tpo`: once, for treatment, payment and operations
 * (P2-2). `counseling-notes` (P2-5) and `proceedings` (P2-6) stand alone. `intermediary`: by way of an exchange (P2-3,
 * P2-14). `criminal-justice`: cannot be taken back before a stated end (P2-18). `named`: everything else.
 */
export const releaseKinds = ['tpo', 'named', 'counseling-notes', 'proceedings', 'intermediary', 'criminal-justice'] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

/** What can leave, as a person would name it. `counseling-notes` are those kept apart (P2-5). */
export const recordParts = [
  'attendance',
  'appointments',
  'care-plan',
  'check-ins',
  'scores',
  'health-records',
  'visit-notes',
  'messages',
  'counseling-notes',
] as const;
export type RecordPart = (typeof recordParts)[number];

/** What a recipient is before the law. Health care providers, plans and those who work for them come under HIPAA. */
export const partyKinds = [
  'treating-provider',
  'health-plan',
  'business-associate',
  'covered-entity',
  'part-2-program',
  'medical-personnel',
  'intermediary',
  'justice-monitor',
  'court',
  'family',
  'other',
] as const;
export type PartyKind = (typeof partyKinds)[number];

/** Someone who gets records: a person or an organization, by name. */
export type Party = { readonly name: string; readonly is: PartyKind };

/** Recipients may be described by class (P2-2); none of these reaches a relative. */
export const recipientClasses = ['treating-providers', 'health-plans', 'program-operations'] as const;
export type RecipientClass = (typeof recipientClasses)[number];

export type Recipient =
  | { readonly type: 'parties'; readonly parties: readonly Party[] }
  | { readonly type: 'classes'; readonly classes: readonly RecipientClass[] }
  /** `participants` by name, or the class of treating providers (P2-3). */
  | { readonly type: 'intermediary'; readonly name: string; readonly participants: readonly string[] | 'treating-providers' };

export const purposes = [
  'treatment',
  'payment',
  'operations',
  'coordination',
  'proceedings',
  'justice-monitoring',
  'fundraising',
  'own-request',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** `none` is lawful for treatment, payment and operations alone. An event is named in words; that it came is for a person to say. */
export type End =
  | { readonly type: 'day'; readonly at: Instant }
  | { readonly type: 'event'; readonly event: string; readonly latest: Instant | undefined }
  | { readonly type: 'none' };

/** What must stand in the signed text beside its blanks (P2-3, P2-5). */
export const statements = [
  'right-to-revoke',
  'hipaa-redisclosure',
  'redisclosure-risk',
  'refusal-consequences',
  'fundraising-opt-out',
  'care-not-conditioned',
] as const;
export type Statement = (typeof statements)[number];

export const signerKinds = ['patient', 'guardian', 'representative'] as const;
export type SignerKind = (typeof signerKinds)[number];

/** `representativeId` for everybody but the patient. */
export type Signature = {
  readonly by: SignerKind;
  readonly typedName: string;
  readonly representativeId: string | undefined;
};

/** How it was signed: by the patient in the app, or on paper that a member of staff saw. */
export type Signing = { readonly how: 'app' } | { readonly how: 'paper'; readonly recordedBy: Actor; readonly witness: string };

/** Every element that 42 CFR 2.31 asks of a written consent (P2-3). */
export type ReleaseTerms = {
  readonly releaseId: string;
  readonly kind: ReleaseKind;
  readonly patientName: string;
  /** Person or class whose records these are. */
  readonly discloser: string;
  readonly parts: readonly RecordPart[];
  /** Narrows `parts` in the signer's words; may be blank. */
  readonly described: string;
  readonly recipient: Recipient;
  readonly purposes: readonly Purpose[];
  readonly purposeText: string;
  readonly statements: readonly Statement[];
  /** The version of the words that were signed. */
  readonly notice: { readonly version: number; readonly locale: Locale };
  readonly ends: End;
  /** For criminal justice alone: not to be taken back before `until`, and never after the case has ended (P2-18). */
  readonly bindsUntil: { readonly what: string; readonly until: Instant; readonly finalDisposition: Instant } | undefined;
  readonly signatures: readonly Signature[];
  readonly signing: Signing;
  readonly signedOn: Day;
  /** Who had to sign, by the rule of that day (P2-11, P2-12). */
  readonly signers: readonly SignerKind[];
};

export const revokedBy = ['app', 'writing', 'told'] as const;
export type RevokedBy = (typeof revokedBy)[number];

/** What the patient asks not to be disclosed (P2-15). `paidInFull`: the service was paid by them, out of pocket. */
export type RestrictionAsked = {
  readonly restrictionId: string;
  readonly parts: readonly RecordPart[];
  readonly from: readonly PartyKind[];
  readonly paidInFull: boolean;
  readonly words: string;
};

export const representativeBases = ['guardian', 'court-appointed', 'executor', 'spouse', 'relative'] as const;
export type RepresentativeBasis = (typeof representativeBases)[number];

/** Who signs for or with the patient (P2-11, P2-12). `document` says what paper was seen. */
export type RepresentativeNamed = {
  readonly representativeId: string;
  readonly name: string;
  readonly basis: RepresentativeBasis;
  readonly document: string;
  readonly by: Actor;
};

/** Ways out that need no consent, each with the words the record must have (P2-1, P2-5, P2-6, P2-10, P2-12, P2-19). */
export type Exception =
  | { readonly type: 'need-to-know' }
  | { readonly type: 'service-agreement'; readonly agreement: string; readonly associateAgreement: boolean }
  | { readonly type: 'emergency'; readonly nature: string; readonly facility: string; readonly consentUnobtainable: boolean }
  | { readonly type: 'court-order'; readonly court: string; readonly docket: string; readonly heard: boolean; readonly subpoena: boolean }
  | { readonly type: 'child-abuse-report'; readonly statute: string }
  | { readonly type: 'crime-report'; readonly where: string }
  | { readonly type: 'death-record'; readonly statute: string }
  | { readonly type: 'own-notes'; readonly use: 'treatment' | 'training' | 'defense'; readonly originator: boolean };

export type Basis =
  | { readonly type: 'release'; readonly releaseId: string }
  | { readonly type: 'exception'; readonly exception: Exception };

/** A row of the ledger, written before the first line leaves: 42 CFR 2.24, 2.25, 2.32, 2.51(c) in one. */
export type DisclosureRecorded = {
  readonly disclosureId: string;
  readonly parts: readonly RecordPart[];
  /** What left, in a few words. */
  readonly what: string;
  readonly to: Party;
  readonly basis: Basis;
  readonly purpose: Purpose;
  readonly why: string;
  readonly by: Actor;
  /** How it left. */
  readonly way: 'export' | 'told' | 'paper';
  /** Version of the redisclosure notice that went with it, and whether a copy or the scope of the consent did (P2-7). */
  readonly notice: { readonly version: number; readonly with: 'copy' | 'scope' };
};

export type ReleaseFact =
  | Fact<'release.given', ReleaseTerms>
  | Fact<'release.revoked', { readonly releaseId: string; readonly how: RevokedBy; readonly by: Actor }>
  | Fact<'release.expired', { readonly releaseId: string; readonly cause: 'day' | 'event'; readonly by: Actor }>
  /** Somebody found that it is not true on its face (P2-4). */
  | Fact<'release.found-false', { readonly releaseId: string; readonly why: string; readonly by: Actor }>
  | Fact<'restriction.asked', RestrictionAsked & { readonly by: Actor }>
  | Fact<'restriction.answered', { readonly restrictionId: string; readonly agreed: boolean; readonly why: string; readonly by: Actor }>
  | Fact<'representative.named', RepresentativeNamed>
  | Fact<'representative.ended', { readonly representativeId: string; readonly why: string; readonly by: Actor }>
  | Fact<'disclosure.recorded', DisclosureRecorded>
  /** What of it really left; `stopped` says why it was cut short. */
  | Fact<'disclosure.ended', { readonly disclosureId: string; readonly sent: readonly RecordPart[]; readonly stopped: string | undefined }>;
export type ReleaseEntry = EntryOf<ReleaseFact>;

export const releaseEnds = ['revoked', 'expired', 'event'] as const;
export type Release = ReleaseTerms & {
  readonly at: Instant;
  readonly ended: { readonly at: Instant; readonly cause: (typeof releaseEnds)[number]; readonly by: Actor } | undefined;
  readonly foundFalse: { readonly at: Instant; readonly why: string; readonly by: Actor } | undefined;
};
export type Restriction = RestrictionAsked & {
  readonly by: Actor;
  readonly at: Instant;
  readonly answered: { readonly agreed: boolean; readonly why: string; readonly by: Actor; readonly at: Instant } | undefined;
};
export type Representative = RepresentativeNamed & {
  readonly at: Instant;
  readonly ended: { readonly at: Instant; readonly why: string; readonly by: Actor } | undefined;
};
export type LedgerRow = DisclosureRecorded & {
  readonly at: Instant;
  readonly ended: { readonly at: Instant; readonly sent: readonly RecordPart[]; readonly stopped: string | undefined } | undefined;
};

/** All in the order in which they came; a screen gets the newest rows of the ledger. */
export type Releases = {
  readonly releases: readonly Release[];
  readonly restrictions: readonly Restriction[];
  readonly representatives: readonly Representative[];
  readonly ledger: readonly LedgerRow[];
};

export const releaseRefusals = [
  'release-deficient',
  'release-expired',
  'release-revoked',
  'release-known-false',
  'wrong-recipient',
  'not-in-scope',
  'needs-own-consent',
  'restricted',
  'needs-order',
] as const;
export type ReleaseRefusal = (typeof releaseRefusals)[number];
