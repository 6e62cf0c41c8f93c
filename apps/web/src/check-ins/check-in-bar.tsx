import { For, type JSX } from 'solid-js';
import { HelpLink, QuickExit } from '../look/exits.tsx';
import { Icon } from '../look/icon.tsx';
import { xIcon } from '../look/icons.ts';
import { checkInWords } from '../words/check-ins.ts';
import { createWords } from '../words/words.ts';

const t = createWords(checkInWords);

/** Leave, how far, and the two ways out. Leaving keeps everything. */
export function CheckInBar(props: { readonly done: number; readonly of: number }): JSX.Element {
  const label = (): string => (props.done >= props.of ? t('allDone', { of: props.of }) : t('stepOf', { at: props.done + 1, of: props.of }));
  return (
    <header class="ci__bar">
      <a class="ci__close" href="/today">
        <Icon of={xIcon} />
        <span class="vh">{t('saveAndLeave')}</span>
      </a>
      <div class="ci__steps" role="img" aria-label={label()}>
        <For each={Array.from({ length: props.of }, (_, index) => index)}>
          {(index) => <span classList={{ 'is-done': index < props.done, 'is-now': index === props.done }} />}
        </For>
      </div>
      <QuickExit bare />
      <HelpLink />
    </header>
  );
}
