import type { JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { EmptyState } from '../look/waiting.tsx';
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
        <EmptyState
          title={t('missing')}
          action={
            <ButtonLink look="soft" href="/">
              {t('goHome')}
            </ButtonLink>
          }
        />
      </main>
    </div>
  );
}
