import type { ReviewQueue, ToReadRow } from '@cairn/check-ins';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { clockWords } from '../look/clock-words.ts';
import { Avatar } from '../look/marks.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { clock, nearDay, shortDay } from '../look/when.ts';
import { reviewWords } from '../words/review.ts';
import { createWords } from '../words/words.ts';

const t = createWords(reviewWords);

export const keyOf = (row: Pick<ToReadRow, 'chart' | 'checkInId'>): string => `${row.chart}/${row.checkInId}`;
export const addressOf = (row: Pick<ToReadRow, 'chart' | 'checkInId'>): string =>
  `/review/${row.chart}/${encodeURIComponent(row.checkInId)}`;

type ReviewListProps = {
  readonly queue: ReviewQueue;
  /** Answers in short. */
  readonly inShort: (row: ToReadRow) => string;
  /** Where the keys are, and what is open beside the list. */
  readonly here: string | undefined;
  readonly open: string | undefined;
  readonly now: number;
};

/** Late first, then what was promised first. */
export function ReviewList(props: ReviewListProps): JSX.Element {
  const rest = (): number => props.queue.waiting - props.queue.rows.length;
  return (
    <nav aria-label={t('list')}>
      <ul role="list">
        <For each={props.queue.rows}>{(row) => <Row {...props} row={row} />}</For>
      </ul>
      <Show when={rest() > 0}>
        <p class="muted sm inbox__row">{t('rest', { count: rest() })}</p>
      </Show>
    </nav>
  );
}

function Row(props: ReviewListProps & { readonly row: ToReadRow }): JSX.Element {
  const { me } = useLive();
  const isMine = (): boolean => props.row.reader?.personId === me.personId;
  return (
    <li>
      <a
        class="inbox__row review__row"
        classList={{ 'is-here': props.here === keyOf(props.row) }}
        data-row={keyOf(props.row)}
        href={addressOf(props.row)}
        aria-current={props.open === keyOf(props.row) ? 'true' : undefined}
      >
        <Avatar name={props.row.name} />
        <span class="inbox__body">
          <b class="truncate">{props.row.name}</b>
          <span class="review__told">{props.inShort(props.row)}</span>
          <Show when={!isMine()}>
            <span class="xs muted truncate">
              {props.row.reader === undefined ? t('noReader') : t('reader', { name: props.row.reader.name })}
            </span>
          </Show>
        </span>
        <span class="inbox__end num">
          <Due row={props.row} zone={me.zone} now={props.now} />
        </span>
      </a>
    </li>
  );
}

/** The promise as a clock; once it is broken, by how much, with shape and word. */
function Due(props: { readonly row: ToReadRow; readonly zone: string; readonly now: number }): JSX.Element {
  const by = (): string => {
    const time = clock(props.row.by, props.zone);
    return nearDay(props.row.by, props.zone, props.now) === 'today'
      ? t('by', { time })
      : t('byDay', { day: shortDay(props.row.by, props.zone), time });
  };
  return (
    <Show when={props.row.lateAt !== undefined} fallback={<span>{by()}</span>}>
      <span class="review__late">
        <SeverityMark of="today" bare />
        {t('lateBy', { time: clockWords(props.now - props.row.by) })}
      </span>
    </Show>
  );
}
