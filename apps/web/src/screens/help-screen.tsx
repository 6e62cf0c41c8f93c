import type { JSX } from 'solid-js';
import { HelpPage } from '../help/help-page.tsx';
import { QuickExit } from '../look/exits.tsx';
import { Icon } from '../look/icon.tsx';
import { arrowLeftIcon } from '../look/icons.ts';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { helpWords } from '../words/help.ts';
import { lookWords } from '../words/look.ts';
import { createWords } from '../words/words.ts';
import { createPage } from './page.ts';

const t = createWords(helpWords);
const look = createWords(lookWords);

export function HelpScreen(): JSX.Element {
  createPage('patient');
  return (
    <div class="pt">
      <header class="pt__bar help__bar">
        <a class="icon-btn icon-btn--edge" href="/">
          <Icon of={arrowLeftIcon} />
          <span class="vh">{look('back')}</span>
        </a>
        <h1>{t('title')}</h1>
        <LanguageSwitch class="help__lang" />
        <QuickExit />
      </header>
      <main class="pt__main gap-7" id="main">
        <HelpPage />
      </main>
    </div>
  );
}
