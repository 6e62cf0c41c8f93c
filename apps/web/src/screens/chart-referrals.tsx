import type { JSX } from 'solid-js';
import { ReferralList } from '../follow-up/referral-list.tsx';
import { TransitionList } from '../follow-up/transition-list.tsx';
import { dayKey } from '../look/when.ts';
import { referralWords } from '../words/follow-up.ts';
import { knowRefusals } from '../words/refusals.ts';
import { followUpRefusalWords } from '../words/refusals-follow-up.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';

const t = createWords(referralWords);

/** Where a person was sent, and how their care moved on. */
export function ChartReferrals(): JSX.Element {
  knowRefusals(followUpRefusalWords);
  const open = useOpenChart();
  const today = (): string => dayKey(open.now(), open.zone());
  return (
    <section class="main-col scroll" aria-label={t('page')} tabindex="0">
      <div class="fu">
        <ReferralList chart={open.view.chart} referrals={open.state().referrals} today={today()} />
        <TransitionList chart={open.view.chart} transitions={open.state().transitions} zone={open.zone()} today={today()} />
      </div>
    </section>
  );
}
