import {
  defaultSchedules,
  dueOf,
  withoutDone,
  withoutSchedule,
  withSchedule,
  type CheckIns,
  type Due,
  type DueEntry,
  type Schedule,
} from '@cairn/check-ins';
import type { Actor, ChartId, Day, Recurrence } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { CheckInTables } from './tables.ts';

type Days = Pick<CheckIns, 'due' | 'missed' | 'dueFlows' | 'schedules'>;

/** What a fact about days says, in their tables. */
export async function applyDay(tx: Tx, chart: ChartId, entry: DueEntry): Promise<void> {
  switch (entry.kind) {
    case 'check-in.due':
      return fallDue(tx, chart, dueOf(entry));
    case 'check-in.reminded': {
      const { scheduleId, day } = entry.body;
      await dues(tx, chart, scheduleId).set({ reminded_at: entry.at }).where('day', '=', day).where('open', '=', 1).execute();
      return;
    }
    case 'check-in.missed': {
      const { day, flow, scheduleId = flow } = entry.body;
      if (scheduleId === 'daily') await tx.insertInto('missed_check_ins').values({ chart, seq: entry.seq, day }).execute();
      await dues(tx, chart, scheduleId).set({ open: 0 }).where('day', '=', day).execute();
      return;
    }
    case 'check-in.scheduled': {
      const { scheduleId, flow, recurrence, by } = entry.body;
      return keep(tx, chart, scheduleId, { flow, recurrence: JSON.stringify(recurrence), set_by: JSON.stringify(by) });
    }
    case 'check-in.unscheduled': {
      const { scheduleId } = entry.body;
      await dues(tx, chart, scheduleId).set({ open: 0 }).execute();
      return keep(tx, chart, scheduleId, { flow: null, recurrence: null, set_by: null });
    }
  }
}

function dues(tx: Tx, chart: ChartId, scheduleId: string) {
  return tx.updateTable('check_in_dues').where('chart', '=', chart).where('schedule_id', '=', scheduleId);
}

async function fallDue(tx: Tx, chart: ChartId, { scheduleId, flow, day, dueAt: due_at }: Due): Promise<void> {
  const due = { flow, day, due_at };
  const open = { ...due, reminded_at: null, open: 1 };
  await tx
    .insertInto('check_in_dues')
    .values({ chart, schedule_id: scheduleId, ...open })
    .onConflict((c) => c.columns(['chart', 'schedule_id']).doUpdateSet(open))
    .execute();
  if (scheduleId !== 'daily') return;
  await tx
    .insertInto('check_in_days')
    .values({ chart, ...due })
    .onConflict((c) => c.column('chart').doUpdateSet(due))
    .execute();
}

type Kept = Pick<CheckInTables['check_in_schedules'], 'flow' | 'recurrence' | 'set_by'>;

async function keep(tx: Tx, chart: ChartId, scheduleId: string, kept: Kept): Promise<void> {
  await tx
    .insertInto('check_in_schedules')
    .values({ chart, schedule_id: scheduleId, ...kept })
    .onConflict((c) => c.columns(['chart', 'schedule_id']).doUpdateSet(kept))
    .execute();
}

/** A flow was finished: what waited for it no longer does. */
export async function closeDone(
  tx: Tx,
  chart: ChartId,
  done: { readonly flow: string; readonly day: Day; readonly first: boolean },
): Promise<void> {
  const open = await openDues(tx, chart);
  const left = new Set(withoutDone(open, done).map((due) => due.scheduleId));
  const closed = open.filter((due) => !left.has(due.scheduleId));
  for (const { scheduleId } of closed) await dues(tx, chart, scheduleId).set({ open: 0 }).execute();
}

async function openDues(tx: Tx, chart: ChartId): Promise<Due[]> {
  const rows = await tx
    .selectFrom('check_in_dues')
    .selectAll()
    .where('chart', '=', chart)
    .where('open', '=', 1)
    .orderBy('schedule_id')
    .execute();
  return rows.map((row) => ({
    scheduleId: row.schedule_id,
    flow: row.flow,
    day: row.day,
    dueAt: row.due_at,
    remindedAt: row.reminded_at ?? undefined,
  }));
}

export async function schedulesOf(tx: Tx, chart: ChartId): Promise<readonly Schedule[]> {
  const rows = await tx.selectFrom('check_in_schedules').selectAll().where('chart', '=', chart).execute();
  let all: readonly Schedule[] = defaultSchedules;
  for (const { schedule_id: scheduleId, flow, recurrence, set_by } of rows) {
    if (flow === null || recurrence === null || set_by === null) all = withoutSchedule(all, scheduleId);
    else all = withSchedule(all, { scheduleId, flow, recurrence: recurrenceOf(recurrence), by: JSON.parse(set_by) as Actor });
  }
  return all;
}

function recurrenceOf(text: string): Recurrence {
  const { on, at, until } = JSON.parse(text) as Recurrence;
  return { on, at, until };
}

/** The last day of a schedule that fell due, whatever became of it. */
export async function lastDay(tx: Tx, chart: ChartId, scheduleId: string): Promise<Day | undefined> {
  const query = tx.selectFrom('check_in_dues').select('day').where('chart', '=', chart).where('schedule_id', '=', scheduleId);
  return (await query.executeTakeFirst())?.day;
}

export async function readDays(tx: Tx, chart: ChartId): Promise<Days> {
  const due = await tx.selectFrom('check_in_days').selectAll().where('chart', '=', chart).executeTakeFirst();
  const missed = await tx.selectFrom('missed_check_ins').select('day').where('chart', '=', chart).orderBy('seq').execute();
  return {
    due: due && { flow: due.flow, day: due.day, dueAt: due.due_at },
    missed: missed.map((row) => row.day),
    dueFlows: await openDues(tx, chart),
    schedules: await schedulesOf(tx, chart),
  };
}
