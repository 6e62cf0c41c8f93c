import type { Actor, Day, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Account, Posting } from './ledger.ts';
import type { Cap, Cents, Method, Outcome, Substance, Terms } from './protocol.ts';

/** Where somebody stands on the ladder. `level` is what the next success is paid at; 0 is the start. */
export type Standing = {
  readonly level: number;
  /** The level from before a reset, to come back to; 0: nothing to come back to. */
  readonly saved: number;
  /** Successes in a row; an excused one does not break the row. */
  readonly inARow: number;
  /** The week of the newest record, how many events stand recorded in it and how many of them were successes. */
  readonly week: number;
  readonly recorded: number;
  readonly met: number;
};

/** What an amount was cut by, when a cap left less room than it was worth. */
export type Cut = { readonly cents: Cents; readonly cap: Cap };

export const excuses = ['ill', 'transport', 'care-elsewhere', 'clinic-closed', 'bereavement', 'work', 'other'] as const;
export type Excuse = (typeof excuses)[number];

/** One event, as it was recorded; nobody changes it afterwards (CM-8). */
export type Recorded = {
  readonly recordId: string;
  readonly day: Day;
  readonly week: number;
  readonly outcome: Outcome;
  readonly excuse: Excuse | undefined;
  readonly verification: { readonly method: Method; readonly observer: Actor };
  /** Also found in the test. Never takes anything away. */
  readonly others: readonly Substance[];
  readonly sessionId: string | undefined;
  /** What went to the patient now; `bonus` is part of `cents`. */
  readonly earned: { readonly cents: Cents; readonly bonus: Cents; readonly draws: number; readonly cut: Cut | undefined };
  readonly before: Standing;
  readonly after: Standing;
  readonly at: Instant;
};

