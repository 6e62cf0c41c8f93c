import { refuse, type Actor, type ChartId, type PersonId } from '@cairn/kernel';
import { instantOf } from '@cairn/scheduling/zones';
import { addTaskInput, DAY_ENDS, decide, dropTaskInput, handTaskInput, onTaskInput, setDueInput } from '@cairn/tasks';
import { careTeam } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { standInFor } from '../people/absences-store.ts';
import { command, router } from '../trpc.ts';
import { zoneOf } from './open-task.ts';
import { knownForTask } from './store.ts';

export const tasksRouter = router({
  add: command('tasks.add', addTaskInput, async ({ unit, input }) => {
    const { verb, about, note, day } = input;
    const given = await memberFor(unit.tx, input.chart, input.owner);
    if (given === 'unknown-person' || given === 'person-away') return refuse(given);
    const dueAt = instantOf(day, DAY_ENDS, await zoneOf(unit.tx, input.chart));
    if (dueAt <= unit.context.now) return refuse('due-in-past');
    const source = { kind: 'hand', id: unit.context.newId() } as const;
    const task = { verb, about, note, dueAt, source, whys: [], owner: given };
    return decide({ tasks: [] }, { type: 'open', task, heldFor: undefined }, unit.context);
  }),
  take: command('tasks.take', onTaskInput, async ({ unit, input }) =>
    decide(await knownForTask(unit.tx, input.chart, input.taskId), { type: 'take', taskId: input.taskId }, unit.context),
  ),
  handTo: command('tasks.handTo', handTaskInput, async ({ unit, input }) => {
    const to = await memberFor(unit.tx, input.chart, input.to);
    if (to === 'unknown-person' || to === 'person-away') return refuse(to);
    return decide(await knownForTask(unit.tx, input.chart, input.taskId), { type: 'handTo', taskId: input.taskId, to }, unit.context);
  }),
  done: command('tasks.done', onTaskInput, async ({ unit, input }) =>
    decide(await knownForTask(unit.tx, input.chart, input.taskId), { type: 'done', taskId: input.taskId }, unit.context),
  ),
  drop: command('tasks.drop', dropTaskInput, async ({ unit, input }) => {
    const { taskId, reason, note } = input;
    return decide(await knownForTask(unit.tx, input.chart, taskId), { type: 'drop', taskId, reason, note }, unit.context);
  }),
  setDue: command('tasks.setDue', setDueInput, async ({ unit, input }) => {
    const dueAt = instantOf(input.day, DAY_ENDS, await zoneOf(unit.tx, input.chart));
    return decide(await knownForTask(unit.tx, input.chart, input.taskId), { type: 'setDue', taskId: input.taskId, dueAt }, unit.context);
  }),
});

/** Tasks are given to the chart's care team only, and to nobody who is away. */
async function memberFor(
  tx: Tx,
  chart: ChartId,
  asked: PersonId | undefined,
): Promise<Actor | undefined | 'unknown-person' | 'person-away'> {
  if (asked === undefined) return undefined;
  const member = (await careTeam(tx, chart)).find(({ personId }) => personId === asked);
  if (!member) return 'unknown-person';
  return (await standInFor(tx, asked)) ? 'person-away' : { personId: member.personId, name: member.name, role: member.role };
}
