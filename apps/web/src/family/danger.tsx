import type { JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { heartPulseIcon, phoneCallIcon, heartHandshakeIcon } from '../look/icons.ts';
import { familyDoorWords } from '../words/family-doors.ts';
import { createWords } from '../words/words.ts';
import './family.css';

const t = createWords(familyDoorWords);

/** Whom to call before writing to anybody. `tel:` works without a network. */
export function Danger(): JSX.Element {
  return (
    <section class="danger" aria-labelledby="danger">
      <h2 id="danger" class="t-md">
        {t('danger')}
      </h2>
      <p class="sm">{t('dangerMore')}</p>
      <div class="danger__ways">
        <ButtonLink look="now" icon={phoneCallIcon} href="tel:911" rel="external">
          {t('call911')}
        </ButtonLink>
        <ButtonLink icon={heartHandshakeIcon} href="tel:988" rel="external">
          {t('call988')}
        </ButtonLink>
        <ButtonLink icon={heartPulseIcon} href="/help#overdose">
          {t('overdose')}
        </ButtonLink>
      </div>
    </section>
  );
}
