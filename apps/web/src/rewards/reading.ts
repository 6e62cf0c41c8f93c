import type { Day } from '@cairn/kernel';
import {
  bindingCap,
  type CapPeriod,
  type Cents,
  type Course,
  type Drawn,
  type Odds,
  type Recorded,
  type Rewards,
  type Worth,
} from '@cairn/rewards';
import { shortDay } from '../look/when.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords, locale } from '../words/words.ts';

const t = createWords(rewardWords);

/** '$12' or '$12.50': cents only where there are any. */
export function money(cents: Cents): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale(), { style: 'currency', currency: 'USD', minimumFractionDigits: digits }).format(cents / 100);
}

/** 'May 7' of a calendar day. */
export function dayText(day: Day): string {
  return shortDay(Date.parse(`${day}T12:00:00Z`), 'UTC');
}

export const isBowl = (course: Course): boolean => course.terms.reward.kind === 'draws';

export function drawsText(count: number): string {
  return count === 1 ? t('draws.one') : t('draws.more', { count });
}

/** What a success is worth: draws or dollars. */
export function worthText({ cents, draws }: Pick<Worth, 'cents' | 'draws'>, bowl: boolean): string {
  return bowl ? drawsText(draws) : money(cents);
}

/** Why it was earned, in the person's own words; begins small, so that it can stand in a sentence. */
export function whyText({ terms }: Course): string {
  const { target } = terms;
  if (target.kind !== 'negative-test') return t(`why.${target.kind}`);
  return t('why.negative-test', { substance: t(`substance.${target.substance}`) });
}

export function howText({ terms }: Course): string {
  const { target } = terms;
  if (target.kind !== 'negative-test') return t(`how.${target.kind}`);
  return t('how.negative-test', { substance: t(`substance.${target.substance}`) });
}

const prizeKeys = ['good-job', 'small', 'large', 'jumbo'] as const;

export function prizeText({ prize, worth }: Pick<Drawn, 'prize' | 'worth'>): string {
  const key = prizeKeys.find((one) => one === prize);
  return key === 'good-job' ? t('prize.good-job') : t(`prize.${key ?? 'other'}`, { amount: money(worth) });
}

/** The records whose draws are not all drawn, oldest first. */
export function waitingFor(course: Course): readonly Recorded[] {
  return course.records.filter((record) => course.ready.some((one) => one.recordId === record.recordId));
}

const NEAR = 0.05;
const LARGEST_PART = 12;

/** '1 in 12', said as 'about' where it is rounded; the exact count stands beside it. */
export function chanceText({ slips, of }: Pick<Odds, 'slips' | 'of'>): string {
  if (slips > 0 && of % slips === 0) return t('oneIn', { count: of / slips });
  const share = slips / of;
  for (let whole = 2; whole <= LARGEST_PART; whole += 1) {
    const part = Math.round(share * whole);
    if (part > 0 && Math.abs(part / whole - share) <= NEAR * share) return t('about', { part, whole });
  }
  return t('about', { part: slips, whole: of });
}

/** A limit over time, and how much of it is used. */
export type UsedCap = { readonly per: Exclude<CapPeriod, 'event'>; readonly earned: Cents; readonly most: Cents; readonly room: Cents };

/** The limit that leaves the least room; one for a single event says nothing of what has come so far. */
export function nearestCap(state: Rewards, course: Course, today: Day): UsedCap | undefined {
  const caps = course.caps.filter(({ per }) => per !== 'event');
  const found = bindingCap(state, { ...course, caps }, today);
  if (!found || found.cap.per === 'event') return undefined;
  return { per: found.cap.per, earned: found.earned, most: found.cap.cents, room: found.room };
}
