import type { Tag } from '@cairn/guides';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { cloudIcon, pencilIcon, undo2Icon } from '../look/icons.ts';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { talkWords } from '../words/guides-talk.ts';
import { createWords } from '../words/words.ts';
import type { Following } from './create-following.ts';
import { secondWords } from './second-words.ts';

const t = createWords(talkWords);

/** So many of the newest stand there; the others are one press away. */
const SHOWN = 6;

type TalkListProps = {
  readonly following: Following;
  readonly me: string;
  /** The tag whose words are being written. */
  readonly target: string | undefined;
  readonly onPick: (tagId: string) => void;
};

/** What was marked, the latest second first, each with its undo. */
export function TalkList(props: TalkListProps): JSX.Element {
  const [all, setAll] = createSignal(false);
  const newest = createMemo(() =>
    props.following
      .run()
      .talk.toReversed()
      .toSorted((a, b) => b.second - a.second),
  );
  return (
    <>
      <ul class="talk-list" role="list" aria-label={t('marked')}>
        <For each={all() ? newest() : newest().slice(0, SHOWN)} fallback={<li class="muted">{t('none')}</li>}>
          {(tag) => <Line tag={tag} {...props} />}
        </For>
      </ul>
      <Show when={newest().length > SHOWN}>
        <Button look="quiet" minor aria-expanded={all()} onClick={() => setAll(!all())}>
          {all() ? t('fewer') : t('all', { count: newest().length })}
        </Button>
      </Show>
    </>
  );
}

function Line(props: TalkListProps & { readonly tag: Tag }): JSX.Element {
  /** The button goes with its line: the next one there has the focus, or the first kind to mark. */
  const undo = (button: HTMLElement): void => {
    const part = button.closest('section');
    void props.following.untag(props.tag.tagId);
    queueMicrotask(() => part?.querySelector<HTMLElement>('.talk-line .icon-btn, .talk-kind')?.focus());
  };
  const what = (): string => `${t(`kind.${props.tag.kind}`)}, ${secondWords(props.tag.second)}`;
  return (
    <li class="talk-line">
      <time>{secondWords(props.tag.second)}</time>
      <span class="talk-line__said">
        <span class={props.tag.side === 'change' ? 'tag tag--primary' : 'tag tag--today'}>
          {t(`kind.${props.tag.kind}`)}
          <Show when={props.tag.side === 'sustain'}> {t('staying')}</Show>
        </span>
        <Show when={props.tag.quote}>{(quote) => <> “{quote()}”</>}</Show>
        <Show when={props.following.isWaiting(props.tag.tagId)}>
          <span class="talk-line__saving">
            <Icon of={cloudIcon} />
            <VisuallyHidden>{t('saving')}</VisuallyHidden>
          </span>
        </Show>
      </span>
      <Show when={props.tag.by === props.me}>
        <IconButton
          icon={pencilIcon}
          label={t('edit', { what: what() })}
          aria-pressed={props.target === props.tag.tagId}
          onClick={() => props.onPick(props.tag.tagId)}
        />
        <IconButton icon={undo2Icon} label={t('undo', { what: what() })} onClick={(event) => undo(event.currentTarget)} />
      </Show>
    </li>
  );
}
