import { must } from '@cairn/kernel';
import type { Task, Tasks } from '@cairn/tasks';
import { edit, makeReady, planOf, signBy } from '../aftercare/ready.ts';
import { beforeSignOff } from '@cairn/aftercare';
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

/** One line of the follow-up schedule. */
export function followUp(world: World, id: string, value: Record<string, unknown>): Promise<unknown> {
  return edit(world, 'maya', { type: 'add', path: ['followUps'], id, value: value as never, after: null });
}

export const MAYA = { id: 'maya', name: 'Maya Alvarez' };
export const DANI = { id: 'dani', name: 'Dani Cole' };

/** A goal with one step of Maya's, a visit at a time, one without, and a call: all that a signed plan turns into work. */
export async function writePlan(world: World): Promise<void> {
  const goal = { title: 'Keep my room at the house', know: 'I have a lease', reviewBy: '2026-07-01' };
  await edit(world, 'dee', { type: 'add', path: ['people', 'goals'], id: 'g1', value: { title: goal.title }, after: null });
  for (const [field, value] of Object.entries({ know: goal.know, reviewBy: goal.reviewBy }))
    await edit(world, 'maya', { type: 'set', path: ['people', 'goals', 'g1', field], value, base: '' });
  const step = { text: 'Call the housing office', owner: MAYA, due: '2026-05-18' };
  await edit(world, 'maya', { type: 'add', path: ['people', 'goals', 'g1', 'steps'], id: 's1', value: step, after: null });
  await followUp(world, 'f1', { kind: 'visit', day: '2026-05-20', time: '10:00', with: MAYA, purpose: 'See how the week went' });
  await followUp(world, 'f2', { kind: 'medicine', day: '2026-05-22', purpose: 'Dose check' });
  await followUp(world, 'f3', { kind: 'call', day: '2026-05-15', with: DANI, purpose: 'First days' });
  await makeReady(world);
}

export async function publish(world: World): Promise<void> {
  const left = beforeSignOff(await planOf(world, 'maya')).findings;
  if (left.some(({ code }) => code === 'template-line')) throw new Error('lines of a template are left');
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: 'What we talked about on Monday' });
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
        await writePlan(world);
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
