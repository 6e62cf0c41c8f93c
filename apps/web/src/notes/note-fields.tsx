import { fields, TEXT_MAX, type Field as FieldName, type Note } from '@cairn/notes';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import { createDraft } from './create-draft.ts';
import type { NoteDesk } from './create-note-desk.ts';

const t = createWords(noteWords);
/** A pause in typing after which words are sent. */
const PAUSE_MS = 900;

/** What the record of a written session cannot know. */
export function NoteFields(props: { readonly desk: NoteDesk; readonly note: Note }): JSX.Element {
  return (
    <fieldset class="note-fields">
      <legend>{t('onlyYou')}</legend>
      <For each={fields.filter((field) => isAsked(props.note, field))}>
        {(field) => <NoteField desk={props.desk} note={props.note} field={field} />}
      </For>
    </fieldset>
  );
}

function isAsked(note: Note, field: FieldName): boolean {
  return note.visit.startedAt !== undefined || field === 'risk';
}

function NoteField(props: { readonly desk: NoteDesk; readonly note: Note; readonly field: FieldName }): JSX.Element {
  const [base, setBase] = createSignal('');
  let pause: ReturnType<typeof setTimeout> | undefined;
  const held = (): string => props.note.fields[props.field];
  const draft = createDraft({
    holds: (isUnsaved) => props.desk.holds(props.field, isUnsaved),
    send: async (text) => {
      const refused = await props.desk.edit({ type: 'fill', field: props.field, base: base(), text });
      if (refused === undefined) setBase(text.trim());
      return refused;
    },
  });
  const save = (): void => {
    clearTimeout(pause);
    void draft.save();
  };
  const type = (text: string): void => {
    if (draft.text() === undefined) setBase(held());
    draft.type(text);
    clearTimeout(pause);
    pause = setTimeout(save, PAUSE_MS);
  };
  const replace = (): void => {
    setBase(held());
    save();
  };
  return (
    <>
      <TextField
        label={t(props.field)}
        hint={t(`${props.field}Hint`)}
        rows={props.field === 'risk' ? 2 : 1}
        maxLength={TEXT_MAX}
        value={draft.text() ?? held()}
        error={draft.code() === undefined ? undefined : `${refusalText(draft.code() ?? '')} ${t('notSaved')}`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={save}
      />
      <Show when={draft.code() === 'note-changed'}>
        <p class="sm">
          {t('theirs')} <q>{held()}</q>{' '}
          <Button minor onClick={replace}>
            {t('saveAnyway')}
          </Button>
        </p>
      </Show>
    </>
  );
}
