/** The two ways out that stand on every patient and supporter page. */
import { Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Icon } from './icon.tsx';
import { doorOpenIcon, lifeBuoyIcon } from './icons.ts';
import { quickExit } from './leave.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const t = createWords(lookWords);

/** `bare` shows only the door, for full-screen pages with a narrow bar. */
export function QuickExit(props: { readonly bare?: boolean }): JSX.Element {
  return (
    <button type="button" class={props.bare === true ? 'icon-btn' : 'quick-exit'} onClick={() => quickExit()}>
      <Icon of={doorOpenIcon} />
      <Show when={props.bare === true} fallback={t('quickExit')}>
        <VisuallyHidden>{t('quickExit')}</VisuallyHidden>
      </Show>
    </button>
  );
}

/** For full-screen pages, where the bottom bar with Help now is not shown. */
export function HelpLink(): JSX.Element {
  return (
    <a class="help-pill" href="/help">
      <Icon of={lifeBuoyIcon} />
      {t('helpNow')}
    </a>
  );
}
