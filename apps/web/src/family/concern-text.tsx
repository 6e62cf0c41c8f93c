import type { Concern } from '@cairn/family';
import { For, Show, type JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { phoneIcon } from '../look/icons.ts';
import { Tag } from '../look/marks.tsx';
import { dayAndClock } from '../look/when.ts';
import { familyDeskWords } from '../words/family-desk.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyDeskWords);

type DangerWord = Extract<keyof typeof familyDeskWords, `danger.${string}`>;
const isDanger = (key: string): key is DangerWord => Object.hasOwn(familyDeskWords, key);

/** What somebody wrote, how soon they want it read, and where they may be called. */
export function ConcernText(props: { readonly concern: Concern; readonly zone: string }): JSX.Element {
  return (
    <>
      <p class="fam-tags">
        <Tag tone={props.concern.urgency === 'now' ? 'now' : 'today'}>{t(`urgency.${props.concern.urgency}`)}</Tag>
        <For each={props.concern.needs}>{(need) => <Tag tone={need === 'not-safe' ? 'now' : 'today'}>{t(`needs.${need}`)}</Tag>}</For>
        <For each={props.concern.danger}>
          {(topic) => <Tag tone="now">{isDanger(`danger.${topic}`) ? t(`danger.${topic}` as DangerWord) : topic}</Tag>}
        </For>
        <span class="xs muted">{t('at', { time: dayAndClock(props.concern.sharedAt, props.zone) })}</span>
      </p>
      <Show when={props.concern.text} fallback={<p class="muted">{t('ofCheckIn')}</p>}>
        <p class="fam-said">{props.concern.text}</p>
      </Show>
      <Show when={props.concern.phone}>
        {(phone) => (
          <div>
            <ButtonLink minor icon={phoneIcon} href={`tel:${phone().replace(/[^\d+]/g, '')}`} rel="external">
              {t('call', { phone: phone() })}
            </ButtonLink>
          </div>
        )}
      </Show>
    </>
  );
}
