import type { Guide } from '@cairn/guides';
import { offeredGuides } from '@cairn/guides/content';
import { For, type JSX } from 'solid-js';
import { guideWords } from '../words/guides.ts';
import { createWords, language } from '../words/words.ts';
import type { Following } from './create-following.ts';

const t = createWords(guideWords);

/** Guides by the situation they are for. What was begun with another one is kept, and taken up again where it was left. */
export function ChooseGuide(props: { readonly following: Following; readonly onChosen: () => void }): JSX.Element {
  const choose = (guide: Guide): void => {
    void props.following.choose(guide);
    props.onChosen();
  };
  return (
    <ul class="guide-choices" role="list" aria-label={t('choose')}>
      <For each={offeredGuides}>
        {(guide) => (
          <li>
            <button type="button" class="guide-choice" onClick={() => choose(guide)}>
              <b>{guide.title[language()]}</b>
              <span class="muted">{t('minutes', { count: guide.minutes })}</span>
              <span class="guide-choice__when">{guide.situation[language()]}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
