import type { Inbox, InboxRow } from '@cairn/messages';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Avatar, Count } from '../look/marks.tsx';
import { clock, shortDay, nearDay } from '../look/when.ts';
import { EmptyState } from '../look/waiting.tsx';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';
import './messages.css';

const t = createWords(messageWords);

type InboxListProps = { readonly inbox: Inbox; readonly open: string | undefined; readonly now: number };

/** Conversations, unread first. Opening one is a link, so that the place survives a reload. */
export function InboxList(props: InboxListProps): JSX.Element {
  return (
    <Show when={props.inbox.conversations.length > 0} fallback={<EmptyState title={t('inboxNone')}>{t('inboxNoneMore')}</EmptyState>}>
      <nav aria-label={t('conversations')}>
        <ul role="list">
          <For each={props.inbox.conversations}>{(row) => <Row row={row} here={row.chart === props.open} now={props.now} />}</For>
        </ul>
      </nav>
    </Show>
  );
}

function Row(props: { readonly row: InboxRow; readonly here: boolean; readonly now: number }): JSX.Element {
  const { me } = useLive();
  const when = (): string => {
    const { at } = props.row.last;
    return nearDay(at, me.zone, props.now) === 'today' ? clock(at, me.zone) : shortDay(at, me.zone);
  };
  const line = (): string => {
    const { fromId, fromName, text } = props.row.last;
    if (fromId === me.personId) return t('youWrote', { text });
    return fromName === props.row.name ? text : t('nameWrote', { name: fromName, text });
  };
  return (
    <li>
      <a class="inbox__row" href={`/inbox/${props.row.chart}`} aria-current={props.here ? 'true' : undefined}>
        <Avatar name={props.row.name} />
        <span class="inbox__body">
          <b class="truncate">{props.row.name}</b>
          <span class="truncate muted">{line()}</span>
        </span>
        <span class="inbox__end">
          <span>{when()}</span>
          <Count of={props.row.unread} what={t('unread', { count: props.row.unread })} tone="new" />
        </span>
      </a>
    </li>
  );
}
