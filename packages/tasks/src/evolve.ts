import type { Capability } from '@cairn/kernel';
import type { Cover, Task, TaskEntry, TaskFact, Tasks } from './task.ts';

/** Ended tasks beyond these stay in the journal and leave the screen's state. */
const ENDED_SHOWN = 60;

export function start(): Tasks {
  return { tasks: [], covers: [], work: undefined };
}

export function evolve(state: Tasks, entry: TaskEntry): Tasks {
  switch (entry.kind) {
    case 'task.opened': {
      const others = state.tasks.filter((task) => task.taskId !== entry.body.taskId);
      return { ...state, tasks: [...others, opened(entry)] };
    }
    case 'plan-work.reconciled':
      return { ...state, work: { ...entry.body, at: entry.at } };
    case 'cover.began':
      return { ...state, covers: [...state.covers.filter(({ absenceId }) => absenceId !== entry.body.absenceId), covered(entry)] };
    case 'cover.ended':
      return { ...state, covers: state.covers.filter(({ absenceId }) => absenceId !== entry.body.absenceId) };
    default:
      return { ...state, tasks: state.tasks.map((task) => (task.taskId === entry.body.taskId ? after(task, entry) : task)) };
  }
}

function opened(entry: Extract<TaskEntry, { kind: 'task.opened' }>): Task {
  const { by, ...task } = entry.body;
  return { ...task, owner: task.owner, heldFor: task.heldFor, status: 'open', openedAt: entry.at, openedBy: by, ended: undefined };
}

function covered(entry: Extract<TaskEntry, { kind: 'cover.began' }>): Cover {
  const { absenceId, absent, cover, until, joined } = entry.body;
  return { absenceId, absent, cover, until, joined };
}

type OnTask = Extract<TaskEntry, { kind: 'task.changed' | 'task.moved' | 'task.done' | 'task.dropped' }>;

function after(task: Task, entry: OnTask): Task {
  switch (entry.kind) {
    case 'task.changed': {
      const { verb, about, note, dueAt, whys } = entry.body;
      return { ...task, verb, about, note, dueAt, whys };
    }
    case 'task.moved':
      return { ...task, owner: entry.body.owner, heldFor: entry.body.heldFor };
    case 'task.done':
      return { ...task, status: 'done', ended: { by: entry.body.by, at: entry.at, reason: undefined, note: '' } };
    case 'task.dropped': {
      const { by, reason, note } = entry.body;
      return { ...task, status: 'dropped', ended: { by, at: entry.at, reason, note } };
    }
  }
}

/** Every open task and the newest ended ones. */
export function window(state: Tasks): Tasks {
  const ended = state.tasks.filter((task) => task.status !== 'open');
  if (ended.length <= ENDED_SHOWN) return state;
  const shown = new Set(ended.slice(-ENDED_SHOWN).map((task) => task.taskId));
  return { ...state, tasks: state.tasks.filter((task) => task.status === 'open' || shown.has(task.taskId)) };
}

export const tasks: Capability<Tasks, TaskFact> = {
  name: 'tasks',
  audience: 'team',
  kinds: {
    'task.opened': 1,
    'task.changed': 1,
    'task.moved': 1,
    'task.done': 1,
    'task.dropped': 1,
    'plan-work.reconciled': 1,
    'cover.began': 1,
    'cover.ended': 1,
  },
  start,
  evolve,
  window,
};
