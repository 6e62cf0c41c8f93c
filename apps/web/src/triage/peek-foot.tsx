import type { Alert } from '@cairn/triage';
import { createEffect, createUniqueId, For, on, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Banner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronDownIcon } from '../look/icons.ts';
import { Key } from '../look/marks.tsx';
import { roleWords } from '../words/sign-in.ts';
import { peekWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import type { PeekProps } from './peek.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';
import { dueText } from './row-words.ts';

const t = createWords(peekWords);
const role = createWords(roleWords);

/** Take, hand on, resolve. There is no way to only make it go away (DESIGN §6). */
export function PeekFoot(props: PeekProps): JSX.Element {
  let foot: HTMLDivElement | undefined;
  let focused: Element | undefined;
  // The button that was pressed goes with its alert: the keyboard goes on beside it, not at the top of the page.
  createEffect(
    on(
      () => props.alert?.alertId,
      () => {
        if (focused?.isConnected !== false || document.activeElement !== document.body) return;
        foot?.querySelector<HTMLElement>('button, a')?.focus();
      },
      { defer: true },
    ),
  );
  return (
    <div ref={(element) => (foot = element)} class="peek__foot" onFocusIn={(event) => (focused = event.target)}>
      <Show when={props.alert} fallback={<ButtonLink href={`/p/${props.row.chart}`}>{t('chart')}</ButtonLink>}>
        {(alert) => <Deeds {...props} alert={alert()} />}
      </Show>
    </div>
  );
}

function Deeds(props: PeekProps & { readonly alert: Alert }): JSX.Element {
  const live = useLive();
  const mine = (): boolean => props.alert.taken?.by.personId === live.me.personId;
  const takenAt = (): string => (props.alert.taken ? dueText(props.alert.taken.at, props.zone, props.now) : '');
  const taken = (): string | undefined => {
    const { taken: by } = props.alert;
    if (by === undefined) return undefined;
    return mine() ? t('takenByYou', { time: takenAt() }) : t('takenBy', { name: by.by.name, time: takenAt() });
  };
  const problem = (): string | undefined => (props.resolving ? undefined : props.deeds.problem());
  return (
    <>
      <p class="peek__state sm" role="status">
        {/* To whoever came second the banner says the same. */}
        <Show when={problem() !== taken()}>{taken()}</Show>
        <Show when={props.deeds.waiting()}>{t('queued')}</Show>
      </p>
      <Show when={problem()}>{(words) => <Banner tone="now">{words()}</Banner>}</Show>
      <div class="peek__deeds">
        <Show
          when={props.alert.taken === undefined}
          fallback={
            <Button look="primary" onClick={() => props.setResolving(true)}>
              {t('resolve')}
              <Key>E</Key>
            </Button>
          }
        >
          <Button look="primary" busy={props.deeds.doing() === 'take' ? t('taking') : undefined} onClick={() => void props.deeds.take()}>
            {t('take')}
            <Key>A</Key>
          </Button>
        </Show>
        <HandTo {...props} />
      </div>
      <div class="peek__deeds">
        <Show when={props.alert.taken === undefined}>
          <Button look="quiet" minor onClick={() => props.setResolving(true)}>
            {t('resolve')}
            <Key>E</Key>
          </Button>
        </Show>
        <ButtonLink look="quiet" minor href={`/p/${props.row.chart}`}>
          {t('chart')}
        </ButtonLink>
      </div>
      <ResolveDialog open={props.resolving} alert={props.alert} deeds={props.deeds} onClose={() => props.setResolving(false)} />
    </>
  );
}

function HandTo(props: PeekProps): JSX.Element {
  const live = useLive();
  const menu = createUniqueId();
  let panel: HTMLDivElement | undefined;
  const others = () => (props.chart.state()?.charts.team ?? []).filter((person) => person.personId !== live.me.personId);
  const hand = (person: string): void => {
    panel?.hidePopover();
    void props.deeds.handTo(person);
  };
  return (
    <>
      <Button popovertarget={menu} busy={props.deeds.doing() === 'handTo' ? t('handing') : undefined}>
        {t('handTo')}
        <Icon of={chevronDownIcon} />
      </Button>
      <div id={menu} ref={(element) => (panel = element)} class="menu peek__menu" popover="auto">
        <For each={others()} fallback={<p class="sm muted">{t('handToNobody')}</p>}>
          {(person) => (
            <button type="button" class="menu__item" onClick={() => hand(person.personId)}>
              {person.name}
              <span class="muted xs push">{role(person.role)}</span>
            </button>
          )}
        </For>
      </div>
    </>
  );
}
