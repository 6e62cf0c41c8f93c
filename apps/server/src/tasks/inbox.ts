import type { Instant, PersonId } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import { myTasksInput, type MyTasksInput, type TaskInbox, type TaskRow } from '@cairn/tasks';
import type { Tx } from '../db/open.ts';
import type { View } from '../views.ts';
import { toTask } from './store.ts';

const MOST = 200;

/** Open tasks of the charts this staff member cares for or covers; theirs elsewhere only while a look at privacy was given to them. */
export const myTasks: View<MyTasksInput, TaskInbox> = {
  input: myTasksInput,
  read: async ({ db, viewer, input, now }) => (isStaff(viewer.role) ? readTasks(db, viewer.personId, input, now) : undefined),
  after: (kind) => ['task.', 'care-team.', 'chart.', 'person.'].some((prefix) => kind.startsWith(prefix)),
};

async function readTasks(tx: Tx, person: PersonId, { whose }: MyTasksInput, now: Instant): Promise<TaskInbox> {
  const rows = await listed(tx, person, whose)
    .select(['tasks.chart', 'tasks.body', 'charts.name', 'charts.called'])
    .orderBy('tasks.due_at')
    .orderBy('tasks.task_id')
    .limit(MOST + 1)
    .execute();
  return {
    rows: rows.slice(0, MOST).map(rowOf),
    more: rows.length > MOST,
    counts: {
      mine: await count(listed(tx, person, 'mine')),
      team: await count(listed(tx, person, 'team')),
      all: await count(listed(tx, person, 'all')),
      overdue: await count(listed(tx, person, 'mine').where('tasks.due_at', '<', now)),
    },
  };
}

function listed(tx: Tx, person: PersonId, whose: MyTasksInput['whose']) {
  const open = tx
    .selectFrom('tasks')
    .innerJoin('charts', 'charts.chart', 'tasks.chart')
    .leftJoin('care_team', (join) => join.onRef('care_team.chart', '=', 'tasks.chart').on('care_team.person_id', '=', person))
    .where('tasks.status', '=', 'open')
    .where((eb) =>
      eb.or([
        eb('care_team.person_id', 'is not', null),
        eb.and([eb('tasks.owner_id', '=', person), eb('tasks.source_kind', '=', 'access-review')]),
      ]),
    );
  if (whose === 'mine') return open.where('tasks.owner_id', '=', person);
  return whose === 'team' ? open.where('tasks.owner_id', 'is', null) : open;
}

async function count(query: ReturnType<typeof listed>): Promise<number> {
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}

function rowOf(row: { chart: string; body: string; name: string; called: string }): TaskRow {
  const { taskId, verb, about, note, whys, source, owner, dueAt, openedAt, heldFor } = toTask(row);
  return { taskId, verb, about, note, whys, source, owner, dueAt, openedAt, heldFor, chart: row.chart, name: row.name, called: row.called };
}
