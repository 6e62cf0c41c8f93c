import type { ChartId, PersonId } from '@cairn/kernel';
import { evolve, start, tasks, type Cover, type PlanWork, type Task, type TaskEntry, type TaskFact, type Tasks } from '@cairn/tasks';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, chart: ChartId, entry: TaskEntry): Promise<void> {
  switch (entry.kind) {
    case 'plan-work.reconciled': {
      const body = JSON.stringify(evolve(start(), entry).work);
      await tx
        .insertInto('plan_work')
        .values({ chart, body })
        .onConflict((c) => c.column('chart').doUpdateSet({ body }))
        .execute();
      return;
    }
    case 'cover.began':
    case 'cover.ended':
      return applyCover(tx, chart, entry);
    default:
      return applyTask(tx, chart, entry);
  }
}

type CoverEntry = Extract<TaskEntry, { kind: 'cover.began' | 'cover.ended' }>;
type OfTask = Exclude<TaskEntry, CoverEntry | { kind: 'plan-work.reconciled' }>;

async function applyTask(tx: Tx, chart: ChartId, entry: OfTask): Promise<void> {
  const before = await taskById(tx, chart, entry.body.taskId);
  const task = evolve({ ...start(), tasks: before ? [before] : [] }, entry).tasks[0];
  if (!task) return;
  const row = { owner_id: task.owner?.personId ?? null, due_at: task.dueAt, status: task.status, body: JSON.stringify(task) };
  const moved = entry.kind === 'task.opened' ? { ...row, seq: entry.seq } : row;
  await tx
    .insertInto('tasks')
    .values({ chart, task_id: task.taskId, seq: entry.seq, source_kind: task.source.kind, ...row })
    .onConflict((c) => c.columns(['chart', 'task_id']).doUpdateSet(moved))
    .execute();
}

async function applyCover(tx: Tx, chart: ChartId, entry: CoverEntry): Promise<void> {
  if (entry.kind === 'cover.began') {
    const { readUpTo, ...cover } = entry.body;
    const row = { seq: entry.seq, body: JSON.stringify(cover) };
    await tx
      .insertInto('covers')
      .values({ chart, absence_id: cover.absenceId, ...row })
      .onConflict((c) => c.columns(['chart', 'absence_id']).doUpdateSet(row))
      .execute();
    return seen(tx, chart, cover.cover.personId, readUpTo);
  }
  const { absenceId, readUpTo } = entry.body;
  const cover = (await coversOf(tx, chart)).find((one) => one.absenceId === absenceId);
  await tx.deleteFrom('covers').where('chart', '=', chart).where('absence_id', '=', absenceId).execute();
  if (cover) await seen(tx, chart, cover.absent.personId, readUpTo);
}

async function seen(tx: Tx, chart: ChartId, person: PersonId, upTo: number): Promise<void> {
  await tx
    .insertInto('seen_by_cover')
    .values({ chart, person_id: person, up_to: upTo })
    .onConflict((c) => c.columns(['chart', 'person_id']).doUpdateSet({ up_to: upTo }).where('seen_by_cover.up_to', '<', upTo))
    .execute();
}

const taskRow = prepared((tx, chart: ChartId, taskId: string) =>
  tx.selectFrom('tasks').select('body').where('chart', '=', chart).where('task_id', '=', taskId),
);

/** Our own JSON, written by `apply`; what was left out is there, empty. */
export function toTask(row: { readonly body: string }): Task {
  const task = JSON.parse(row.body) as Task;
  const ended = task.ended && { ...task.ended, reason: task.ended.reason };
  return { ...task, owner: task.owner, heldFor: task.heldFor, ended };
}

export async function taskById(tx: Tx, chart: ChartId, taskId: string): Promise<Task | undefined> {
  const [row] = await taskRow(tx, chart, taskId);
  return row && toTask(row);
}

/** What deciding about one task needs. */
export async function knownForTask(tx: Tx, chart: ChartId, taskId: string): Promise<Pick<Tasks, 'tasks'>> {
  const task = await taskById(tx, chart, taskId);
  return { tasks: task ? [task] : [] };
}

export async function openTasksOf(tx: Tx, chart: ChartId, owner: PersonId): Promise<Task[]> {
  const open = tx.selectFrom('tasks').select('body').where('chart', '=', chart).where('status', '=', 'open');
  return (await open.where('owner_id', '=', owner).orderBy('seq').execute()).map(toTask);
}

export async function tasksFrom(tx: Tx, chart: ChartId, sources: readonly string[]): Promise<Task[]> {
  const rows = await tx
    .selectFrom('tasks')
    .select('body')
    .where('chart', '=', chart)
    .where('source_kind', 'in', sources)
    .orderBy('seq')
    .execute();
  return rows.map(toTask);
}

export async function openTasks(tx: Tx, chart: ChartId): Promise<Task[]> {
  const rows = await tx.selectFrom('tasks').select('body').where('chart', '=', chart).where('status', '=', 'open').orderBy('seq').execute();
  return rows.map(toTask);
}

/** Everybody to whom an open task of this chart belongs. */
export async function taskOwners(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom('tasks')
    .select('owner_id')
    .distinct()
    .where('chart', '=', chart)
    .where('owner_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.owner_id ?? []);
}

/** Who stands in for somebody on this chart now. */
export async function coversOf(tx: Tx, chart: ChartId): Promise<Cover[]> {
  const rows = await tx.selectFrom('covers').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return rows.map((row) => JSON.parse(row.body) as Cover);
}

export async function planWork(tx: Tx, chart: ChartId): Promise<PlanWork | undefined> {
  const row = await tx.selectFrom('plan_work').select('body').where('chart', '=', chart).executeTakeFirst();
  return row && (JSON.parse(row.body) as PlanWork);
}

async function read(tx: Tx, chart: ChartId): Promise<Tasks> {
  const rows = await tx.selectFrom('tasks').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { tasks: rows.map(toTask), covers: await coversOf(tx, chart), work: await planWork(tx, chart) };
}

export const tasksOnServer: ServerCapability<Tasks, TaskFact> = { pure: tasks, apply, read, readWindow: undefined };
