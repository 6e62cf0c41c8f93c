import type { ChartId } from '@cairn/kernel';
import type { Task } from './task.ts';

/** One line of a staff member's inbox. */
export type TaskRow = Pick<Task, 'taskId' | 'verb' | 'about' | 'note' | 'whys' | 'source' | 'owner' | 'dueAt' | 'openedAt' | 'heldFor'> & {
  readonly chart: ChartId;
  readonly name: string;
  readonly called: string;
};

/** Soonest due first. Counts are of all open tasks, whatever the list shows. */
export type TaskInbox = {
  readonly rows: readonly TaskRow[];
  readonly more: boolean;
  readonly counts: { readonly mine: number; readonly team: number; readonly all: number; readonly overdue: number };
};
