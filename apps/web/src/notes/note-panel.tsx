import { sections, type Note, type Sentence } from '@cairn/notes';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { EndOfNote } from './end-of-note.tsx';
import { NoteFields } from './note-fields.tsx';
import { NewSentence, SentenceRow } from './sentence-row.tsx';
import { Sources } from './sources.tsx';
import { SignedNote } from './signed-note.tsx';
import { SignBar, SignLater } from './sign-bar.tsx';
import './notes.css';

const t = createWords(noteWords);

type NotePanelProps = {
  readonly desk: NoteDesk;
  /** What the note would say if the session ended now. */
  readonly preview: readonly Sentence[];
  readonly isOpen: boolean;
};

export function NotePanel(props: NotePanelProps): JSX.Element {
  return (
    <Switch fallback={<p class="visit-note__waiting muted sm">{t('noNote')}</p>}>
      <Match when={props.isOpen}>
        <Preview desk={props.desk} sentences={props.preview} />
        <SignLater />
      </Match>
      <Match when={props.desk.note()?.signature}>
        <SignedNote desk={props.desk} />
      </Match>
      <Match when={props.desk.note()}>
        {(note) => (
          <>
            <Editing desk={props.desk} note={note()} />
            <SignBar desk={props.desk} />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Preview(props: { readonly desk: NoteDesk; readonly sentences: readonly Sentence[] }): JSX.Element {
  return (
    <section class="visit-note scroll" tabindex="0" aria-labelledby="note-title">
      <h2 id="note-title">
        {t('note')} <span class="muted">{t('preview')}</span>
      </h2>
      <p class="muted sm">{t('previewMore')}</p>
      <For each={sections}>
        {(section) => (
          <>
            <h3>{t(section)}</h3>
            <For
              each={props.sentences.filter((sentence) => sentence.section === section)}
              fallback={<p class="muted">{t(section === 'assessment' ? 'assessmentEmpty' : 'noSentences')}</p>}
            >
              {(sentence) => (
                <p>
                  {sentence.text} <Sources sentence={sentence} me={props.desk.me.personId} />
                </p>
              )}
            </For>
          </>
        )}
      </For>
    </section>
  );
}

function Editing(props: { readonly desk: NoteDesk; readonly note: Note }): JSX.Element {
  const [removed, setRemoved] = createSignal<Sentence>();
  return (
    <section class="visit-note scroll" tabindex="0" aria-labelledby="note-title">
      <h2 id="note-title">
        {t('note')} <span class="muted">{t('builtFrom')}</span>
      </h2>
      <For each={sections}>
        {(section) => (
          <>
            <h3>
              {t(section)} <span class="muted">{t(`${section}Hint`)}</span>
            </h3>
            <ul class="sentences" role="list">
              <SentencesOf desk={props.desk} note={props.note} section={section} onRemoved={setRemoved} />
              <NewSentence desk={props.desk} section={section} />
            </ul>
          </>
        )}
      </For>
      <Show when={removed()}>{(sentence) => <Removed desk={props.desk} sentence={sentence()} onDone={() => setRemoved(undefined)} />}</Show>
      <NoteFields desk={props.desk} note={props.note} />
      <EndOfNote onSeen={() => props.desk.sawEnd()} />
    </section>
  );
}

type SentencesProps = {
  readonly desk: NoteDesk;
  readonly note: Note;
  readonly section: Sentence['section'];
  readonly onRemoved: (sentence: Sentence) => void;
};

/** Rows are kept by id, so that somebody else's edit does not close an open field. */
function SentencesOf(props: SentencesProps): JSX.Element {
  const ids = () => props.note.sentences.filter((sentence) => sentence.section === props.section).map((sentence) => sentence.sentenceId);
  return <For each={ids()}>{(id) => <SentenceRow desk={props.desk} sentenceId={id} onRemoved={props.onRemoved} />}</For>;
}

/** Putting a removed sentence back makes it the writer's own. */
function Removed(props: { readonly desk: NoteDesk; readonly sentence: Sentence; readonly onDone: () => void }): JSX.Element {
  const undo = async (): Promise<void> => {
    if ((await props.desk.add(props.sentence.section, props.sentence.text)) === undefined) props.onDone();
  };
  return (
    <p class="visit-note__undo" role="status">
      {t('removed')}{' '}
      <button type="button" class="btn btn--quiet btn--sm" onClick={() => void undo()}>
        {t('undo')}
      </button>
    </p>
  );
}
