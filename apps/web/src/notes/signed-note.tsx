import { sectionOf, sectionsOf, type Content, type Note, type Signer } from '@cairn/notes';
import { For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { lockIcon, plusIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import { Addenda } from './addenda.tsx';
import { Amended } from './amended.tsx';
import { CoSignBar } from './co-sign-bar.tsx';
import type { NoteDesk } from './create-note-desk.ts';
import { Retract } from './retract.tsx';
import { Sources } from './sources.tsx';
import { dayAndClock } from './when.ts';

const t = createWords(noteWords);

/** A signed note is read, added to and amended; nothing that was signed changes. */
export function SignedNote(props: { readonly desk: NoteDesk; readonly chart: string }): JSX.Element {
  return (
    <Show when={props.desk.note()}>
      {(note) => (
        <>
          <section class="visit-note scroll" tabindex="0" aria-labelledby="note-title">
            <h2 id="note-title">{t('note')}</h2>
            <Show
              when={note().retraction}
              fallback={
                <>
                  <Seal note={note()} zone={props.desk.zone} />
                  <SignedContent desk={props.desk} note={note()} />
                  <Addenda desk={props.desk} addenda={note().addenda} />
                  <Show when={props.desk.maySign}>
                    <Retract desk={props.desk} />
                  </Show>
                </>
              }
            >
              {(retraction) => (
                <div class="retracted">
                  <p>
                    <b>{t('retracted')}</b>{' '}
                    {t('retractedBy', { name: retraction().by.name, time: dayAndClock(retraction().at, props.desk.zone) })}
                    <br />
                    {retraction().reason}
                  </p>
                  <Show when={props.desk.maySign}>
                    <p>
                      <Button minor icon={plusIcon} onClick={() => void props.desk.begin()}>
                        {t('beginAgain')}
                      </Button>
                    </p>
                  </Show>
                  <details>
                    <summary>{t('retractedRead')}</summary>
                    <Seal note={note()} zone={props.desk.zone} />
                    <SignedContent desk={props.desk} note={note()} />
                  </details>
                </div>
              )}
            </Show>
          </section>
          <CoSignBar desk={props.desk} note={note()} />
        </>
      )}
    </Show>
  );
}

function SignedContent(props: { readonly desk: NoteDesk; readonly note: Note }): JSX.Element {
  return (
    <Show when={props.note.content}>
      {(content) => (
        <>
          <For each={sectionsOf[content().format]}>
            {(section) => (
              <>
                <h3>{t(section)}</h3>
                <For each={content().sentences.filter(({ topic }) => sectionOf(content().format, topic) === section)}>
                  {(sentence) => (
                    <Amended desk={props.desk} note={props.note} target={sentence.sentenceId} text={sentence.text}>
                      <Sources sources={sentence.sources} me={props.desk.me.personId} />
                    </Amended>
                  )}
                </For>
              </>
            )}
          </For>
          <SignedFields desk={props.desk} note={props.note} content={content()} />
        </>
      )}
    </Show>
  );
}

function SignedFields(props: { readonly desk: NoteDesk; readonly note: Note; readonly content: Content }): JSX.Element {
  return (
    <dl class="visit-note__facts">
      <For each={props.content.fields.filter(({ text }) => text !== '')}>
        {(held) => (
          <>
            <dt>{t(`field.${held.field}`)}</dt>
            <dd>
              <Amended desk={props.desk} note={props.note} target={held.field} text={fieldText(held.field, held.text)}>
                <Sources sources={held.sources} me={props.desk.me.personId} />
              </Amended>
            </dd>
          </>
        )}
      </For>
    </dl>
  );
}

/** What the program has said of them; until then their role. */
function entitled({ role, credential }: Signer): string {
  return credential === role ? role.replaceAll('-', ' ') : credential;
}

function fieldText(field: string, text: string): string {
  return field === 'service' && text in services ? t(`service.${text as 'individual'}`) : text;
}
const services = { individual: 1, family: 1, group: 1, crisis: 1, 'care-coordination': 1 };

function Seal(props: { readonly note: Note; readonly zone: string }): JSX.Element {
  return (
    <Show when={props.note.signature}>
      {(signature) => (
        <div class="seal">
          <Icon of={lockIcon} />
          <p>
            <b>{t('signedBy', { name: signature().signer.name, role: entitled(signature().signer) })}</b>
            <br />
            {t('signedAt', { time: dayAndClock(signature().at, props.zone) })}
            <Show when={signature().late}>
              <br />
              <b>{t('lateEntry')}</b>
            </Show>
            <br />
            {t('attested', { count: signature().drafted })}
            <Show when={props.note.coSign}>
              {(asked) => (
                <>
                  <br />
                  <span>
                    <Show
                      when={asked().signed}
                      fallback={t(asked().overdueAt === undefined ? 'coSignDue' : 'coSignOverdue', {
                        name: asked().by.name,
                        time: dayAndClock(asked().dueAt, props.zone),
                      })}
                    >
                      {(signed) => t('coSignedBy', { name: signed().signer.name, time: dayAndClock(signed().at, props.zone) })}
                    </Show>
                  </span>
                </>
              )}
            </Show>
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
