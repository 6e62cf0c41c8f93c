import type { LeftRow } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../../live/live.ts';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { createAnswer } from '../../look/create-answer.ts';
import { Skeleton } from '../../look/waiting.tsx';
import { dayAndClock } from '../../look/when.ts';
import { consentWords } from '../../words/consent.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords } from '../../words/words.ts';
import { listed } from './reading.ts';
import '../consent.css';

const t = createWords(releaseWords);
const tc = createWords(consentWords);

type LeftProps = {
  readonly chart: string;
  readonly zone: string;
  /** Only what left under this one. */
  readonly under?: string;
  /** Changes when something new may stand in the list. */
  readonly fresh: unknown;
};

/** What left, when, to whom and why: the ledger, as it stands in the record. */
export function LeftList(props: LeftProps): JSX.Element {
  const live = useLive();
  const [older, setOlder] = createSignal<readonly LeftRow[]>([]);
  const newest = createAnswer(
    () => ({ chart: props.chart, fresh: props.fresh }),
    ({ chart }) => live.call('releases.ledger', { chart }),
  );
  const rows = (): LeftRow[] => {
    const first = (newest.latest()?.rows ?? []) as LeftRow[];
    const all = [...first, ...older().filter(({ at }) => at < (first.at(-1)?.at ?? Infinity))];
    return props.under === undefined ? all : all.filter(({ id }) => id === props.under);
  };
  const [more, setMore] = createSignal<boolean>();
  const goOn = async (): Promise<void> => {
    const before = [...((newest.latest()?.rows ?? []) as LeftRow[]), ...older()].at(-1)?.at;
    if (before === undefined) return;
    const page = await live.call('releases.ledger', { chart: props.chart, before });
    setOlder((known) => [...known, ...(page.rows as LeftRow[])]);
    setMore(page.more);
  };
  return (
    <Show
      when={newest.latest()}
      fallback={
        <Show when={newest.error()} fallback={<Skeleton rows={2} />}>
          <ErrorBanner title={t('leftFailed')} onRetry={() => newest.again()} />
        </Show>
      }
    >
      <Show when={rows().length > 0} fallback={<p class="muted sm">{t('nothingLeft')}</p>}>
        <ul class="list" role="list">
          <For each={rows()}>{(row) => <Left row={row} zone={props.zone} />}</For>
        </ul>
      </Show>
      <Show when={more() ?? newest.latest()?.more}>
        <Button minor onClick={() => void goOn().catch(() => newest.again())}>
          {t('more')}
        </Button>
      </Show>
    </Show>
  );
}

function Left(props: { readonly row: LeftRow; readonly zone: string }): JSX.Element {
  const what = (): string =>
    listed([...props.row.parts.map((part) => t(`part.${part}`)), ...props.row.topics.map((topic) => tc(`topic.${topic}`))]) ||
    props.row.what;
  return (
    <li class="grant">
      <span class="grant__text">
        <b>{props.row.to}</b>
        <span class="sm">{what()}</span>
        <span class="muted sm">
          {dayAndClock(props.row.at, props.zone)}, {t(`under.${props.row.under}`)}
        </span>
        <Show when={props.row.why}>{(why) => <span class="muted sm">{t('leftWhy', { why: why() })}</span>}</Show>
        <Show when={props.row.by}>{(name) => <span class="muted sm">{t('leftBy', { name: name() })}</span>}</Show>
        <Show when={props.row.stopped}>
          <span class="muted sm">{t('leftStopped')}</span>
        </Show>
      </span>
    </li>
  );
}
