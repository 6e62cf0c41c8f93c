import type { Referral, Referrals } from '@cairn/follow-up';
import { For, Show, type JSX } from 'solid-js';
import { myReferralWords, serviceWords } from '../words/follow-up.ts';
import { createWords } from '../words/words.ts';
import { dayText } from './day-text.ts';
import './follow-up.css';

const t = createWords(myReferralWords);
const service = createWords(serviceWords);

/** A patient's own referrals, newest first; nothing at all when there are none. */
export function MyReferrals(props: { readonly referrals: Referrals }): JSX.Element {
  return (
    <Show when={props.referrals.referrals.length > 0}>
      <section class="my-refs" aria-labelledby="my-refs">
        <h2 id="my-refs">{t('title')}</h2>
        <p class="sm muted">{t('intro')}</p>
        <ul role="list">
          <For each={props.referrals.referrals.toReversed()}>
            {(referral) => (
              <li>
                <p>
                  <b>{service(referral.service)}</b>, {referral.to.name}
                </p>
                <p class="sm">{standsText(referral)}</p>
                <Show when={referral.why}>{(why) => <p class="sm muted">{t('why', { why: why() })}</p>}</Show>
                <Show when={referral.to.phone}>
                  {(phone) => (
                    <p>
                      <a class="btn btn--outline" href={`tel:${phone().replaceAll(/[^+\d]/g, '')}`}>
                        {t('call', { name: referral.to.name })}
                      </a>
                    </p>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function standsText(referral: Referral): string {
  if (referral.silentSince !== undefined) return t('silent', { day: dayText(referral.sentOn) });
  switch (referral.stage) {
    case 'sent':
      return t('sent', { day: dayText(referral.sentOn) });
    case 'accepted':
      return referral.visitOn === undefined ? t('accepted') : t('acceptedOn', { day: dayText(referral.visitOn) });
    case 'visited':
      return t('visited', { day: dayText(referral.visitedOn ?? referral.heardOn) });
    case 'declined':
      return t('declined');
    case 'closed':
      return t('closed');
  }
}
