import type { JSX } from 'solid-js';
import { AwaySettings } from '../tasks/away-settings.tsx';
import { knowRefusals } from '../words/refusals.ts';
import { followUpRefusalWords } from '../words/refusals-follow-up.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { StaffShell } from './staff-shell.tsx';

const t = createWords(shellWords);

/** What staff set for themselves; how things look is in their account menu. */
export function StaffSettings(): JSX.Element {
  knowRefusals(followUpRefusalWords);
  return (
    <StaffShell>
      <main id="main" class="st__main">
        <header class="st__head">
          <h1>{t('settings')}</h1>
        </header>
        <div class="scroll grow" tabindex="0" role="region" aria-label={t('settings')}>
          <AwaySettings />
        </div>
      </main>
    </StaffShell>
  );
}
