import type { Sentence } from '@cairn/notes';
import { Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';

const t = createWords(noteWords);

type SourceChangedProps = { readonly desk: NoteDesk; readonly of: Sentence | undefined; readonly now: string | undefined };

/** The author's words stand, and what the record says now stands beside them until the author chooses. */
export function SourceChanged(props: SourceChangedProps): JSX.Element {
  const keep = (): void => {
    const now = props.of;
    if (now) void props.desk.edit({ type: 'keep', sentenceId: now.sentenceId, version: now.version });
  };
  const takeNew = (): void => {
    const now = props.of;
    if (!now) return;
    if (props.now === undefined) void props.desk.edit({ type: 'remove', sentenceId: now.sentenceId, version: now.version });
    else void props.desk.edit({ type: 'put-back', sentenceId: now.sentenceId });
  };
  return (
    <div class="note-mark sm">
      <p>
        <b>{t('sourceChanged')}</b>{' '}
        <Show when={props.now} fallback={t('sourceGone')}>
          {(text) => (
            <>
              {t('sourceNow')} <q>{text()}</q>
            </>
          )}
        </Show>
      </p>
      <span class="writing__acts">
        <Button minor onClick={keep}>
          {t('keepMine')}
        </Button>
        <Button minor onClick={takeNew}>
          {props.now === undefined ? t('removeSentence') : t('takeNew')}
        </Button>
      </span>
    </div>
  );
}
