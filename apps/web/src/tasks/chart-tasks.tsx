import type { TeamMember } from '@cairn/charts';
import type { Task, Tasks } from '@cairn/tasks';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { shortDay } from '../look/when.ts';
import { taskWhys, taskWords } from '../words/tasks.ts';
import { createWords } from '../words/words.ts';
import { AddTask } from './add-task.tsx';
import { createTaskDeeds } from './create-task-deeds.ts';
import './tasks.css';
import { sourceText, taskDue, taskText } from './task-words.ts';

const t = createWords(taskWords);
const why = createWords(taskWhys);

/** The soonest; the others when asked for, so that alerts and the timeline stay in view. */
const AT_ONCE = 3;

type ChartTasksProps = {
  readonly chart: string;
  readonly tasks: Tasks | undefined;
  readonly team: readonly TeamMember[];
  readonly called: string;
  readonly zone: string;
  readonly now: number;
};

/** The open tasks of one chart, soonest first, and who stands in for whom there. */
export function ChartTasks(props: ChartTasksProps): JSX.Element {
  const [adding, setAdding] = createSignal(false);
  const [whole, setWhole] = createSignal(false);
  const open = (): readonly Task[] =>
    (props.tasks?.tasks ?? []).filter(({ status }) => status === 'open').toSorted((a, b) => a.dueAt - b.dueAt);
  return (
    <section class="chart-tasks" aria-labelledby="chart-tasks">
      <div class="chart-tasks__head">
        <h2 class="panel-title" id="chart-tasks">
          {t('openOnChart')}
        </h2>
        <Button minor look="quiet" icon={plusIcon} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </div>
      <For each={props.tasks?.covers ?? []}>
        {({ cover, absent, until }) => (
          <p class="sm muted">{t('coverNow', { cover: cover.name, absent: absent.name, day: shortDay(until - 1, props.zone) })}</p>
        )}
      </For>
      <Show when={open().length > 0} fallback={<p class="sm muted">{t('noneOnChart')}</p>}>
        <ul role="list">
          <For each={whole() ? open() : open().slice(0, AT_ONCE)}>{(task) => <Line {...props} task={task} />}</For>
        </ul>
        <Show when={open().length > AT_ONCE}>
          <Button minor look="quiet" class="chart-tasks__more" aria-expanded={whole()} onClick={() => setWhole(!whole())}>
            {whole() ? t('fewer') : t('allOf', { count: open().length })}
          </Button>
        </Show>
      </Show>
      <AddTask
        open={adding()}
        chart={props.chart}
        team={props.team}
        called={props.called}
        zone={props.zone}
        onClose={() => setAdding(false)}
      />
    </section>
  );
}

function Line(props: ChartTasksProps & { readonly task: Task }): JSX.Element {
  const live = useLive();
  const deeds = createTaskDeeds(() => ({ chart: untrack(() => props.chart), taskId: untrack(() => props.task.taskId) }));
  const owner = (): string => (props.task.owner?.personId === live.me.personId ? t('you') : (props.task.owner?.name ?? t('nobody')));
  const under = (): string =>
    [sourceText(props.task), props.task.note, ...props.task.whys.map((one) => why(one))].filter(Boolean).join('. ');
  return (
    <li>
      <div>
        <p>
          <b>{taskText(props.task, props.called)}</b>
        </p>
        <p class="xs muted">{under()}</p>
        <p class="xs muted">
          {owner()}, {taskDue(props.task.dueAt, props.zone, props.now)}
        </p>
        <Show when={deeds.problem()}>
          {(words) => (
            <p class="bad xs" role="alert">
              {words()}
            </p>
          )}
        </Show>
      </div>
      <div class="chart-tasks__acts">
        <Show when={!props.task.owner}>
          <Button minor busy={deeds.doing() === 'take' ? t('saving') : undefined} onClick={() => void deeds.take()}>
            {t('take')}
          </Button>
        </Show>
        <Button
          minor
          look="quiet"
          aria-label={`${t('done')}: ${taskText(props.task, props.called)}`}
          busy={deeds.doing() === 'done' ? t('saving') : undefined}
          onClick={() => void deeds.done()}
        >
          {t('done')}
        </Button>
      </div>
    </li>
  );
}
