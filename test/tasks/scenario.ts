import { must } from '@cairn/kernel';
import type { Task, Tasks } from '@cairn/tasks';
import { makeReady, signBy } from '../aftercare/ready.ts';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

export async function tasksNow(world: World, chart = DEE, who = 'maya'): Promise<Tasks> {
  return must((await world.snapshot(who, chart))?.state['tasks'] as Tasks | undefined, 'the tasks of the chart');
}

export async function taskOf(world: World, kind: Task['source']['kind'], chart = DEE): Promise<Task> {
  return must(
    (await tasksNow(world, chart)).tasks.findLast(({ source }) => source.kind === kind),
    `a task from ${kind}`,
  );
}

export const onTask = (world: World, who: string, what: string, task: Pick<Task, 'taskId'>, more: object = {}): Promise<unknown> =>
  world.as(who).do(`tasks.${what}`, { chart: DEE, taskId: task.taskId, ...more });

export async function publish(world: World): Promise<void> {
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
  for (const one of ['maya', 'amara', 'dee'] as const) await signBy(world, one);
}

export const DAY = 24 * 3_600_000;

export const scenario: Scenario = {
  capability: 'tasks',
  steps: [
    {
      title: 'a task is added by hand to the queue, taken, handed on, moved to another day and done',
      act: async (world) => {
        const words = { verb: 'call', about: 'person', note: 'Ask about the ride', day: '2026-05-14' };
        await world.as('maya').do('tasks.add', { chart: DEE, ...words });
        const task = await taskOf(world, 'hand');
        await onTask(world, 'theo', 'take', task);
        await onTask(world, 'theo', 'handTo', task, { to: 'dani' });
        await onTask(world, 'dani', 'setDue', task, { day: '2026-05-15' });
        await onTask(world, 'dani', 'done', task);
      },
    },
    {
      title: 'another is dropped with a reason',
      act: async (world) => {
        await world
          .as('maya')
          .do('tasks.add', { chart: DEE, verb: 'prepare', about: 'paperwork', note: '', day: '2026-05-20', owner: 'maya' });
        await onTask(world, 'maya', 'drop', await taskOf(world, 'hand'), { reason: 'other', note: 'The clinic did it' });
      },
    },
    {
      title: 'a signed plan becomes work',
      act: async (world) => {
        await makeReady(world);
        await publish(world);
      },
    },
    {
      title: 'the counselor is away for two days: the case manager covers, and gives back',
      act: async (world) => {
        await world.as('maya').do('tasks.add', { chart: DEE, verb: 'call', about: 'person', note: '', day: '2026-05-29', owner: 'maya' });
        const days = { from: '2026-05-13', until: '2026-05-14', cover: 'lena' };
        await world.as('maya').do('people.setAway', { chart: 'program', personId: 'maya', ...days });
        await world.advance(4 * DAY);
      },
    },
  ],
};
