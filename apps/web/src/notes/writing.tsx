import { TEXT_MAX } from '@cairn/notes';
import { Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { noteWords } from '../words/notes.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Draft } from './create-draft.ts';

const t = createWords(noteWords);

export function Writing(props: { readonly draft: Draft; readonly label: string; readonly children?: JSX.Element }): JSX.Element {
  return (
    <form
      class="writing"
      onSubmit={(event) => {
        event.preventDefault();
        void props.draft.save();
      }}
    >
      <textarea
        ref={(element) => queueMicrotask(() => element.focus())}
        class="textarea"
        rows={3}
        maxLength={TEXT_MAX}
        aria-label={props.label}
        value={props.draft.text() ?? ''}
        onInput={(event) => props.draft.type(event.currentTarget.value)}
      />
      <Show when={props.draft.code()}>
        {(code) => (
          <p class="field__error" role="alert">
            {refusalText(code())} {t('notSaved')}
          </p>
        )}
      </Show>
      {props.children}
      <span class="writing__acts">
        <Button look="primary" minor type="submit" busy={props.draft.isBusy() ? t('saving') : undefined}>
          {t('save')}
        </Button>
        <Button minor onClick={() => props.draft.drop()}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  );
}
