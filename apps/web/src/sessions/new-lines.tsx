import { createEffect, createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { messageCircleIcon } from '../look/icons.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

/** On a phone the chat lies below the page: a new line from somebody else is told, with a way to it. */
export function NewLines(props: { readonly room: Room; readonly chatId: string }): JSX.Element {
  const [isSeen, setSeen] = createSignal(false);
  const [told, setTold] = createSignal<number>();
  const lines = () => (props.room.session()?.lines ?? []).filter((line) => line.from.personId !== props.room.me.personId);
  const newest = () => lines().at(-1);
  onMount(() => {
    const chat = document.getElementById(props.chatId);
    if (!chat) return;
    const watching = new IntersectionObserver((entries) => setSeen(entries.some((entry) => entry.isIntersecting)));
    watching.observe(chat);
    onCleanup(() => watching.disconnect());
  });
  createEffect(() => {
    if (isSeen() || told() === undefined) setTold(lines().length);
  });
  return (
    <div class="new-lines" role="status">
      <Show when={!isSeen() && lines().length > (told() ?? 0) && newest()}>
        {(line) => (
          <a class="btn btn--primary btn--sm" href={`#${props.chatId}`}>
            <Icon of={messageCircleIcon} />
            {t('newLine', { name: props.room.nameOf(line().from) })}
          </a>
        )}
      </Show>
    </div>
  );
}
