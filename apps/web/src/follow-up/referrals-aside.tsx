import { isOver, type Referral, type Referrals } from '@cairn/follow-up';
import { For, Show, type JSX } from 'solid-js';
import { referralWords, serviceWords } from '../words/follow-up.ts';
import { createWords } from '../words/words.ts';
import './follow-up.css';
import { ReferralTrail } from './referral-trail.tsx';

const t = createWords(referralWords);
const service = createWords(serviceWords);

/** The plan's referrals beside the plan: three stones each, and silence in words. `href` is where they are worked on. */
export function ReferralsAside(props: { readonly referrals: Referrals; readonly today: string; readonly href: string }): JSX.Element {
  const open = (): readonly Referral[] => props.referrals.referrals.filter((one) => !isOver(one));
  return (
    <section class="refs-aside" aria-labelledby="refs-aside">
      <h2 id="refs-aside">
        {t('title')} <span class="xs muted">{t('path')}</span>
      </h2>
      <Show when={open().length > 0} fallback={<p class="sm muted">{t('none')}</p>}>
        <ul class="refs" role="list">
          <For each={open()}>
            {(referral) => (
              <li>
                <div>
                  <b>{service(referral.service)}</b>
                  <span class="muted">{referral.with === '' ? referral.to.name : `${referral.with}, ${referral.to.name}`}</span>
                </div>
                <ReferralTrail of={referral} today={props.today} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>
        <a class="xs" href={props.href}>
          {t('all')}
        </a>
      </p>
    </section>
  );
}
