import type { Day } from '@cairn/kernel';
import type { Cents, Method, Outcome, Substance } from './protocol.ts';
import type { Correction, CorrectionReason, EndReason, Excuse, Goods } from './reward.ts';

export const refusalCodes = [
  'protocol-unknown',
  'funder-unknown',
  'protocol-unsound',
  'protocol-over-cap',
  'opioid-target-off',
  'already-enrolled',
  'course-unknown',
  'course-ended',
  'outside-window',
  'already-recorded',
  'not-of-target',
  'week-full',
  'record-out-of-order',
  'observer-not-named',
  'excuse-missing',
  'draw-not-ready',
  'balance-too-low',
  'record-unknown',
  'correction-waiting',
  'correction-unknown',
  'correction-settled',
  'ask-unknown',
  'nothing-to-correct',
  'second-person-needed',
] as const;
export type RewardRefusal = (typeof refusalCodes)[number];

export type RewardCommand =
  | {
      readonly type: 'enroll';
      readonly protocol: string;
      readonly funder: string | undefined;
      readonly substance: Substance | undefined;
      /** The program's own limit for a year, in cents. */
      readonly capPerYear: Cents | undefined;
      /** Bring every value down so that a perfect course stays under the lowest cap. */
      readonly scaled: boolean;
      readonly onMoud: boolean;
      /** Secret, 64 hex digits, made by the server. */
      readonly seed: string;
    }
  | {
      readonly type: 'record';
      readonly courseId: string;
      readonly day: Day;
      readonly outcome: Outcome;
      readonly method: Method | undefined;
      readonly excuse: Excuse | undefined;
      readonly others: readonly Substance[];
      readonly sessionId: string | undefined;
    }
  | {
      readonly type: 'draw';
      readonly courseId: string;
      /** Counts from 1 over the whole course; asking for one that is drawn tells what it was. */
      readonly number: number;
      readonly sessionId: string | undefined;
      readonly seed: string;
    }
  | { readonly type: 'ask-to-use'; readonly goods: Goods; readonly cents: Cents }
  | {
      readonly type: 'redeem';
      readonly redemptionId: string;
      readonly goods: Goods;
      readonly cents: Cents;
      readonly hasCode: boolean;
      readonly askId: string | undefined;
    }
  | {
      readonly type: 'ask-correction';
      readonly courseId: string;
      readonly recordId: string;
      readonly to: Correction['to'];
      readonly why: CorrectionReason;
    }
  | { readonly type: 'approve-correction' | 'decline-correction'; readonly courseId: string; readonly correctionId: string }
  | { readonly type: 'end'; readonly courseId: string; readonly why: EndReason; readonly seed: string | undefined };

/** What the sender is told. */
export type RewardResult = {
  readonly id: string;
  readonly cents: Cents | undefined;
  readonly draws: number | undefined;
  readonly prize: string | undefined;
};
