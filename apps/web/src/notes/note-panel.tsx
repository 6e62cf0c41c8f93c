import { sectionsOf, type Note } from '@cairn/notes';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { EndOfNote } from './end-of-note.tsx';
import { FormatChoice } from './format-choice.tsx';
import { LeftOut } from './left-out.tsx';
import { NoteFields } from './note-fields.tsx';
import { NewSentence } from './new-sentence.tsx';
import { SectionOfDraft } from './section-of-draft.tsx';
import { SignBar } from './sign-bar.tsx';
import { SignedNote } from './signed-note.tsx';
import './notes.css';

const t = createWords(noteWords);

type NotePanelProps = { readonly desk: NoteDesk; readonly chart: string; readonly isOpen: boolean };

export function NotePanel(props: NotePanelProps): JSX.Element {
  return (
    <Switch fallback={<p class="visit-note__waiting muted sm">{t('noNote')}</p>}>
      <Match when={props.desk.note()?.content ?? props.desk.note()?.retraction}>
        <SignedNote desk={props.desk} chart={props.chart} />
      </Match>
      <Match when={props.desk.draft() && props.desk.note()}>
        {(note) => (
          <>
            <Editing desk={props.desk} note={note()} chart={props.chart} />
            <SignBar desk={props.desk} isOpen={props.isOpen} />
          </>
        )}
      </Match>
    </Switch>
  );
}

/** For whoever is to sign a note that somebody else began. */
function TakeOver(props: { readonly desk: NoteDesk; readonly note: Note }): JSX.Element {
  return (
    <Show when={props.desk.maySign && props.note.author.personId !== props.desk.me.personId}>
      <p class="sm">
        {t('authorIs', { name: props.note.author.name })}{' '}
        <Button minor onClick={() => void props.desk.take()}>
          {t('takeOver')}
        </Button>
      </p>
    </Show>
  );
}

function Editing(props: { readonly desk: NoteDesk; readonly note: Note; readonly chart: string }): JSX.Element {
  const [announced, announce] = createSignal('');
  return (
    <section class="visit-note scroll" tabindex="0" aria-labelledby="note-title">
      <h2 id="note-title">
        {t('note')} <span class="muted">{t('builtFrom')}</span>
      </h2>
      <FormatChoice desk={props.desk} note={props.note} />
      <TakeOver desk={props.desk} note={props.note} />
      <For each={sectionsOf[props.note.format]}>
        {(section) => (
          <>
            <h3>
              {t(section)} <span class="muted">{t(`${section}Hint`)}</span>
            </h3>
            <ul class="sentences" role="list">
              <SectionOfDraft desk={props.desk} format={props.note.format} section={section} onLeftOut={() => announce(t('removed'))} />
              <NewSentence desk={props.desk} format={props.note.format} section={section} />
            </ul>
          </>
        )}
      </For>
      <p class="vh" role="status">
        {announced()}
      </p>
      <LeftOut desk={props.desk} />
      <NoteFields desk={props.desk} />
      <Show when={props.desk.maySign}>
        <p class="visit-note__apart sm">
          <a href={`/notes/${props.chart}`}>{t('apartLink')}</a>
        </p>
      </Show>
      <EndOfNote onSeen={() => props.desk.sawEnd()} />
    </section>
  );
}
