import type { Cap, Cents, LedgerLine, Outcome, Recorded, Rewards, Terms } from '@cairn/rewards';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { money, prizeText, worthText } from './reading.ts';

const t = createWords(rewardDeskWords);
const own = createWords(rewardWords);

const substanceOf = ({ target }: Pick<Terms, 'target'>): string =>
  target.kind === 'negative-test' ? own(`substance.${target.substance}`) : '';

/** What earns, for staff. */
export function targetText(terms: Pick<Terms, 'target'>): string {
  const { kind } = terms.target;
  return kind === 'negative-test' ? t('target.negative-test', { substance: substanceOf(terms) }) : t(`target.${kind}`);
}

/** Where nothing took place there is nothing that could have been verified. */
export function wasVerified(outcome: Outcome): boolean {
  return outcome === 'met' || outcome === 'target-positive';
}

/** What happened, in the words of what this plan looks at. */
export function outcomeText(terms: Pick<Terms, 'target'>, outcome: Outcome): string {
  const isTest = terms.target.kind === 'negative-test';
  if (isTest && (outcome === 'met' || outcome === 'target-positive')) return t(`result.${outcome}`, { substance: substanceOf(terms) });
  return t(`outcome.${outcome}`);
}

/** The success as it is said aloud to the person (clinical C3). */
export function factText(terms: Pick<Terms, 'target'>): string {
  const { kind } = terms.target;
  return kind === 'negative-test' ? t('fact.negative-test', { substance: substanceOf(terms) }) : t(`fact.${kind}`);
}

export function capsText(caps: readonly Cap[]): string {
  return [...new Set(caps.map(({ per, cents }) => t(`cap.${per}`, { amount: money(cents) })))].join('; ');
}

/** Outcomes that this plan knows: only a test can be positive, and only where something is offered can it be declined. */
export function outcomesOf({ target }: Pick<Terms, 'target'>): readonly Outcome[] {
  if (target.kind === 'negative-test') return ['met', 'target-positive', 'missed', 'excused', 'refused'];
  return target.kind === 'medication' ? ['met', 'missed', 'excused', 'refused'] : ['met', 'missed', 'excused'];
}

export function earnedText({ earned }: Recorded, bowl: boolean): string {
  return earned.draws > 0 || earned.cents > 0 ? worthText(earned, bowl) : t('gaveNothing');
}

/** What the line is about, found by its reference. */
export function lineText(state: Rewards, { cause, ref, courseId }: LedgerLine): string {
  const course = state.courses.find((one) => one.courseId === courseId);
  if (cause === 'award') {
    const record = course?.records.find((one) => one.recordId === ref);
    return course && record ? outcomeText(course.terms, record.outcome) : t('lineAward');
  }
  if (cause === 'draw') {
    const drawn = course?.draws.find((one) => `${courseId}.${one.number}` === ref);
    return drawn ? t('lineDraw', { number: drawn.number, prize: prizeText(drawn) }) : t('lineDrawOnly');
  }
  if (cause === 'correction') {
    const correction = state.corrections.find((one) => one.correctionId === ref);
    return correction ? t('lineCorrection', { why: t(`why.${correction.why}`) }) : t('action');
  }
  const redemption = state.redemptions.find((one) => one.redemptionId === ref);
  return redemption ? t('lineRedemption', { goods: own(`goods.${redemption.goods}`) }) : t('handOver');
}

/** What the line changed for the patient. */
export function changeOf({ postings }: LedgerLine): Cents {
  return postings.reduce((sum, { account, cents }) => (account === 'available' ? sum + cents : sum), 0);
}
