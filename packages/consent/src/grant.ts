import type { EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';
import type { Locale, Topic } from '@cairn/people';

/** A closed list, so that it can be said in the patient's language. */
export const relationships = [
  'wife',
  'husband',
  'partner',
  'mother',
  'father',
  'sister',
  'brother',
  'daughter',
  'son',
  'grandmother',
  'grandfather',
  'relative',
  'friend',
  'sponsor',
  'other',
] as const;
export type Relationship = (typeof relationships)[number];

/** Someone the patient named to the team. Being named lets them see nothing. */
export type Supporter = { readonly personId: PersonId; readonly name: string; readonly relationship: Relationship };

/** Every element that 42 CFR 2.31(a) asks of a written consent (domain P2-3); the right to revoke and its method are the notice text. */
export type Terms = {
  readonly grantId: string;
  readonly patientName: string;
  /** The program whose records these are. */
  readonly discloser: string;
  readonly supporter: Supporter;
  readonly topics: readonly Topic[];
  readonly purpose: string;
  /** Always a day in the end: "none" is lawful only for treatment, payment and operations. */
  readonly expiresAt: Instant;
  readonly signature: { readonly typedName: string; readonly at: Instant };
  readonly notice: { readonly version: number; readonly locale: Locale };
  /** What the `emergency` door needs; undefined without it. */
  readonly emergency: EmergencyContact | undefined;
};

/** In which the team may call the person, and tell them that and no more (clinical C5). */
export const emergencyEvents = ['overdose', 'unreachable', 'hospital'] as const;
export type EmergencyEvent = (typeof emergencyEvents)[number];
/** `phone` as `+` and digits. */
export type EmergencyContact = { readonly phone: string; readonly events: readonly EmergencyEvent[] };

/** `stopped`: the patient took it back. `changed`: a newly signed grant took its place. `expired`: its day came. */
export type EndCause = 'stopped' | 'changed' | 'expired';

export type SupporterNamed = Fact<'supporter.named', { readonly supporter: Supporter }>;
/** Version 1 knew no emergency. */
export type GrantGiven = Fact<'grant.given', Terms>;
export type GrantRevoked = Fact<'grant.revoked', { readonly grantId: string; readonly cause: 'stopped' | 'changed' }>;
/** Says what `expiresAt` already decided, so that screens and history take notice of it. */
export type GrantExpired = Fact<'grant.expired', { readonly grantId: string }>;
/** A row of the accounting of disclosures (domain P2-13): who looked at what, under which grant. */
export type DisclosureMade = Fact<
  'disclosure.made',
  { readonly supporterId: PersonId; readonly supporterName: string; readonly topics: readonly Topic[]; readonly grantId: string }
>;
/** The patient took back one topic of several; taking back needs no signature. */
export type GrantNarrowed = Fact<'grant.narrowed', { readonly grantId: string; readonly topic: Topic }>;
export type ConsentFact = SupporterNamed | GrantGiven | GrantNarrowed | GrantRevoked | GrantExpired | DisclosureMade;
export type ConsentEntry = EntryOf<ConsentFact>;

/** `topics` are those still shared; `signedTopics` those that were signed for. */
export type Grant = Terms & {
  readonly signedTopics: readonly Topic[];
  readonly ended: { readonly at: Instant; readonly cause: EndCause } | undefined;
};

/** When a supporter last looked, and at what. */
export type Look = { readonly supporterId: PersonId; readonly at: Instant; readonly topics: readonly Topic[] };

/** One chart's supporters and grants in the order they were made, and the last look of each supporter. */
export type Consent = { readonly supporters: readonly Supporter[]; readonly grants: readonly Grant[]; readonly looks: readonly Look[] };

/** The names under which `grant-deficient` tells what is missing. */
export const elements = [
  'patient',
  'discloser',
  'recipient',
  'topics',
  'purpose',
  'revocation',
  'expiry',
  'signature',
  'contact',
  'events',
] as const;
export type Element = (typeof elements)[number];
