import type { JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';

const t = createWords(chartWords);

/** The same words for a chart that never was and for one that this person may not open. */
export function NotOpen(): JSX.Element {
  return (
    <div class="empty">
      <h1>{t('gone')}</h1>
      <p class="muted">{t('goneMore')}</p>
      <ButtonLink href="/caseload">{t('toCaseload')}</ButtonLink>
    </div>
  );
}
