import { fields, sections, type Addendum, type Note } from '@cairn/notes';
import { For, Show, untrack, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { lockIcon, plusIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import { createDraft } from './create-draft.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { Writing } from './sentence-row.tsx';
import { Sources } from './sources.tsx';
import { dayAndClock } from './when.ts';

const t = createWords(noteWords);

/** A signed note is read and added to; nothing of it changes. */
export function SignedNote(props: { readonly desk: NoteDesk }): JSX.Element {
  return (
    <Show when={props.desk.note()}>
      {(note) => (
        <section class="visit-note scroll" tabindex="0" aria-labelledby="note-title">
          <h2 id="note-title">{t('note')}</h2>
          <Seal note={note()} zone={props.desk.zone} />
          <For each={sections}>
            {(section) => (
              <>
                <h3>{t(section)}</h3>
                <For each={note().sentences.filter((sentence) => sentence.section === section)}>
                  {(sentence) => (
                    <p>
                      {sentence.text} <Sources sentence={sentence} me={props.desk.me.personId} />
                    </p>
                  )}
                </For>
              </>
            )}
          </For>
          <dl class="visit-note__facts">
            <For each={fields.filter((field) => note().fields[field] !== '')}>
              {(field) => (
                <>
                  <dt>{t(field)}</dt>
                  <dd>{note().fields[field]}</dd>
                </>
              )}
            </For>
          </dl>
          <Addenda desk={props.desk} addenda={note().addenda} />
        </section>
      )}
    </Show>
  );
}

function Seal(props: { readonly note: Note; readonly zone: string }): JSX.Element {
  return (
    <Show when={props.note.signature}>
      {(signature) => (
        <div class="seal">
          <Icon of={lockIcon} />
          <p>
            <b>{t('signedBy', { name: signature().signer.name, role: signature().signer.role.replaceAll('-', ' ') })}</b>
            <br />
            {t('signedAt', { time: dayAndClock(signature().at, props.zone) })}
            <br />
            <span class="xs">
              {t('hash')} <code class="seal__hash">{signature().hash}</code>
            </span>
          </p>
        </div>
      )}
    </Show>
  );
}

function Addenda(props: { readonly desk: NoteDesk; readonly addenda: readonly Addendum[] }): JSX.Element {
  const draft = createDraft({
    keeper: untrack(() => props.desk.keeper('addendum')),
    holds: (isUnsaved) => props.desk.holds('addendum', isUnsaved),
    send: (text) => props.desk.addAddendum(text),
  });
  return (
    <>
      <Show when={props.addenda.length > 0}>
        <h3>{t('addenda')}</h3>
        <For each={props.addenda}>
          {(addendum) => (
            <p>
              {addendum.text}
              <br />
              <span class="xs muted">{t('addendumBy', { name: addendum.by.name, time: dayAndClock(addendum.at, props.desk.zone) })}</span>
            </p>
          )}
        </For>
      </Show>
      <Show when={props.desk.maySign}>
        <Show
          when={draft.text() !== undefined}
          fallback={
            <Button minor icon={plusIcon} class="mt-5" onClick={() => draft.type('')}>
              {t('addendum')}
            </Button>
          }
        >
          <Writing draft={draft} label={t('addendumLabel')} />
        </Show>
      </Show>
    </>
  );
}
