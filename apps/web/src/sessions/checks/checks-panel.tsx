import { checksOpen, type CheckItem } from '@cairn/sessions';
import { createEffect, createMemo, createSignal, on, Show, untrack, type JSX } from 'solid-js';
import { Icon } from '../../look/icon.tsx';
import { chevronDownIcon, circleAlertIcon, circleCheckIcon } from '../../look/icons.ts';
import { checkWords } from '../../words/room-checks.ts';
import { createWords } from '../../words/words.ts';
import type { Room } from '../create-room.ts';
import { CallbackCheck, ContactCheck, LocationCheck, PrivacyCheck } from './place-checks.tsx';
import { ConsentCheck, IdentityCheck } from './staff-checks.tsx';
import './checks.css';

const t = createWords(checkWords);

/** What the note of the visit requires, made sure of before the work begins. Open until the visit has begun; then one line says what is missing. */
export function ChecksPanel(props: { readonly room: Room }): JSX.Element {
  const missing = createMemo((): readonly CheckItem[] => {
    const session = props.room.session();
    return session ? checksOpen(session.checks) : [];
  });
  const startsOpen = untrack(() => props.room.isOpen() && props.room.session()?.startedAt === undefined && missing().length > 0);
  const [shown, setShown] = createSignal(startsOpen);
  let panel: HTMLDetailsElement | undefined;
  // The work begins, or is over: then one line is enough, unless somebody is filling it in.
  createEffect(
    on(
      () => !props.room.isOpen() || props.room.session()?.startedAt !== undefined,
      (isPast) => isPast && !panel?.contains(document.activeElement) && setShown(false),
      { defer: true },
    ),
  );
  const names = (items: readonly CheckItem[]): string => items.map((item) => t(item).toLocaleLowerCase()).join(', ');
  return (
    <details
      class="before-visit"
      ref={(element) => (panel = element)}
      open={shown()}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>
        <Icon of={missing().length === 0 ? circleCheckIcon : circleAlertIcon} />
        <b>{t('before')}</b>
        <span class="before-visit__count">{missing().length === 0 ? t('beforeDone') : t('beforeLeft', { count: missing().length })}</span>
        <Icon of={chevronDownIcon} class="before-visit__turn" />
        <Show when={missing().length > 0}>
          <span class="before-visit__needs">{t('needs', { items: names(missing()) })}</span>
        </Show>
      </summary>
      <div class="before-visit__lines">
        <IdentityCheck room={props.room} />
        <LocationCheck room={props.room} />
        <CallbackCheck room={props.room} />
        <PrivacyCheck room={props.room} />
        <ConsentCheck room={props.room} />
        <ContactCheck room={props.room} />
      </div>
    </details>
  );
}
