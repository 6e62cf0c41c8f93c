import type { JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { createPage } from './page.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(shellWords);

/** The same for an address that never was and for one that this person may not open. */
export function MissingScreen(): JSX.Element {
  createPage('patient');
  return (
    <div class="pt">
      <PatientHeader back="/" help />
      <main class="pt__main" id="main">
        <h1>{t('missing')}</h1>
        <ButtonLink look="soft" block href="/">
          {t('goHome')}
        </ButtonLink>
      </main>
    </div>
  );
}
