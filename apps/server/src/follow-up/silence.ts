import { decideReferral, type ReferralEntry } from '@cairn/follow-up';
import { accept, weekday, type Day } from '@cairn/kernel';
import { addDays, instantOf } from '@cairn/scheduling/zones';
import { chartStanding } from '../charts/store.ts';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { knownForReferral, referralById } from './referrals-store.ts';

export const SILENCE = 'referrals.silence';

const DAY_STARTS = '09:00';

/** Every word from them or to them sets the clock anew; the first visit, or an end, stops it. */
export const listenForSilence: Reaction = async (unit, entry) => {
  const { referralId } = (entry as ReferralEntry).body;
  const referral = await referralById(unit.tx, unit.chart, referralId);
  const id = `${SILENCE}/${referralId}`;
  if (!referral || (referral.stage !== 'sent' && referral.stage !== 'accepted')) return unit.cancelTimer(id);
  if (referral.silentSince !== undefined) return;
  const zone = (await chartStanding(unit.tx, unit.chart, undefined))?.zone ?? 'UTC';
  const dueAt = instantOf(businessDaysAfter(referral.heardOn, referral.quietDays + 1), DAY_STARTS, zone);
  await unit.setTimer({ id, kind: SILENCE, dueAt, payload: { referralId, heardOn: referral.heardOn } });
};

export const fallSilent: TimerHandler = async (unit, timer) => {
  const { referralId, heardOn } = timer.payload as { readonly referralId: string; readonly heardOn: Day };
  const known = await knownForReferral(unit.tx, unit.chart, referralId);
  const decision = decideReferral(known, { type: 'fall-silent', referralId, heardOn }, unit.context);
  return accept(decision.ok ? decision.facts : []);
};

function businessDaysAfter(day: Day, count: number): Day {
  let landed = day;
  for (let left = count; left > 0;) {
    landed = addDays(landed, 1);
    if (weekday(landed) !== 0 && weekday(landed) !== 6) left -= 1;
  }
  return landed;
}
