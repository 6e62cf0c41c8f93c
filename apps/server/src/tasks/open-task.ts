import { weekday, type Actor, type ChartId, type Instant } from '@cairn/kernel';
import { addDays, instantOf, localDay } from '@cairn/scheduling/zones';
import { DAY_ENDS, decide, taskIdOf, type NewTask, type TaskSource } from '@cairn/tasks';
import { chartStanding } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { standInFor } from '../people/absences-store.ts';
import { knownForTask } from './store.ts';

/**
 * Opens a task, or brings the open one of the same source up to date; one that has ended stays ended. Whose owner is away gets
 * it into the hands of their cover, and back when they return.
 */
export async function openTask(unit: Unit, task: Omit<NewTask, 'taskId'>): Promise<void> {
  const known = await knownForTask(unit.tx, unit.chart, taskIdOf(task.source));
  const { owner, heldFor } = await inHands(unit.tx, task.owner);
  const decision = decide(known, { type: 'open', task: { ...task, owner }, heldFor }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}

/** The open task of a source is done, or no longer needed; nothing when there is none. */
export async function settleTask(unit: Unit, source: TaskSource, as: 'done' | 'dropped'): Promise<void> {
  const known = await knownForTask(unit.tx, unit.chart, taskIdOf(source));
  const decision = decide(known, { type: 'settle', source, as }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}

/** Nothing is given to somebody who is away. */
export async function inHands(tx: Tx, owner: Actor | undefined): Promise<{ owner: Actor | undefined; heldFor: Actor | undefined }> {
  const standIn = owner && (await standInFor(tx, owner.personId));
  return standIn ? { owner: standIn.cover, heldFor: owner } : { owner, heldFor: undefined };
}

/** The end of the working day, `days` working days from now, where the patient lives. */
export async function endOfWorkday(tx: Tx, chart: ChartId, now: Instant, days: number): Promise<Instant> {
  const zone = await zoneOf(tx, chart);
  let day = localDay(now, zone);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) !== 0 && weekday(day) !== 6) left -= 1;
  }
  return instantOf(day, DAY_ENDS, zone);
}

export async function zoneOf(tx: Tx, chart: ChartId): Promise<string> {
  return (await chartStanding(tx, chart, undefined))?.zone ?? 'UTC';
}
