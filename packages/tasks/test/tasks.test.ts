import type { Actor, Context } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import { decide, evolve, start, tasks as capability, type TaskCommand, type TaskFact, type Tasks } from '../src/index.ts';

const NOW = 1_000_000;
const maya: Actor = { personId: 'maya', name: 'Maya', role: 'counselor' };
const theo: Actor = { personId: 'theo', name: 'Theo', role: 'nurse' };
const as = (actor: Actor): Context => ({ now: NOW, today: '2026-05-12', actor, newId: () => 'n', random: () => 0 });
const words = { verb: 'call', about: 'person', note: 'Ride home', dueAt: NOW + 5, whys: [] } as const;
const task = { ...words, source: { kind: 'hand', id: 'h1' }, owner: undefined } as const;

function given(...facts: readonly TaskFact[]): Tasks {
  return facts.reduce((state, fact, seq) => {
    const entry = { stream: 's', seq: seq + 1, at: NOW, actor: 'maya', opId: 'o', ...fact };
    return evolve(state, entry as Parameters<typeof evolve>[1]);
  }, start());
}

function then(state: Tasks, command: TaskCommand, actor = maya): readonly TaskFact[] | string {
  const decision = decide(state, command, as(actor));
  return decision.ok ? decision.facts : decision.refusal.code;
}

const opened = given({ kind: 'task.opened', version: 1, body: { ...task, taskId: 'hand:h1', heldFor: undefined, by: maya } });
const done = given(
  { kind: 'task.opened', version: 1, body: { ...task, taskId: 'hand:h1', heldFor: undefined, by: maya } },
  { kind: 'task.done', version: 1, body: { taskId: 'hand:h1', by: theo } },
);

describe('a task', () => {
  test('of a source that has one already changes its words at most', () => {
    expect(then(opened, { type: 'open', task, heldFor: undefined })).toEqual([]);
    const sooner = then(opened, { type: 'open', task: { ...task, dueAt: NOW + 1, whys: ['overdose'] }, heldFor: undefined });
    expect(sooner).toMatchObject([{ kind: 'task.changed', body: { dueAt: NOW + 1, whys: ['overdose'] } }]);
    expect(then(done, { type: 'open', task: { ...task, dueAt: NOW + 1 }, heldFor: undefined })).toEqual([]);
  });

  test('is taken by one; the second is told who has it', () => {
    expect(then(opened, { type: 'take', taskId: 'hand:h1' })).toMatchObject([
      { kind: 'task.moved', body: { owner: maya, cause: 'taken' } },
    ]);
    const taken = evolve(opened, {
      stream: 's',
      seq: 2,
      at: NOW,
      actor: 'maya',
      opId: 'o',
      kind: 'task.moved',
      version: 1,
      body: { taskId: 'hand:h1', owner: maya, cause: 'taken', heldFor: undefined, by: maya },
    });
    expect(then(taken, { type: 'take', taskId: 'hand:h1' }, theo)).toBe('already-taken');
    expect(then(taken, { type: 'take', taskId: 'hand:h1' })).toEqual([]);
  });

  test('that has ended stays so: doing it twice adds nothing, anything else is refused', () => {
    expect(then(done, { type: 'done', taskId: 'hand:h1' })).toEqual([]);
    expect(then(done, { type: 'take', taskId: 'hand:h1' })).toBe('task-ended');
    expect(then(done, { type: 'settle', source: task.source, as: 'done' })).toEqual([]);
    expect(then(done, { type: 'done', taskId: 'hand:h2' })).toBe('unknown-task');
  });

  test('is not dropped for another reason without words, nor due in the past', () => {
    expect(then(opened, { type: 'drop', taskId: 'hand:h1', reason: 'other', note: '  ' })).toBe('note-needed');
    expect(then(opened, { type: 'setDue', taskId: 'hand:h1', dueAt: NOW })).toBe('due-in-past');
  });

  test('ended long ago leaves the screen, an open one never', () => {
    const many = Array.from({ length: 90 }, (_, n) => ({ ...done.tasks[0], taskId: `hand:${n}` })) as Tasks['tasks'];
    const shown = capability.window?.({ ...start(), tasks: [...opened.tasks, ...many] });
    expect(shown?.tasks.length).toBe(61);
    expect(shown?.tasks[0]?.status).toBe('open');
  });
});
