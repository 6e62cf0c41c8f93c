import type { Grant } from '@cairn/consent';
import { For, Show, type JSX } from 'solid-js';
import { consentWords } from '../words/consent.ts';
import { createWords } from '../words/words.ts';
import type { Sharing } from './create-sharing.ts';
import './consent.css';

const t = createWords(consentWords);

type SignedProps = { readonly sharing: Sharing; readonly day: (at: number) => string };

/** Past and present signatures for one person. */
export function Signed(props: SignedProps): JSX.Element {
  const state = (grant: Grant): string => {
    if (grant.ended) return t(endWords[grant.ended.cause], { day: props.day(grant.ended.at) });
    const binds = grant.grantId === props.sharing.grant()?.grantId;
    return binds ? t('liveNow') : t('endedExpired', { day: props.day(grant.expiresAt) });
  };
  return (
    <Show when={props.sharing.history().length > 0}>
      <details class="group signed">
        <summary>{t('history')}</summary>
        <ul class="list" role="list">
          <For each={props.sharing.history()}>
            {(grant) => (
              <li class="grant">
                <span class="grant__text">
                  <b>{t('signedOn', { day: props.day(grant.signature.at) })}</b>
                  <span class="muted sm">{grant.signedTopics.map((topic) => t(`topic.${topic}`)).join(', ')}</span>
                  <span class="muted sm">{state(grant)}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

const endWords = { stopped: 'endedStopped', changed: 'endedChanged', expired: 'endedExpired' } as const;
