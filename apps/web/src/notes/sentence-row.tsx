import { TEXT_MAX, type Section, type Sentence } from '@cairn/notes';
import { createMemo, createSignal, Show, untrack, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { pencilIcon, plusIcon, xIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import { createDraft, type Draft } from './create-draft.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { Sources } from './sources.tsx';

const t = createWords(noteWords);

type SentenceRowProps = { readonly desk: NoteDesk; readonly sentenceId: string; readonly onRemoved: (sentence: Sentence) => void };

export function SentenceRow(props: SentenceRowProps): JSX.Element {
  const sentence = createMemo(() => props.desk.note()?.sentences.find((one) => one.sentenceId === props.sentenceId));
  const [base, setBase] = createSignal(0);
  const keeper = untrack(() => props.desk.keeper(props.sentenceId));
  const draft = createDraft({
    // The version that was read is kept with the words, so that somebody else's later one is not written over.
    keeper: {
      keep: (words) => keeper.keep(words === '' ? '' : `${base()} ${words}`),
      kept: async () => {
        const [version, ...words] = (await keeper.kept())?.split(' ') ?? [];
        if (version === undefined) return undefined;
        setBase(Number(version));
        return words.join(' ');
      },
    },
    holds: (isUnsaved) => props.desk.holds(props.sentenceId, isUnsaved),
    send: (text) => props.desk.edit({ type: 'set', sentenceId: props.sentenceId, version: base(), text }),
  });
  const begin = (): void => {
    setBase(sentence()?.version ?? 0);
    draft.type(sentence()?.text ?? '');
  };
  const remove = async (): Promise<void> => {
    const now = sentence();
    if (!now) return;
    const refused = await props.desk.edit({ type: 'remove', sentenceId: now.sentenceId, version: now.version });
    if (refused === undefined) props.onRemoved(now);
  };
  return (
    <Show when={sentence()}>
      {(now) => (
        <li class="sentence">
          <Show
            when={draft.text() !== undefined}
            fallback={
              <>
                <p class="sentence__text">
                  {now().text} <Sources sentence={now()} me={props.desk.me.personId} />
                </p>
                <span class="sentence__acts">
                  <IconButton icon={pencilIcon} label={t('editSentence')} onClick={begin} />
                  <IconButton icon={xIcon} label={t('removeSentence')} onClick={() => void remove()} />
                </span>
              </>
            }
          >
            <Writing draft={draft} label={t('sentence')}>
              <Theirs now={now()} base={base()} onReplace={() => setBase(now().version)} draft={draft} />
            </Writing>
          </Show>
        </li>
      )}
    </Show>
  );
}

/** Somebody changed the sentence meanwhile: theirs is shown, mine stays in the field until I say. */
function Theirs(props: {
  readonly now: Sentence;
  readonly base: number;
  readonly draft: Draft;
  readonly onReplace: () => void;
}): JSX.Element {
  return (
    <Show when={props.draft.code() === 'note-changed' && props.now.version !== props.base}>
      <p class="sm">
        {t('theirs')} <q>{props.now.text}</q>{' '}
        <Button
          minor
          onClick={() => {
            props.onReplace();
            void props.draft.save();
          }}
        >
          {t('saveAnyway')}
        </Button>
      </p>
    </Show>
  );
}

export function NewSentence(props: { readonly desk: NoteDesk; readonly section: Section }): JSX.Element {
  const draft = createDraft({
    keeper: untrack(() => props.desk.keeper(`new/${props.section}`)),
    holds: (isUnsaved) => props.desk.holds(`new/${props.section}`, isUnsaved),
    send: (text) => props.desk.add(props.section, text),
  });
  return (
    <li class="sentence">
      <Show
        when={draft.text() !== undefined}
        fallback={
          <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={() => draft.type('')}>
            {t('addSentence')}
            <span class="vh">: {t(props.section)}</span>
          </Button>
        }
      >
        <Writing draft={draft} label={t('sentenceIn', { section: t(props.section) })} />
      </Show>
    </li>
  );
}

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
