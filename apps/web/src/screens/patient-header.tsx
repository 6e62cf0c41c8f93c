import { Show, type JSX } from 'solid-js';
import { HelpLink, QuickExit } from '../look/exits.tsx';
import { Icon } from '../look/icon.tsx';
import { arrowLeftIcon, settingsIcon } from '../look/icons.ts';
import { Logo } from '../look/logo.tsx';
import { lookWords } from '../words/look.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';

const t = createWords(shellWords);
const look = createWords(lookWords);

type PatientHeaderProps = {
  /** The page's heading; without one the bar shows the mark and the way to settings. */
  readonly title?: string;
  readonly back?: string;
  readonly tone?: 'sky' | 'lake';
  /** For full-screen pages, where the bottom bar with Help now is not shown. */
  readonly help?: boolean;
  readonly children?: JSX.Element;
};

/** The sticky bar of patient and supporter pages: back, title, and Quick exit always in the same corner. */
export function PatientHeader(props: PatientHeaderProps): JSX.Element {
  return (
    <header class={props.tone === undefined ? 'pt__bar' : `pt__bar pt__bar--${props.tone}`}>
      <Show when={props.back}>
        {(back) => (
          <a class="icon-btn icon-btn--edge" href={back()}>
            <Icon of={arrowLeftIcon} />
            <span class="vh">{look('back')}</span>
          </a>
        )}
      </Show>
      <Show
        when={props.title}
        fallback={
          <Show when={props.back === undefined}>
            <Logo bare large class="tap" href="/" label={t('home')} />
          </Show>
        }
      >
        <h1 class="t-2xl">{props.title}</h1>
      </Show>
      <div class="pt__ways">
        {props.children}
        <Show when={props.title === undefined && props.back === undefined}>
          <a class="icon-btn" href="/settings">
            <Icon of={settingsIcon} />
            <span class="vh">{t('settings')}</span>
          </a>
        </Show>
        <Show when={props.help === true}>
          <HelpLink />
        </Show>
        <QuickExit />
      </div>
    </header>
  );
}
