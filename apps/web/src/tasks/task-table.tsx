import type { TaskRow } from '@cairn/tasks';
import { For, Show, type JSX } from 'solid-js';
import { SeverityMark } from '../look/severity.tsx';
import { taskWords, taskWhys } from '../words/tasks.ts';
import { createWords } from '../words/words.ts';
import { rowKey, type TasksModel } from './create-tasks.ts';
import { sourceHref, sourceText, taskDue, taskText, type When } from './task-words.ts';

const t = createWords(taskWords);
const why = createWords(taskWhys);

type TableProps = { readonly model: TasksModel; readonly me: string; readonly zone: string; readonly now: number };

/** Late is as urgent as today: a task is never an alarm. */
const tierOf = { late: 'today', today: 'today', week: 'watch', later: 'steady' } as const satisfies Record<When, string>;

/** Tasks by when they are due, each beginning with its verb (DESIGN §2). */
export function TaskTable(props: TableProps): JSX.Element {
  return (
    <table class="triage tasks">
      <caption class="vh">{t('caption')}</caption>
      <thead class="cols">
        <tr>
          <th scope="col" class="c-task">
            {t('task')}
          </th>
          <th scope="col" class="c-person">
            {t('person')}
          </th>
          <th scope="col" class="c-from">
            {t('source')}
          </th>
          <th scope="col" class="c-owner">
            {t('owner')}
          </th>
          <th scope="col">{t('due')}</th>
        </tr>
      </thead>
      <For each={props.model.groups()}>
        {(group) => (
          <tbody class={`grp grp--${tierOf[group.when]}`}>
            <tr class="grp__head">
              <th scope="rowgroup" colspan="5">
                <span class="grp__in">
                  <SeverityMark of={tierOf[group.when]} bare />
                  <b>{t(group.when)}</b>
                  <span class="count">{group.rows.length}</span>
                </span>
              </th>
            </tr>
            <For each={group.rows}>{(row) => <Line {...props} row={row} late={group.when === 'late'} />}</For>
          </tbody>
        )}
      </For>
    </table>
  );
}

function Line(props: TableProps & { readonly row: TaskRow; readonly late: boolean }): JSX.Element {
  const selected = (): boolean => {
    const one = props.model.selected();
    return one !== undefined && rowKey(one) === rowKey(props.row);
  };
  const press = (event: MouseEvent): void => {
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    props.model.select(props.row);
    // Where there is no room beside the list, the task stands below it.
    if (matchMedia('(max-width: 60rem)').matches) requestAnimationFrame(() => document.querySelector('.task-peek')?.scrollIntoView());
  };
  const owner = (): string => {
    const one = props.row.owner;
    if (!one) return t('nobody');
    return one.personId === props.me ? t('you') : one.name;
  };
  const under = (): string => [props.row.note, ...props.row.whys.map((one) => why(one))].filter((part) => part !== '').join('. ');
  return (
    <tr class="pt-row" aria-selected={selected()} data-task={props.row.taskId}>
      <th scope="row" class="c-name c-task">
        <a href={sourceHref(props.row)} onClick={press}>
          {taskText(props.row, props.row.called)}
        </a>
        <Show when={under()}>{(words) => <span>{words()}</span>}</Show>
        <span class="c-task__from">{sourceText(props.row)}</span>
      </th>
      <td class="c-person">{props.row.name}</td>
      <td class="c-from">{sourceText(props.row)}</td>
      <td class="c-owner">
        {owner()}
        <Show when={props.row.heldFor}>{(absent) => <span class="xs muted">{t('covers', { name: absent().name })}</span>}</Show>
      </td>
      <td class="c-clock">
        <b classList={{ 'task-late': props.late }}>{taskDue(props.row.dueAt, props.zone, props.now)}</b>
      </td>
    </tr>
  );
}
