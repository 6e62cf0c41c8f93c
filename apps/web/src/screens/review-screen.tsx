import type { ReviewQueue, ToReadRow } from '@cairn/check-ins';
import { createMemo, createSignal, Match, onCleanup, Show, Switch, type JSX } from 'solid-js';
import { answersWords, sentence } from '../charts/value-words.ts';
import { addressOf, keyOf, ReviewList } from '../check-ins/review-list.tsx';
import '../check-ins/review.css';
import { createNow, useLive } from '../live/live.ts';
import { useNavigate, useParams } from '../look/router.tsx';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { singleKeys } from '../look/single-keys.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import '../messages/messages.css';
import { reviewWords } from '../words/review.ts';
import { createWords } from '../words/words.ts';
import { createShortcuts } from './shortcuts.ts';

const t = createWords(reviewWords);
type Whose = 'mine' | 'team';

/** Answers that wait to be read, with the time by which we said so. The list stays while what is beside it changes. */
export function ReviewScreen(props: { readonly children?: JSX.Element }): JSX.Element {
  const live = useLive();
  const params = useParams<{ chart?: string; run?: string }>();
  const now = createNow(1000);
  const [whose, setWhose] = createSignal<Whose>(live.me.role === 'counselor' ? 'mine' : 'team');
  const watched = createMemo(() => live.watch<ReviewQueue>('reviewQueue', { whose: whose() }));
  const queue = (): ReviewQueue | null | undefined => watched()();
  const open = (): string | undefined =>
    params.chart !== undefined && params.run !== undefined ? keyOf({ chart: params.chart, checkInId: params.run }) : undefined;
  const here = createHere(() => queue()?.rows ?? [], open);
  createListKeys(here);
  const hereKey = (): string | undefined => {
    const row = here.row();
    return row && keyOf(row);
  };
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('title')}</h1>
        <Show when={queue()}>
          {(state) => (
            <p class="muted sm" role="status">
              {countText(state())}
            </p>
          )}
        </Show>
        <div class="st__head-end">
          <SegmentedControl
            label={t('whose')}
            options={[
              { value: 'mine', label: t('mine') },
              { value: 'team', label: t('team') },
            ]}
            value={whose()}
            onChange={setWhose}
          />
        </div>
      </header>
      <div class="inbox">
        <div class="inbox__list scroll">
          <Switch fallback={<Skeleton label={t('loading')} rows={5} />}>
            <Match when={queue() === null}>
              <EmptyState title={t('failed')} />
            </Match>
            <Match when={queue()?.rows.length === 0}>
              <EmptyState title={whose() === 'mine' ? t('emptyMine') : t('empty')}>{t('emptyMore')}</EmptyState>
            </Match>
            <Match when={queue()}>
              {(state) => <ReviewList queue={state()} inShort={inShort} here={hereKey()} open={open()} now={now()} />}
            </Match>
          </Switch>
        </div>
        {props.children}
      </div>
    </main>
  );
}

/** Beside the list, before one is chosen. */
export function NothingOpen(): JSX.Element {
  return (
    <div class="inbox__pane">
      <EmptyState title={t('pick')}>{t('pickMore')}</EmptyState>
    </div>
  );
}

function inShort(row: ToReadRow): string {
  return sentence(answersWords(row.measures));
}

function countText({ waiting, late }: ReviewQueue): string {
  if (waiting === 0) return t('caughtUp');
  return late > 0 ? t('waitingLate', { count: waiting, late }) : t('waiting', { count: waiting });
}

type Here = { readonly row: () => ToReadRow | undefined; readonly move: (by: 1 | -1) => void };

/** Where the keys are: on what is open, else where they were led; when that leaves the list, on what took its place. */
function createHere(rows: () => readonly ToReadRow[], open: () => string | undefined): Here {
  const [led, lead] = createSignal<string>();
  const at = createMemo((before: number): number => {
    const found = rows().findIndex((row) => keyOf(row) === (led() ?? open()));
    return found >= 0 ? found : Math.max(0, Math.min(before, rows().length - 1));
  }, 0);
  return {
    row: () => rows()[at()],
    move: (by) => {
      const next = rows()[Math.max(0, Math.min(rows().length - 1, at() + by))];
      if (!next) return;
      lead(keyOf(next));
      document.querySelector(`[data-row="${CSS.escape(keyOf(next))}"]`)?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function createListKeys(here: Here): void {
  const navigate = useNavigate();
  createShortcuts({ j: () => here.move(1), k: () => here.move(-1) });
  const onKey = (event: KeyboardEvent): void => {
    const own = event.target instanceof Element && event.target.closest('a, button, input, textarea, select, summary, dialog');
    const row = here.row();
    if (event.key !== 'Enter' || !singleKeys() || own || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !row)
      return;
    event.preventDefault();
    navigate(addressOf(row));
  };
  addEventListener('keydown', onKey);
  onCleanup(() => removeEventListener('keydown', onKey));
}
