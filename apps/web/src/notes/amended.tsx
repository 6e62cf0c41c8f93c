import { standingText, type Note } from '@cairn/notes';
import { For, Show, untrack, type JSX } from 'solid-js';
import { IconButton } from '../look/button.tsx';
import { pencilIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { createReasoned, ReasonedForm } from './reasoned.tsx';
import { dayAndClock } from './when.ts';

const t = createWords(noteWords);

type AmendedProps = {
  readonly desk: NoteDesk;
  readonly note: Note;
  readonly target: string;
  readonly text: string;
  readonly children: JSX.Element;
};

/** One place of a signed note: what was signed, and beside it what amended it, by whom, when and why. */
export function Amended(props: AmendedProps): JSX.Element {
  const amendments = () => props.note.amendments.filter(({ target }) => target === props.target);
  const now = (): string => standingText(props.note, props.target) ?? props.text;
  const form = createReasoned(
    untrack(() => props.desk),
    untrack(() => `amend/${props.target}`),
    (text, why) => props.desk.amend(props.target, now(), text, why),
  );
  return (
    <div class="sentence">
      <div class="sentence__text">
        <span classList={{ 'amended-original': amendments().length > 0 }}>
          <Show when={amendments().length > 0}>
            <span class="xs muted">{t('original')} </span>
          </Show>
          {props.text}
        </span>{' '}
        {props.children}
        <For each={amendments()}>
          {(amendment) => (
            <p class="note-mark">
              {amendment.text}
              <br />
              <span class="xs">
                {t('amendedBy', { name: amendment.by.name, time: dayAndClock(amendment.at, props.desk.zone), why: amendment.why })}
              </span>
            </p>
          )}
        </For>
        <ReasonedForm form={form} label={t('amendLabel')} why={t('amendWhy')} />
      </div>
      <Show when={props.desk.maySign && !props.note.retraction && !form.isOpen()}>
        <span class="sentence__acts">
          <IconButton icon={pencilIcon} label={t('amend')} onClick={() => form.open(now())} />
        </span>
      </Show>
    </div>
  );
}
