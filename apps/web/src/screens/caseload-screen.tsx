import type { Alert, CaseloadRow, Tier, Whose } from '@cairn/triage';
import { createMemo, createSignal, For, Match, onCleanup, Show, Switch, untrack, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { cloudOffIcon, radioIcon } from '../look/icons.ts';
import { Key } from '../look/marks.tsx';
import { useNavigate } from '../look/router.tsx';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { singleKeys } from '../look/single-keys.ts';
import { SeverityMark } from '../look/severity.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { clock } from '../look/when.ts';
import { CaseloadTable } from '../triage/caseload-table.tsx';
import '../triage/caseload.css';
import '../triage/peek.css';
import { createAlert } from '../triage/create-alert.ts';
import { createCaseload, withoutCharts, type CaseloadModel } from '../triage/create-caseload.ts';
import { Peek } from '../triage/peek.tsx';
import { ShortcutsDialog } from '../triage/shortcuts-dialog.tsx';
import { caseloadWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import { createShortcuts } from './shortcuts.ts';

const t = createWords(caseloadWords);

/** Everyone this staff member cares for, in order of need. */
export function CaseloadScreen(): JSX.Element {
  const live = useLive();
  const model = createCaseload();
  const now = createNow(1000);
  const [showKeys, setShowKeys] = createSignal(false);
  const navigate = useNavigate();
  const selectedChart = createMemo(() => model.selected()?.chart);
  createShortcuts({
    j: () => walk(model, 1),
    k: () => walk(model, -1),
    '?': () => setShowKeys(true),
  });
  createListKeys(model, (chart) => navigate(`/p/${chart}`));
  return (
    <main id="main" class="st__main">
      <Head model={model} />
      <div class="work" classList={{ 'work--wide': !model.peeking() || model.selected() === undefined }}>
        <section class="queue" aria-label={t('queue')}>
          <div class="scroll grow" tabindex="0" role="region" aria-label={t('list')}>
            <Switch fallback={<Body model={model} now={now()} />}>
              <Match when={model.state() === undefined}>
                <div class="queue__wait">
                  <Skeleton label={t('loading')} rows={6} />
                </div>
              </Match>
              <Match when={model.state() === null}>
                <Nobody model={model} />
              </Match>
            </Switch>
          </div>
          <SteadyBar model={model} />
          <Show when={model.selected()}>
            <KeysLine onAll={() => setShowKeys(true)} />
          </Show>
        </section>
        <Show when={model.peeking() && selectedChart()} keyed>
          {(chart) => <Side chart={chart} row={() => model.selected()} now={now()} me={live.me.zone} />}
        </Show>
      </div>
      <ShortcutsDialog open={showKeys()} onClose={() => setShowKeys(false)} />
    </main>
  );
}

/** Enter opens and Space peeks, unless a control that has its own use for them is focused. */
function createListKeys(model: CaseloadModel, open: (chart: string) => void): void {
  const onKey = (event: KeyboardEvent): void => {
    const own =
      event.target instanceof Element && event.target.closest('a, button, input, textarea, select, summary, [contenteditable], dialog');
    const chart = model.selected()?.chart;
    if (!singleKeys() || own || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || chart === undefined) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (event.key === 'Enter') open(chart);
    else model.peek(!model.peeking());
  };
  addEventListener('keydown', onKey);
  onCleanup(() => removeEventListener('keydown', onKey));
}

function walk(model: CaseloadModel, by: 1 | -1): void {
  model.move(by);
  document.querySelector('.pt-row[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}

const counted = { now: 'countNow', today: 'countToday', watch: 'countWatch', steady: 'countSteady' } as const;

function Head(props: { readonly model: CaseloadModel }): JSX.Element {
  const go = (tier: Tier): void => {
    if (tier === 'steady') props.model.showSteady(true);
    requestAnimationFrame(() => document.getElementById(`tier-${tier}`)?.scrollIntoView({ block: 'start' }));
  };
  const chartless = createChartless(untrack(() => props.model));
  const unclaimed = (): number => props.model.state()?.unclaimed ?? 0;
  const options = (): { value: Whose; label: string }[] => [
    { value: 'mine', label: t('mine') },
    { value: 'team', label: t('team') },
    { value: 'unclaimed', label: unclaimed() > 0 ? t('unclaimedSome', { count: unclaimed() }) : t('unclaimed') },
  ];
  return (
    <header class="st__head">
      <h1>{t('title')}</h1>
      <Show when={!chartless()}>
        <div class="tally">
          <For each={Object.keys(counted) as Tier[]}>
            {(tier) => (
              <button type="button" class="tally__one" onClick={() => go(tier)}>
                <SeverityMark of={tier} bare />
                <span class="num">{t(counted[tier], { count: props.model.state()?.counts[tier] ?? 0 })}</span>
              </button>
            )}
          </For>
        </div>
      </Show>
      <div class="st__head-end">
        <LiveMark />
        <Show when={!chartless()}>
          <SegmentedControl label={t('whose')} options={options()} value={props.model.whose()} onChange={props.model.setWhose} />
        </Show>
      </div>
    </header>
  );
}

/** Says what is so: connected, or since when not. */
function LiveMark(): JSX.Element {
  const live = useLive();
  return (
    <span class="live-mark sm" role="status">
      <Icon of={live.online() ? radioIcon : cloudOffIcon} />
      <Show when={!live.online()} fallback={t('live')}>
        <Show when={live.offlineSince()} fallback={t('connecting')}>
          {(since) => t('offlineSince', { time: clock(since(), live.me.zone) })}
        </Show>
      </Show>
    </span>
  );
}

function Body(props: { readonly model: CaseloadModel; readonly now: number }): JSX.Element {
  const live = useLive();
  return (
    <Show when={props.model.groups().length > 0} fallback={<Nobody model={props.model} />}>
      <CaseloadTable model={props.model} me={live.me.personId} zone={live.me.zone} now={props.now} />
      <Show when={props.model.more()}>
        {(more) => (
          <p class="queue__more">
            <Button onClick={() => void more()()}>{t('showMore')}</Button>
            <Show when={props.model.failed()}>
              <span class="sm" role="alert">
                {t('failedMore')}
              </span>
            </Show>
          </p>
        )}
      </Show>
    </Show>
  );
}

/** Told so, instead of zeros and a promise that answers will come here. */
function createChartless(model: CaseloadModel): () => boolean {
  const { role } = useLive().me;
  return () => withoutCharts.has(role) && nobodyIn(model);
}

const nobodyIn = (model: CaseloadModel): boolean => Object.values(model.state()?.counts ?? {}).every((count) => count === 0);

function Nobody(props: { readonly model: CaseloadModel }): JSX.Element {
  const chartless = createChartless(untrack(() => props.model));
  const alone = (): boolean => props.model.state() === null || (props.model.whose() === 'team' && nobodyIn(props.model));
  return (
    <Show when={chartless()} fallback={<EmptyState title={t('emptyTitle')}>{alone() ? t('emptyNobody') : t('emptyMine')}</EmptyState>}>
      <EmptyState title={t('noChartsTitle')}>{t('noCharts')}</EmptyState>
    </Show>
  );
}

function SteadyBar(props: { readonly model: CaseloadModel }): JSX.Element {
  const count = (): number => props.model.state()?.counts.steady ?? 0;
  return (
    <Show when={count() > 0}>
      <div class="steady">
        <SeverityMark of="steady">{t('countSteady', { count: count() })}</SeverityMark>
        <Button
          look="quiet"
          minor
          aria-expanded={props.model.steadyShown()}
          onClick={() => props.model.showSteady(!props.model.steadyShown())}
        >
          {props.model.steadyShown() ? t('hide') : t('show')}
        </Button>
      </div>
    </Show>
  );
}

const keysShown = [
  [['J', 'K'], 'keyMove'],
  [['A'], 'keyTake'],
  [['C'], 'keyCall'],
  [['M'], 'keyMessage'],
  [['Enter'], 'keyChart'],
] as const;

function KeysLine(props: { readonly onAll: () => void }): JSX.Element {
  return (
    <p class="keys">
      <For each={keysShown}>
        {([keys, what]) => (
          <span>
            <For each={keys}>{(key) => <Key>{key}</Key>}</For>
            {t(what)}
          </span>
        )}
      </For>
      <button type="button" class="keys__all push" onClick={() => props.onAll()}>
        <Key>?</Key>
        {t('keyAll')}
      </button>
    </p>
  );
}

/** The person beside the list, live, with the keys that act on them. */
function Side(props: {
  readonly chart: string;
  readonly row: () => CaseloadRow | undefined;
  readonly now: number;
  readonly me: string;
}): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const id = untrack(() => props.chart);
  const chart = live.chart(id);
  const [resolving, setResolving] = createSignal(false);
  const alert = createMemo((): Alert | undefined => {
    const open = (chart.state()?.triage?.alerts ?? []).filter((one) => one.status !== 'resolved');
    return open.find((one) => one.alertId === props.row()?.clock?.alertId) ?? open[0];
  });
  // The row names its alert before the chart has come: a key pressed at once is not lost.
  const deeds = createAlert(
    () => id,
    () => alert()?.alertId ?? props.row()?.clock?.alertId,
  );
  createShortcuts({
    a: () => void deeds.take(),
    c: () => document.querySelector<HTMLAnchorElement>('.acts__call')?.click(),
    m: () => navigate(`/inbox/${id}`),
    e: () => alert() && setResolving(true),
    'g m': () => undefined,
  });
  return (
    <Show when={props.row()}>
      {(row) => (
        <Peek
          row={row()}
          chart={chart}
          alert={alert()}
          deeds={deeds}
          resolving={resolving()}
          setResolving={setResolving}
          onSession={(sessionId) => navigate(`/session/${id}/${sessionId}`)}
          zone={props.me}
          now={props.now}
        />
      )}
    </Show>
  );
}
