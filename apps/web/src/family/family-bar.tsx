import type { JSX } from 'solid-js';
import { QuickExit } from '../look/exits.tsx';
import { Icon } from '../look/icon.tsx';
import { settingsIcon } from '../look/icons.ts';
import { Logo } from '../look/logo.tsx';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import './family.css';

const t = createWords(shellWords);

/** The bar of a supporter's home: the mark, a greeting, settings and the way out. */
export function FamilyBar(props: { readonly title: string }): JSX.Element {
  return (
    <header class="pt__bar">
      <Logo bare large class="tap" href="/f" label={t('home')} />
      <h1>{props.title}</h1>
      <div class="pt__ways">
        <a class="icon-btn" href="/settings">
          <Icon of={settingsIcon} />
          <span class="vh">{t('settings')}</span>
        </a>
        <QuickExit />
      </div>
    </header>
  );
}
