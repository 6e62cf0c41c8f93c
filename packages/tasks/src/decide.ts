import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import { taskIdOf, type Task, type TaskCommand, type TaskFact, type TaskRefusal, type Tasks } from './task.ts';

export type TaskDecision = Decision<TaskFact, TaskRefusal, { readonly taskId: string }>;
type Known = Pick<Tasks, 'tasks'>;
type On<Type extends TaskCommand['type']> = Extract<TaskCommand, { readonly type: Type }>;

export function decide(state: Known, command: TaskCommand, context: Context): TaskDecision {
  if (command.type === 'open') return open(state, command, context);
  if (command.type === 'settle') return settle(state, command, context);
  const task = state.tasks.find(({ taskId }) => taskId === command.taskId);
  if (!task) return refuse('unknown-task');
  if (task.status !== 'open') return ended(task, command);
  switch (command.type) {
    case 'take':
      return take(task, context);
    case 'handTo':
      if (task.owner?.personId === command.to?.personId) return same(task);
      return moved(task, { ...command, type: 'move', cause: 'handed', heldFor: undefined }, context);
    case 'move':
      return moved(task, command, context);
    case 'done':
      return accept([{ kind: 'task.done', version: 1, body: { taskId: task.taskId, by: context.actor } }], { taskId: task.taskId });
    case 'drop':
      return drop(task, command, context);
    case 'setDue':
      if (command.dueAt <= context.now) return refuse('due-in-past');
      if (command.dueAt === task.dueAt) return same(task);
      return changed(task, { ...task, dueAt: command.dueAt }, context);
    default:
      return unreachable(command);
  }
}

function same(task: Task): TaskDecision {
  return accept([], { taskId: task.taskId });
}

/** Ending twice is no refusal: two people may press at once. */
function ended(task: Task, command: Exclude<TaskCommand, On<'open' | 'settle'>>): TaskDecision {
  const again = (command.type === 'done' && task.status === 'done') || (command.type === 'drop' && task.status === 'dropped');
  return again ? same(task) : refuse('task-ended');
}

function open(state: Known, { task: asked, heldFor }: On<'open'>, context: Context): TaskDecision {
  const taskId = taskIdOf(asked.source);
  const before = state.tasks.find((task) => task.taskId === taskId);
  const reopens = before?.status === 'dropped' && before.ended?.reason === 'plan-changed';
  if (!before || reopens) {
    const { verb, about, note, dueAt, source, whys, owner } = asked;
    const body = { taskId, verb, about, note: note.trim(), dueAt, source, whys, owner, heldFor, by: context.actor };
    return accept([{ kind: 'task.opened', version: 1, body }], { taskId });
  }
  if (before.status !== 'open') return same(before);
  const whys = [...before.whys, ...asked.whys.filter((why) => !before.whys.includes(why))];
  return changed(before, { ...asked, whys, note: asked.note.trim() }, context);
}

function changed(task: Task, to: Pick<Task, 'verb' | 'about' | 'note' | 'dueAt' | 'whys'>, context: Context): TaskDecision {
  const { verb, about, note, dueAt, whys } = to;
  const equal =
    task.verb === verb && task.about === about && task.note === note && task.dueAt === dueAt && task.whys.length === whys.length;
  if (equal) return same(task);
  const body = { taskId: task.taskId, verb, about, note, dueAt, whys, by: context.actor };
  return accept([{ kind: 'task.changed', version: 1, body }], { taskId: task.taskId });
}

/** Taking what one has already changes nothing. */
function take(task: Task, context: Context): TaskDecision {
  if (task.owner?.personId === context.actor.personId) return same(task);
  if (task.owner) return refuse('already-taken', { name: task.owner.name });
  return moved(task, { type: 'move', taskId: task.taskId, to: context.actor, cause: 'taken', heldFor: undefined }, context);
}

function moved(task: Task, { to, cause, heldFor }: On<'move'>, context: Context): TaskDecision {
  const body = { taskId: task.taskId, owner: to, cause, heldFor, by: context.actor };
  return accept([{ kind: 'task.moved', version: 1, body }], { taskId: task.taskId });
}

function drop(task: Task, { reason, note }: On<'drop'>, context: Context): TaskDecision {
  if (reason === 'other' && note.trim() === '') return refuse('note-needed');
  const body = { taskId: task.taskId, reason, note: note.trim(), by: context.actor };
  return accept([{ kind: 'task.dropped', version: 1, body }], { taskId: task.taskId });
}

function settle(state: Known, { source, as }: On<'settle'>, context: Context): TaskDecision {
  const taskId = taskIdOf(source);
  const task = state.tasks.find((one) => one.taskId === taskId && one.status === 'open');
  if (!task) return accept([], { taskId });
  if (as === 'done') return accept([{ kind: 'task.done', version: 1, body: { taskId, by: context.actor } }], { taskId });
  return accept([{ kind: 'task.dropped', version: 1, body: { taskId, reason: 'not-needed', note: '', by: context.actor } }], { taskId });
}
