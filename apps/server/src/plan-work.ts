import { publishedVersion, type PlanFact } from '@cairn/aftercare';
import { must, type Actor, type EntryOf, type Instant } from '@cairn/kernel';
import { decide, endsAt, type Appointments, type Answer, type Command } from '@cairn/scheduling';
import { instantOf } from '@cairn/scheduling/zones';
import {
  decide as decideTask,
  lineOfVisit,
  NO_WORK,
  reconcile,
  workLines,
  type NewTask,
  type PlannedVisit,
  type TaskFact,
  type VisitLine,
  type WorkChange,
  type WorkCounts,
} from '@cairn/tasks';
import { readPlan } from './aftercare/store.ts';
import type { Reaction, Unit } from './journal/unit.ts';
import { busy, readAppointments } from './scheduling/store.ts';
import { workingTeam } from './task-owners.ts';
import { inHands, openTask, zoneOf } from './tasks/open-task.ts';
import { knownForTask, planWork, tasksFrom } from './tasks/store.ts';

const MINUTE = 60_000;

/** A published plan becomes appointments and tasks: what changed since the version before, and nothing else. */
export const reconcilePlan: Reaction = async (unit, entry) => {
  const { version } = (entry as EntryOf<Extract<PlanFact, { kind: 'plan.published' }>>).body;
  const plan = await readPlan(unit.tx, unit.chart);
  const published = publishedVersion(plan);
  if (!published) return;
  const zone = await zoneOf(unit.tx, unit.chart);
  const team: Actor[] = (await workingTeam(unit)).map(({ personId, name, role }) => ({ personId, name, role }));
  const around = {
    team,
    at: (day: string, clock: string) => instantOf(day, clock, zone),
    isDone: (id: string) => plan.checks[id]?.done === true,
  };
  const lines = workLines(published.content, around);
  const known = {
    lines: (await planWork(unit.tx, unit.chart))?.lines ?? [],
    tasks: await tasksFrom(unit.tx, unit.chart, ['plan-follow-up', 'plan-step']),
    visits: plannedVisits(await readAppointments(unit.tx, unit.chart), unit.context.now),
  };
  let counts = NO_WORK;
  for (const change of reconcile(known, lines, unit.context.now)) counts = plus(counts, await make(unit, change));
  const fact: TaskFact = { kind: 'plan-work.reconciled', version: 1, body: { version, lines, counts } };
  await unit.append([fact]);
};

function plannedVisits({ appointments }: Appointments, now: Instant): PlannedVisit[] {
  return appointments.flatMap((visit) => {
    const lineId = lineOfVisit(visit.appointmentId);
    if (lineId === undefined) return [];
    const status = visit.cancelledAt !== undefined ? 'cancelled' : endsAt(visit) <= now ? 'over' : 'ahead';
    const { appointmentId, startsAt, minutes, kind } = visit;
    return [{ appointmentId, lineId, startsAt, minutes, withId: visit.with.personId, kind, status }];
  });
}

function plus(counts: WorkCounts, what: keyof WorkCounts | undefined): WorkCounts {
  return what === undefined ? counts : { ...counts, [what]: counts[what] + 1 };
}

/** What came of it: a time that is taken becomes a task, so that somebody finds another. */
async function make(unit: Unit, change: WorkChange): Promise<keyof WorkCounts | undefined> {
  switch (change.type) {
    case 'book': {
      const { startsAt, minutes, kind } = change.line;
      const book = { type: 'book', starts: [startsAt], minutes, where: 'video', kind } as const;
      return (await schedule(unit, book, change.line, change.appointmentId)) ? 'booked' : notBooked(unit, change.otherwise);
    }
    case 'move': {
      const { startsAt, minutes } = change.line;
      const move = { type: 'move', appointmentId: change.appointmentId, startsAt, minutes } as const;
      return (await schedule(unit, move, change.line, change.appointmentId)) ? 'moved' : notBooked(unit, change.otherwise);
    }
    case 'cancel':
      return (await schedule(unit, { type: 'cancel', appointmentId: change.appointmentId }, undefined, '')) ? 'cancelled' : undefined;
    case 'open':
      await openTask(unit, change.task);
      return 'opened';
    case 'change':
      return changeTask(unit, change.taskId, change.task);
    case 'drop':
      return dropTask(unit, change.taskId);
  }
}

async function notBooked(unit: Unit, task: Omit<NewTask, 'taskId'>): Promise<'notBooked'> {
  await openTask(unit, task);
  return 'notBooked';
}

/** Scheduling's own decision, with the id that the follow-up gives its visit. */
async function schedule(unit: Unit, command: Command, line: VisitLine | undefined, appointmentId: string): Promise<boolean> {
  const from = line?.startsAt ?? 0;
  const taken = line ? await busy(unit.tx, line.with.personId, from, from + line.minutes * MINUTE) : [];
  const calendar = {
    ...(await readAppointments(unit.tx, unit.chart)),
    with: line && { personId: line.with.personId, name: line.with.name, role: await roleOf(unit, line.with.personId) },
    busy: taken,
    offered: undefined,
  };
  const answer: Answer = decide(calendar, command, { ...unit.context, newId: () => appointmentId });
  if (answer.ok) await unit.append(answer.facts);
  return answer.ok;
}

async function roleOf(unit: Unit, personId: string) {
  return must(
    (await workingTeam(unit)).find((member) => member.personId === personId),
    'a member of the care team',
  ).role;
}

async function changeTask(unit: Unit, taskId: string, to: Omit<NewTask, 'taskId'>): Promise<'changed'> {
  await openTask(unit, to);
  const { tasks } = await knownForTask(unit.tx, unit.chart, taskId);
  const { owner, heldFor } = await inHands(unit.tx, to.owner);
  if (tasks[0]?.owner?.personId === owner?.personId) return 'changed';
  const move = { type: 'move', taskId, to: owner, cause: 'handed', heldFor } as const;
  const decision = decideTask({ tasks }, move, unit.context);
  if (decision.ok) await unit.append(decision.facts);
  return 'changed';
}

async function dropTask(unit: Unit, taskId: string): Promise<'dropped'> {
  const known = await knownForTask(unit.tx, unit.chart, taskId);
  const decision = decideTask(known, { type: 'drop', taskId, reason: 'plan-changed', note: '' }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
  return 'dropped';
}
