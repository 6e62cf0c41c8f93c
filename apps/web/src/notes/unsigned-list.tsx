import type { Unsigned, UnsignedRow } from '@cairn/notes';
import { For, type JSX } from 'solid-js';
import { Avatar, Tag } from '../look/marks.tsx';
import { unsignedWords } from '../words/notes-list.ts';
import { createWords } from '../words/words.ts';
import { dayAndClock } from './when.ts';

const t = createWords(unsignedWords);

/** Notes that wait for the reader, late ones first. */
export function UnsignedList(props: { readonly unsigned: Unsigned; readonly zone: string }): JSX.Element {
  return (
    <ul role="list" class="unsigned">
      <For each={props.unsigned.rows}>{(row) => <Row row={row} zone={props.zone} />}</For>
    </ul>
  );
}

/** A group has no room on the chart; its notes stand by themselves. */
function addressOf({ chart, sessionId }: UnsignedRow): string {
  return sessionId.startsWith('g-') ? `/p/${chart}/note/${sessionId}` : `/session/${chart}/${sessionId}`;
}

function Row(props: { readonly row: UnsignedRow; readonly zone: string }): JSX.Element {
  const say = (key: 'visitEnded' | 'signedAt'): string =>
    t(key, { name: props.row.author, time: dayAndClock(props.row.since, props.zone) });
  return (
    <li>
      <a class="inbox__row" href={addressOf(props.row)}>
        <Avatar name={props.row.name} />
        <span class="inbox__body">
          <b class="truncate">{props.row.name}</b>
          <span class="truncate muted">{say(props.row.need === 'co-sign' ? 'signedAt' : 'visitEnded')}</span>
        </span>
        <span class="inbox__end">
          <Tag tone={props.row.overdue ? 'today' : 'watch'}>{t(`need.${props.row.need}`)}</Tag>
          <span classList={{ unsigned__late: props.row.overdue }}>
            {t(props.row.overdue ? 'late' : 'due', { time: dayAndClock(props.row.dueAt, props.zone) })}
          </span>
        </span>
      </a>
    </li>
  );
}
