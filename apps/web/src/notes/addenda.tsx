import type { Addendum } from '@cairn/notes';
import { For, Show, untrack, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { createReasoned, ReasonedForm } from './reasoned.tsx';
import { dayAndClock } from './when.ts';

const t = createWords(noteWords);

export function Addenda(props: { readonly desk: NoteDesk; readonly addenda: readonly Addendum[] }): JSX.Element {
  const form = createReasoned(
    untrack(() => props.desk),
    'addendum',
    (text, why) => props.desk.addAddendum(text, why),
  );
  return (
    <>
      <Show when={props.addenda.length > 0}>
        <h3>{t('addenda')}</h3>
        <For each={props.addenda}>
          {(addendum) => (
            <p>
              {addendum.text}
              <br />
              <span class="xs muted">
                {t('addendumBy', { name: addendum.by.name, time: dayAndClock(addendum.at, props.desk.zone), why: addendum.why })}
              </span>
            </p>
          )}
        </For>
      </Show>
      <Show when={props.desk.maySign && !form.isOpen()}>
        <Button minor icon={plusIcon} class="mt-5" onClick={() => form.open('')}>
          {t('addendum')}
        </Button>
      </Show>
      <ReasonedForm form={form} label={t('addendumLabel')} why={t('addendumWhy')} />
    </>
  );
}
