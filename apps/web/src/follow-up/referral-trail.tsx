import type { Referral } from '@cairn/follow-up';
import { For, type JSX } from 'solid-js';
import { dayNumber } from '@cairn/kernel';
import { referralWords } from '../words/follow-up.ts';
import { createWords } from '../words/words.ts';
import { dayText } from './day-text.ts';

const t = createWords(referralWords);

const places = [8, 30, 52] as const;

/** How many of the three stones are filled: sent, accepted, first visit. */
function filled(referral: Referral): number {
  if (referral.visitedOn !== undefined) return 3;
  return referral.acceptedOn === undefined ? 1 : 2;
}

/** Three stones, and what they say in words beside them. */
export function ReferralTrail(props: { readonly of: Referral; readonly today: string }): JSX.Element {
  return (
    <div class="ref__st">
      <svg class="trail3" viewBox="0 0 60 12" width="60" height="12" aria-hidden="true">
        <path d="M8 6h44" />
        <For each={places}>{(x, at) => <ellipse classList={{ trail3__on: at() < filled(props.of) }} cx={x} cy="6" rx="6" ry="4" />}</For>
      </svg>
      <span classList={{ late: props.of.silentSince !== undefined }}>{stageText(props.of, props.today)}</span>
    </div>
  );
}

/** Where it stands, as one says it. */
export function stageText(referral: Referral, today: string): string {
  if (referral.silentSince !== undefined) return t('silent', { count: dayNumber(today) - dayNumber(referral.silentSince) });
  switch (referral.stage) {
    case 'sent':
      return t('waiting', { day: dayText(referral.sentOn) });
    case 'accepted':
      return referral.visitOn === undefined ? t('waitingTime') : t('visitOn', { day: dayText(referral.visitOn) });
    case 'visited':
      return t('visitedOn', { day: dayText(referral.visitedOn ?? referral.heardOn) });
    case 'declined':
      return t('declined');
    case 'closed':
      return t('closed');
  }
}
