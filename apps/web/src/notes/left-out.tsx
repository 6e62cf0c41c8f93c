import { For, Show, type JSX } from 'solid-js';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';

const t = createWords(noteWords);

/** What the record says and the author left out; it can be put back as long as the note is a draft. */
export function LeftOut(props: { readonly desk: NoteDesk }): JSX.Element {
  const all = () => props.desk.draft()?.leftOut ?? [];
  return (
    <Show when={all().length > 0}>
      <details class="left-out">
        <summary>{t('leftOut', { count: all().length })}</summary>
        <ul class="sentences" role="list">
          <For each={all()}>
            {(one) => (
              <li class="sentence">
                <p class="sentence__text muted">{one.text}</p>
                <button
                  type="button"
                  class="btn btn--quiet btn--sm"
                  onClick={() => void props.desk.edit({ type: 'put-back', sentenceId: one.id })}
                >
                  {t('undo')}
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
