import { topicsIn, type NoteFormat, type Section, type WritableTopic } from '@cairn/notes';
import { createEffect, createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { SelectField } from '../look/field.tsx';
import { plusIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import { createDraft } from './create-draft.ts';
import type { Hindrance, NoteDesk } from './create-note-desk.ts';
import { Writing } from './writing.tsx';

const t = createWords(noteWords);

type NewSentenceProps = { readonly desk: NoteDesk; readonly format: NoteFormat; readonly section: Section };

/** What a missing part is written as. */
const answers: Readonly<Partial<Record<Hindrance, readonly WritableTopic[]>>> = {
  intervention: ['intervention'],
  response: ['assessment', 'response'],
  plan: ['plan'],
};

export function NewSentence(props: NewSentenceProps): JSX.Element {
  const topics = (): readonly WritableTopic[] => topicsIn(props.format, props.section);
  const [topic, setTopic] = createSignal<WritableTopic>();
  const about = (): WritableTopic => topic() ?? topics()[0] ?? 'reported';
  const draft = createDraft({
    keeper: untrack(() => props.desk.keeper(`new/${props.section}`)),
    holds: (isUnsaved) => props.desk.holds(`new/${props.section}`, isUnsaved),
    send: (text) => props.desk.add(about(), text),
  });
  createEffect(() => {
    const asked = props.desk.asked();
    const wanted = asked && answers[asked]?.find((one) => topics().includes(one));
    if (!wanted || untrack(() => draft.text() !== undefined)) return;
    setTopic(wanted);
    draft.type('');
  });
  return (
    <li class="sentence">
      <Show
        when={draft.text() !== undefined}
        fallback={
          <Button
            look="quiet"
            minor
            icon={plusIcon}
            class="flush-x"
            onClick={() => {
              setTopic(undefined);
              draft.type('');
            }}
          >
            {t('addSentence')}
            <span class="vh">: {t(props.section)}</span>
          </Button>
        }
      >
        <Writing draft={draft} label={t('sentenceIn', { section: t(props.section) })}>
          <Show when={topics().length > 1}>
            <SelectField label={t('about')} value={about()} onChange={(event) => setTopic(event.currentTarget.value as WritableTopic)}>
              <For each={topics()}>{(one) => <option value={one}>{t(`about.${one}`)}</option>}</For>
            </SelectField>
          </Show>
        </Writing>
      </Show>
    </li>
  );
}
