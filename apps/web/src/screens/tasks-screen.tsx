import type { SourceKind } from '@cairn/tasks';
import { createMemo, createSignal, For, Match, onCleanup, Show, Switch, untrack, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { Key } from '../look/marks.tsx';
import { useNavigate } from '../look/router.tsx';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { singleKeys } from '../look/single-keys.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { createTaskDeeds } from '../tasks/create-task-deeds.ts';
import { createTasks, type TasksModel, type Whose } from '../tasks/create-tasks.ts';
import { TaskPeek } from '../tasks/task-peek.tsx';
import { TaskTable } from '../tasks/task-table.tsx';
import { sourceHref } from '../tasks/task-words.ts';
import '../tasks/tasks.css';
import '../triage/caseload.css';
import '../triage/peek.css';
import { knowRefusals } from '../words/refusals.ts';
import { followUpRefusalWords } from '../words/refusals-follow-up.ts';
import { taskSources, taskWords } from '../words/tasks.ts';
import { createWords } from '../words/words.ts';
import { createShortcuts } from './shortcuts.ts';

const t = createWords(taskWords);
const sourceName = createWords(taskSources);

/** What is to be done by this staff member and their teams, soonest first. */
export function TasksScreen(): JSX.Element {
  knowRefusals(followUpRefusalWords);
  const live = useLive();
  const now = createNow(30_000);
  const model = createTasks(now);
  const navigate = useNavigate();
  createShortcuts({ j: () => walk(model, 1), k: () => walk(model, -1) });
  createEnter(() => {
    const row = model.selected();
    if (row) navigate(sourceHref(row));
  });
  const chart = createMemo(() => model.selected()?.chart);
  return (
    <main id="main" class="st__main">
      <Head model={model} />
      <div class="work" classList={{ 'work--wide': model.selected() === undefined }}>
        <section class="queue" aria-label={t('title')}>
          <div class="scroll grow" tabindex="0" role="region" aria-label={t('list')}>
            <Switch fallback={<TaskTable model={model} me={live.me.personId} zone={live.me.zone} now={now()} />}>
              <Match when={model.state() === undefined}>
                <div class="queue__wait">
                  <Skeleton label={t('loading')} rows={6} />
                </div>
              </Match>
              <Match when={model.state() === null}>
                <EmptyState title={t('failed')} />
              </Match>
              <Match when={model.groups().length === 0}>
                <Empty whose={model.whose()} />
              </Match>
            </Switch>
            <Show when={model.state()?.more}>
              <p class="queue__more sm">{t('more')}</p>
            </Show>
          </div>
          <Show when={model.selected()}>
            <KeysLine />
          </Show>
        </section>
        <Show when={chart()} keyed>
          {(id) => <Side chart={id} model={model} zone={live.me.zone} />}
        </Show>
      </div>
    </main>
  );
}

/** Enter goes to where the chosen task comes from, unless a control with its own use for it is focused. */
function createEnter(go: () => void): void {
  const onKey = (event: KeyboardEvent): void => {
    const own = event.target instanceof Element && event.target.closest('a, button, input, textarea, select, summary, dialog');
    if (!singleKeys() || own || event.defaultPrevented || event.key !== 'Enter') return;
    event.preventDefault();
    go();
  };
  addEventListener('keydown', onKey);
  onCleanup(() => removeEventListener('keydown', onKey));
}

function walk(model: TasksModel, by: 1 | -1): void {
  model.move(by);
  document.querySelector('.pt-row[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}

function Head(props: { readonly model: TasksModel }): JSX.Element {
  const count = (whose: Whose): number => props.model.state()?.counts[whose] ?? 0;
  const options = (): { value: Whose; label: string }[] => [
    { value: 'mine', label: t('mine', { count: count('mine') }) },
    { value: 'team', label: t('team', { count: count('team') }) },
    { value: 'all', label: t('all', { count: count('all') }) },
  ];
  return (
    <header class="st__head">
      <h1>{t('title')}</h1>
      <div class="st__head-end task-head">
        <select
          class="select task-filter"
          aria-label={t('from')}
          value={props.model.source() ?? ''}
          onChange={(event) =>
            props.model.setSource(event.currentTarget.value === '' ? undefined : (event.currentTarget.value as SourceKind))
          }
        >
          <option value="">{t('fromAny')}</option>
          <For each={props.model.sources()}>{(kind) => <option value={kind}>{sourceName(kind)}</option>}</For>
        </select>
        <SegmentedControl label={t('whose')} options={options()} value={props.model.whose()} onChange={props.model.setWhose} />
      </div>
    </header>
  );
}

function Empty(props: { readonly whose: Whose }): JSX.Element {
  return (
    <Show when={props.whose === 'mine'} fallback={<EmptyState title={t('emptyTeam')}>{t('emptyTeamMore')}</EmptyState>}>
      <EmptyState title={t('emptyMine')}>{t('emptyMineMore')}</EmptyState>
    </Show>
  );
}

const keysShown = [
  [['J', 'K'], 'keyMove'],
  [['A'], 'keyTake'],
  [['E'], 'keyDone'],
  [['Enter'], 'keyOpen'],
] as const;

function KeysLine(): JSX.Element {
  return (
    <p class="keys" aria-label={t('keys')}>
      <For each={keysShown}>
        {([keys, what]) => (
          <span>
            <For each={keys}>{(key) => <Key>{key}</Key>}</For>
            {t(what)}
          </span>
        )}
      </For>
    </p>
  );
}

/** The chosen task, with the keys that act on it. */
function Side(props: { readonly chart: string; readonly model: TasksModel; readonly zone: string }): JSX.Element {
  const live = useLive();
  const id = untrack(() => props.chart);
  const chart = live.chart(id);
  const [dropping, setDropping] = createSignal(false);
  const row = () => (props.model.selected()?.chart === id ? props.model.selected() : undefined);
  const deeds = createTaskDeeds(() => {
    const one = row();
    return one && { chart: one.chart, taskId: one.taskId };
  });
  createShortcuts({ a: () => void deeds.take(), e: () => void deeds.done() });
  return (
    <Show when={row()}>
      {(one) => <TaskPeek row={one()} chart={chart} deeds={deeds} zone={props.zone} dropping={dropping()} setDropping={setDropping} />}
    </Show>
  );
}
