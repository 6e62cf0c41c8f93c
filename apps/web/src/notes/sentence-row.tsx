import type { Sentence } from '@cairn/notes';
import { createMemo, createSignal, Show, untrack, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { pencilIcon, xIcon } from '../look/icons.ts';
import { dayAndClock } from './when.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import { createDraft, type Draft } from './create-draft.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { SourceChanged } from './source-changed.tsx';
import { Sources } from './sources.tsx';
import { Writing } from './writing.tsx';

const t = createWords(noteWords);

type SentenceRowProps = { readonly desk: NoteDesk; readonly sentenceId: string; readonly onLeftOut: () => void };
/** The version and the words of the sentence that were read when writing began. */
type Base = { readonly version: number; readonly text: string; readonly topic: Sentence['topic'] };

/** What the record says of it, when the sentence is the record's; the author's words begin from that. */
function saidBy(sentence: Sentence): string {
  return sentence.changed?.now ?? (sentence.origin === 'record' ? sentence.text : '');
}

export function SentenceRow(props: SentenceRowProps): JSX.Element {
  const sentence = createMemo(() => props.desk.draft()?.content.sentences.find((one) => one.sentenceId === props.sentenceId));
  const [base, setBase] = createSignal<Base>();
  const draft = createSentenceDraft(props, sentence, base, setBase);
  const begin = (): void => {
    const now = sentence();
    if (!now) return;
    setBase({ version: now.version, text: saidBy(now), topic: now.topic });
    draft.type(now.text);
  };
  const remove = async (): Promise<void> => {
    const now = sentence();
    if (!now) return;
    const refused = await props.desk.edit({ type: 'remove', sentenceId: now.sentenceId, version: now.version });
    if (refused === undefined) props.onLeftOut();
  };
  const isCopied = (): boolean => props.desk.draft()?.copied.includes(props.sentenceId) ?? false;
  return (
    <Show when={sentence() !== undefined || draft.text() !== undefined}>
      <li class="sentence" data-note={sentence()?.changed ? 'changed-source' : undefined}>
        <Show
          when={draft.text() !== undefined}
          fallback={
            <>
              <div class="sentence__text">
                {sentence()?.text} <Sources sources={sentence()?.sources ?? []} me={props.desk.me.personId} />
                <Show when={sentence()?.changed}>
                  {(changed) => <SourceChanged desk={props.desk} of={sentence()} now={changed().now} />}
                </Show>
                <Show when={isCopied()}>
                  <p class="note-mark sm">{t('copied', { time: dayAndClock(props.desk.draft()?.copiedAt ?? 0, props.desk.zone) })}</p>
                </Show>
              </div>
              <span class="sentence__acts">
                <IconButton icon={pencilIcon} label={t('editSentence')} onClick={begin} />
                <IconButton icon={xIcon} label={t('removeSentence')} onClick={() => void remove()} />
              </span>
            </>
          }
        >
          <Writing draft={draft} label={t('sentence')}>
            <Show when={sentence() === undefined}>
              <p class="note-mark sm">{t('sourceGoneWriting')}</p>
            </Show>
            <Theirs now={sentence()} base={base()} draft={draft} onReplace={(now) => setBase({ ...now, text: saidBy(now) })} />
          </Writing>
        </Show>
      </li>
    </Show>
  );
}

/** Words of a sentence that has gone meanwhile are not lost: they become the author's own. */
function createSentenceDraft(
  props: SentenceRowProps,
  sentence: () => Sentence | undefined,
  base: () => Base | undefined,
  setBase: (base: Base) => void,
): Draft {
  const keeper = untrack(() => props.desk.keeper(props.sentenceId));
  return createDraft({
    keeper: {
      keep: (words) => keeper.keep(words === '' ? '' : JSON.stringify([base(), words])),
      kept: async () => {
        const kept = await keeper.kept();
        if (kept === undefined) return undefined;
        const [was, words] = JSON.parse(kept) as [Base, string];
        setBase(was);
        return words;
      },
    },
    holds: (isUnsaved) => props.desk.holds(props.sentenceId, isUnsaved),
    send: (text) => {
      const { version = 0, text: said = '', topic = 'reported' } = base() ?? {};
      if (sentence()) return props.desk.edit({ type: 'set', sentenceId: props.sentenceId, version, base: said, text });
      return props.desk.add(topic === 'visit' || topic === 'talk' ? 'observed' : topic, text);
    },
  });
}

type TheirsProps = {
  readonly now: Sentence | undefined;
  readonly base: Base | undefined;
  readonly draft: Draft;
  readonly onReplace: (now: Sentence) => void;
};

/** Somebody changed the sentence meanwhile: theirs is shown, mine stays in the field until I say. */
function Theirs(props: TheirsProps): JSX.Element {
  const theirs = (): Sentence | undefined =>
    props.draft.code() === 'note-changed' && props.now && props.now.version !== props.base?.version ? props.now : undefined;
  return (
    <Show when={theirs()}>
      {(now) => (
        <p class="sm">
          {t('theirs')} <q>{now().text}</q>{' '}
          <Button
            minor
            onClick={() => {
              props.onReplace(now());
              void props.draft.save();
            }}
          >
            {t('saveAnyway')}
          </Button>
        </p>
      )}
    </Show>
  );
}
