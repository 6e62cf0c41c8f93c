import type { JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { familyWords } from '../words/family.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyWords);

/** The door that needs nobody's leave: information in, nothing out. Open to every supporter, whoever shares. */
export function Worried(props: { readonly names: readonly string[] }): JSX.Element {
  const { me } = useLive();
  return (
    <section class="worried" aria-labelledby="worried">
      <h2 class="t-lg" id="worried">
        {props.names.length === 1 ? t('worriedAbout', { name: props.names[0] ?? '' }) : t('worried')}
      </h2>
      <ul>
        <li>{t('concernTo', { program: me.program.name })}</li>
        <li>{t('concernRead')}</li>
        <li>{t('concernNow')}</li>
      </ul>
      <ButtonLink look="outline" block href="/f/concern">
        {t('concern')}
      </ButtonLink>
      <p class="sm muted">
        {t('forYou')} <a href="/f/learn#you">{t('forYouLink')}</a>
      </p>
    </section>
  );
}