export const correctionReasons = ['confirmatory-test', 'wrong-person', 'wrong-result', 'wrong-day', 'was-excused', 'other'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export const correctedTo = ['met', 'excused', 'not-met'] as const;
export type CorrectedTo = (typeof correctedTo)[number];

/**
 * A record that was wrong, and what it should have been. `met`: what was missed is added, and the level is at least what it
 * would have been then. `excused`: the level from before it is back. `not-met`: the program pays the funder back; the patient
 * keeps everything, also the draws that are ready and the level (CM-8, clinical C3: nothing is clawed back).
 */
export type Correction = {
  readonly correctionId: string;
  readonly recordId: string;
  readonly to: CorrectedTo;
  readonly why: CorrectionReason;
  readonly askedBy: Actor;
  readonly askedAt: Instant;
  readonly settled:
    | {
        readonly approved: boolean;
        readonly by: Actor;
        readonly at: Instant;
        /** What the patient got by it. */
        readonly earned: { readonly cents: Cents; readonly draws: number };
        readonly cut: Cut | undefined;
      }
    | undefined;
};

/** One draw. `slip` is the place in the bowl, 0 to (all slips - 1), found from seed and number alone. */
export type Drawn = {
  readonly number: number;
  readonly recordId: string;
  readonly slip: number;
  readonly prize: string;
  readonly worth: Cents;
  /** What was added to the balance: `worth`, unless a cap left less room. */
  readonly cents: Cents;
  readonly cut: Cut | undefined;
  readonly by: Actor;
  readonly sessionId: string | undefined;
  readonly day: Day;
  readonly at: Instant;
};

/** Draws that were earned together and are not all drawn. */
export type Ready = { readonly recordId: string; readonly left: number };

export const endReasons = ['completed', 'patient-asked', 'moved-away', 'program-changed', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

export type Course = {
  readonly courseId: string;
  /** sha-256 of the terms in canonical form: what was agreed to. */
  readonly termsHash: string;
  readonly terms: Terms;
  readonly funder: string;
  /** Of protocol, funder and program together. */
  readonly caps: readonly Cap[];
  /** sha-256 of the seed that decides every draw; undefined where nothing is drawn. */
  readonly commitment: string | undefined;
  /** Told when the course is over and every draw is drawn. */
  readonly seed: string | undefined;
  readonly startDay: Day;
  readonly enrolledBy: Actor;
  readonly enrolledAt: Instant;
  /** Who signed for a target of no opioids, for a person on medicine for opioid use disorder. */
  readonly signedOffBy: Actor | undefined;
  readonly standing: Standing;
  /** Oldest first. */
  readonly records: readonly Recorded[];
  readonly ready: readonly Ready[];
  readonly draws: readonly Drawn[];
  readonly end: { readonly why: EndReason; readonly by: Actor; readonly at: Instant; readonly day: Day } | undefined;
};

/** What a balance is spent on: never cash, never what is like cash (CM-1). */
export const goods = ['grocery', 'transport', 'phone', 'clothing', 'household', 'recreation', 'store-card'] as const;
export type Goods = (typeof goods)[number];

/** The patient wants to use some of the balance. Nothing is set aside. */
export type UseAsk = {
  readonly askId: string;
  readonly goods: Goods;
  readonly cents: Cents;
  readonly at: Instant;
  readonly day: Day;
  readonly done: boolean;
};

/** What was handed over. A code is never in the record: `hasCode` says that the patient and the team can look it up. */
export type Redemption = {
  readonly redemptionId: string;
  readonly goods: Goods;
  readonly cents: Cents;
  readonly hasCode: boolean;
  readonly by: Actor;
  readonly at: Instant;
  readonly day: Day;
};

export type LedgerCause = 'award' | 'draw' | 'correction' | 'redemption';

/** A dated line of the ledger: its postings sum to zero. `ref` names the record, draw, correction or redemption. */
export type LedgerLine = {
  readonly lineId: string;
  readonly cause: LedgerCause;
  readonly ref: string;
  readonly courseId: string | undefined;
  readonly day: Day;
  readonly at: Instant;
  readonly postings: readonly Posting[];
  /** The patient's balance after it. */
  readonly balance: Cents;
};

/** What the patient got in one calendar month from one funder. */
export type MonthEarned = { readonly month: string; readonly funder: string; readonly cents: Cents };

export type Rewards = {
  /** Oldest first; at most one of them has not ended. */
  readonly courses: readonly Course[];
  readonly corrections: readonly (Correction & { readonly courseId: string })[];
  readonly asks: readonly UseAsk[];
  readonly redemptions: readonly Redemption[];
  readonly ledger: readonly LedgerLine[];
  /** What stands on every account; the sum is zero. */
  readonly accounts: readonly { readonly account: Account; readonly cents: Cents }[];
  readonly earned: readonly MonthEarned[];
};

type InCourse = { readonly courseId: string };
/** `funder` is whose limits an amount counts against. */
type Paid = { readonly funder: string; readonly postings: readonly Posting[] };

export type RewardFact =
  | Fact<
      'reward.enrolled',
      InCourse & {
        readonly terms: Terms;
        readonly termsHash: string;
        readonly funder: string;
        readonly caps: readonly Cap[];
        readonly commitment: string | undefined;
        readonly startDay: Day;
        readonly by: Actor;
        readonly signedOffBy: Actor | undefined;
      }
    >
  | Fact<'reward.recorded', InCourse & Omit<Recorded, 'at'> & Paid>
  | Fact<'reward.drawn', InCourse & Omit<Drawn, 'at'> & Paid>
  | Fact<'reward.use-asked', { readonly askId: string; readonly goods: Goods; readonly cents: Cents; readonly day: Day }>
  | Fact<'reward.redeemed', Omit<Redemption, 'at'> & { readonly askId: string | undefined; readonly postings: readonly Posting[] }>
  | Fact<
      'reward.correction-asked',
      InCourse & {
        readonly correctionId: string;
        readonly recordId: string;
        readonly to: Correction['to'];
        readonly why: CorrectionReason;
        readonly by: Actor;
      }
    >
  | Fact<
      'reward.correction-approved',
      InCourse & {
        readonly correctionId: string;
        readonly recordId: string;
        readonly to: Correction['to'];
        readonly by: Actor;
        readonly day: Day;
        readonly earned: { readonly cents: Cents; readonly draws: number };
        readonly cut: Cut | undefined;
        /** Where the person stands on the ladder from now on: never lower than before. */
        readonly after: Standing;
      } & Paid
    >
  | Fact<'reward.correction-declined', InCourse & { readonly correctionId: string; readonly recordId: string; readonly by: Actor }>
  | Fact<'reward.ended', InCourse & { readonly why: EndReason; readonly by: Actor; readonly day: Day }>
  | Fact<'reward.seed-revealed', InCourse & { readonly seed: string }>;

export type RewardEntry = EntryOf<RewardFact>;

/** The course that runs; there is at most one. */
export function currentCourse(state: Rewards): Course | undefined {
  return state.courses.find(({ end }) => end === undefined);
}

export function courseOf(state: Rewards, courseId: string): Course | undefined {
  return state.courses.find((course) => course.courseId === courseId);
}

/** The one to show: what runs, otherwise the last. */
export function newestCourse(state: Rewards | undefined): Course | undefined {
  return state && (currentCourse(state) ?? state.courses.at(-1));
}

export function drawsReady(course: Course): number {
  return course.ready.reduce((sum, { left }) => sum + left, 0);
}
