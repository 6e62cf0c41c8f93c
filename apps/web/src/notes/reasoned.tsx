import { createSignal, Show, type Accessor, type JSX } from 'solid-js';
import { Field } from '../look/field.tsx';
import { createDraft, type Draft } from './create-draft.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { Writing } from './writing.tsx';

/** Words for a signed note, which are never added without saying why. */
export type Reasoned = {
  readonly draft: Draft;
  readonly why: Accessor<string>;
  readonly setWhy: (why: string) => void;
  readonly isOpen: () => boolean;
  readonly open: (text: string) => void;
};

export function createReasoned(desk: NoteDesk, place: string, send: (text: string, why: string) => Promise<string | undefined>): Reasoned {
  const [why, setWhy] = createSignal('');
  const draft = createDraft({
    keeper: desk.keeper(place),
    holds: (isUnsaved) => desk.holds(place, isUnsaved),
    send: async (text) => {
      const reason = why().trim();
      if (reason === '') return 'note-why-empty';
      const refused = await send(text, reason);
      if (refused === undefined) setWhy('');
      return refused;
    },
  });
  return { draft, why, setWhy, isOpen: () => draft.text() !== undefined, open: (text) => draft.type(text) };
}

export function ReasonedForm(props: { readonly form: Reasoned; readonly label: string; readonly why: string }): JSX.Element {
  return (
    <Show when={props.form.isOpen()}>
      <Writing draft={props.form.draft} label={props.label}>
        <Field
          label={props.why}
          maxLength={400}
          value={props.form.why()}
          onInput={(event) => props.form.setWhy(event.currentTarget.value)}
        />
      </Writing>
    </Show>
  );
}
