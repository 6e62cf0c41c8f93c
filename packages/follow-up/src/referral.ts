import type { Actor, Day, EntryOf, Fact, Instant } from '@cairn/kernel';

/** What the other place does. */
export const services = [
  'addiction-medicine',
  'mental-health',
  'primary-care',
  'hepatitis-care',
  'hiv-care',
  'prenatal-care',
  'pain-care',
  'dental-care',
  'housing',
  'work',
  'education',
  'legal',
  'food',
  'family-services',
  'recovery-support',
  'other',
] as const;
export type Service = (typeof services)[number];

/** How it went out, or how the team asked again. */
export const channels = ['phone', 'fax', 'letter', 'secure-message', 'in-person'] as const;
export type Channel = (typeof channels)[number];

export const declineReasons = ['no-room', 'not-eligible', 'not-offered', 'no-answer', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const referralOutcomes = ['in-their-care', 'helped', 'did-not-go', 'not-needed', 'went-elsewhere', 'other'] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

export type ReferralPlace = { readonly name: string; readonly phone: string; readonly address: string };

export type ReferralFact =
  /** `quietDays`: business days without an answer after which the team is told; the program's setting at that moment. */
  | Fact<
      'referral.sent',
      {
        readonly referralId: string;
        readonly service: Service;
        readonly to: ReferralPlace;
        readonly why: string;
        readonly how: Channel;
        readonly day: Day;
        readonly quietDays: number;
        readonly by: Actor;
      }
    >
  | Fact<'referral.asked-again', { readonly referralId: string; readonly how: Channel; readonly day: Day; readonly by: Actor }>
  | Fact<
      'referral.accepted',
      { readonly referralId: string; readonly day: Day; readonly visitOn: Day | undefined; readonly with: string; readonly by: Actor }
    >
  | Fact<'referral.declined', { readonly referralId: string; readonly reason: DeclineReason; readonly note: string; readonly by: Actor }>
  | Fact<'referral.visited', { readonly referralId: string; readonly day: Day; readonly by: Actor }>
  | Fact<'referral.closed', { readonly referralId: string; readonly outcome: ReferralOutcome; readonly note: string; readonly by: Actor }>
  /** Nothing has been heard since `since`. */
  | Fact<'referral.fell-silent', { readonly referralId: string; readonly since: Day }>;
export type ReferralEntry = EntryOf<ReferralFact>;

export const referralStages = ['sent', 'accepted', 'visited', 'closed', 'declined'] as const;
export type ReferralStage = (typeof referralStages)[number];

export type ReferralStep = {
  readonly what: 'sent' | 'asked-again' | 'accepted' | 'declined' | 'visited' | 'closed' | 'fell-silent';
  readonly at: Instant;
  readonly day: Day | undefined;
  readonly by: Actor | undefined;
};

export type Referral = {
  readonly referralId: string;
  readonly service: Service;
  readonly to: ReferralPlace;
  readonly why: string;
  readonly how: Channel;
  readonly quietDays: number;
  readonly stage: ReferralStage;
  readonly sentOn: Day;
  readonly sentBy: Actor;
  readonly acceptedOn: Day | undefined;
  /** Who answered there. */
  readonly with: string;
  readonly visitOn: Day | undefined;
  readonly visitedOn: Day | undefined;
  readonly declined: { readonly reason: DeclineReason; readonly note: string } | undefined;
  readonly closed: { readonly outcome: ReferralOutcome; readonly note: string } | undefined;
  /** The day of the last word from them or to them; silence is counted from here. */
  readonly heardOn: Day;
  /** Since which day they have been silent; undefined when they are not. */
  readonly silentSince: Day | undefined;
  readonly steps: readonly ReferralStep[];
};

/** In the order they were sent. */
export type Referrals = { readonly referrals: readonly Referral[] };

export type ReferralCommand =
  | {
      readonly type: 'send';
      readonly service: Service;
      readonly to: ReferralPlace;
      readonly why: string;
      readonly how: Channel;
      readonly quietDays: number;
    }
  | { readonly type: 'askAgain'; readonly referralId: string; readonly how: Channel }
  | { readonly type: 'accept'; readonly referralId: string; readonly visitOn: Day | undefined; readonly with: string }
  | { readonly type: 'decline'; readonly referralId: string; readonly reason: DeclineReason; readonly note: string }
  | { readonly type: 'visit'; readonly referralId: string; readonly day: Day }
  | { readonly type: 'close'; readonly referralId: string; readonly outcome: ReferralOutcome; readonly note: string }
  | { readonly type: 'fall-silent'; readonly referralId: string; readonly heardOn: Day };

export const referralRefusals = ['unknown-referral', 'referral-over', 'referral-stage', 'referral-day', 'referral-note-needed'] as const;
export type ReferralRefusal = (typeof referralRefusals)[number];
