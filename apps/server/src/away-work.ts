import { decide as decideChart, type ChartFact } from '@cairn/charts';
import { accept, SYSTEM, type Actor, type ChartId, type EntryOf, type Fact } from '@cairn/kernel';
import { isStaff, type Absence, type PeopleFact } from '@cairn/people';
import { decide as decideTask, type MoveCause, type Task, type TaskFact } from '@cairn/tasks';
import { decide as decideAlert, ownerFor, ruleOf, type Alert } from '@cairn/triage';
import { readChart } from './charts/store.ts';
import type { Reaction, Unit } from './journal/unit.ts';
import { readUpTo } from './messages/inbox.ts';
import { absenceById, begunOf, standInFor } from './people/absences-store.ts';
import { personById } from './people/store.ts';
import { coversOf, openTasks, openTasksOf } from './tasks/store.ts';
import type { Timer, TimerHandler } from './timers/timers.ts';
import { aroundChart } from './triage/around.ts';
import { settingsNow } from './triage/settings-store.ts';
import { openAlerts } from './triage/store.ts';

/*
 * Who is away leaves nothing in absent hands: tasks, alerts, the right to read and what is unread go to the cover, and back,
 * each chart in a transaction of its own. A chart's timer asks what is true when it fires, so the order does not matter.
 */

export const AWAY_ON_CHART = 'away.on-chart';

type Turn = EntryOf<Extract<PeopleFact, { kind: 'absence.begun' | 'absence.ended' }>>;

export const moveWork: Reaction = async (unit, entry) => {
  const { absenceId } = (entry as Turn).body;
  const absence = await absenceById(unit.tx, absenceId);
  if (!absence) return;
  for (const chart of await chartsOf(unit, absence)) await onChart(unit, absenceId, chart);
};

/** Who joins a care team while they are away is covered there too. */
export const coverNewChart: Reaction = async (unit, entry) => {
  const { personId } = (entry as EntryOf<Extract<ChartFact, { kind: 'care-team.joined' }>>).body.member;
  const absence = await begunOf(unit.tx, personId);
  if (absence) await onChart(unit, absence.absenceId, unit.chart);
};

async function onChart(unit: Unit, absenceId: string, chart: ChartId): Promise<void> {
  // Named by its moment: a chart's turn at the beginning and its turn at the end are two.
  const id = `${AWAY_ON_CHART}/${absenceId}/${chart}/${unit.context.now}`;
  await unit.setTimer({ id, kind: AWAY_ON_CHART, dueAt: unit.context.now, payload: { absenceId }, chart });
}

/** Where they have something: care teams, open alerts, open tasks, and where somebody stands in for them. */
async function chartsOf(unit: Unit, { absenceId, person }: Absence): Promise<ChartId[]> {
  const { tx } = unit;
  const own = await tx.selectFrom('care_team').select('chart').where('person_id', '=', person.personId).execute();
  const reached = await tx.selectFrom('alert_reach').select('chart').distinct().where('person_id', '=', person.personId).execute();
  const owned = await tx
    .selectFrom('tasks')
    .select('chart')
    .distinct()
    .where('owner_id', '=', person.personId)
    .where('status', '=', 'open')
    .execute();
  const covered = await tx.selectFrom('covers').select('chart').where('absence_id', '=', absenceId).execute();
  return [...new Set([...own, ...reached, ...owned, ...covered].map(({ chart }) => chart))].sort();
}

export const awayOnChart: TimerHandler = async (unit, timer: Timer) => {
  const { absenceId } = timer.payload as { readonly absenceId: string };
  const absence = await absenceById(unit.tx, absenceId);
  if (absence?.state === 'begun') await handOver(unit, absence);
  if (absence?.state === 'ended') await giveBack(unit, absence);
  return accept([]);
};

async function handOver(unit: Unit, absence: Absence): Promise<void> {
  const { person } = absence;
  const cover = (await standInFor(unit.tx, person.personId))?.cover;
  if (cover) await beginCover(unit, absence, cover);
  for (const task of await openTasksOf(unit.tx, unit.chart, person.personId))
    await moveTask(unit, task, { to: cover, cause: 'away', heldFor: task.heldFor ?? person });
  for (const alert of await openAlerts(unit.tx, unit.chart))
    if ((alert.taken?.by ?? alert.owner)?.personId === person.personId) await handAlert(unit, alert, cover);
}

/** Once: a second turn finds it begun. */
async function beginCover(unit: Unit, { absenceId, person, endsAt }: Absence, cover: Actor): Promise<void> {
  if ((await coversOf(unit.tx, unit.chart)).some((one) => one.absenceId === absenceId)) return;
  const chart = await readChart(unit.tx, unit.chart);
  const isOn = (one: Actor): boolean => chart.team.some(({ personId }) => personId === one.personId);
  if (!isOn(person)) return;
  const joins = !isOn(cover);
  const { role } = (await personById(unit.tx, cover.personId)) ?? { role: 'patient' as const };
  if (joins && isStaff(role)) {
    const joined = decideChart(chart, { type: 'assign', member: { personId: cover.personId, name: cover.name, role } });
    if (joined.ok) await unit.append(joined.facts);
  }
  const body = {
    absenceId,
    absent: person,
    cover,
    until: endsAt,
    joined: joins,
    readUpTo: await readUpTo(unit.tx, unit.chart, person.personId),
  };
  await unit.append([{ kind: 'cover.began', version: 1, body } satisfies TaskFact]);
}

async function giveBack(unit: Unit, { absenceId, person }: Absence): Promise<void> {
  const covers = await coversOf(unit.tx, unit.chart);
  const own = covers.find((one) => one.absenceId === absenceId);
  const leaves = own?.joined === true && !covers.some((one) => one !== own && one.cover.personId === own.cover.personId);
  for (const task of await openTasks(unit.tx, unit.chart)) {
    const theirs = task.heldFor?.personId === person.personId;
    if (theirs || (leaves && task.owner?.personId === own?.cover.personId && !task.heldFor))
      await moveTask(unit, task, { to: person, cause: 'back', heldFor: undefined });
  }
  if (!own) return;
  for (const alert of await openAlerts(unit.tx, unit.chart)) if (isHeldBy(alert, own.cover, leaves)) await handAlert(unit, alert, person);
  await unit.append([
    {
      kind: 'cover.ended',
      version: 1,
      body: { absenceId, readUpTo: await readUpTo(unit.tx, unit.chart, own.cover.personId) },
    } satisfies TaskFact,
  ]);
  await endRights(unit, own.cover, own.joined, leaves);
}

/** An alert that came with the absence and that nobody took up yet; all of them when the cover leaves the chart. */
function isHeldBy(alert: Alert, cover: Actor, leaves: boolean): boolean {
  if ((alert.taken?.by ?? alert.owner)?.personId !== cover.personId) return false;
  const lastHanded = alert.events.findLast((event) => event.what === 'handed');
  return leaves || (alert.status === 'open' && lastHanded?.people[0]?.personId === SYSTEM.personId);
}

/** The cover leaves what they joined; while they cover somebody else there, that cover keeps the place. */
async function endRights(unit: Unit, cover: Actor, joined: boolean, leaves: boolean): Promise<void> {
  if (leaves) {
    const left = decideChart(await readChart(unit.tx, unit.chart), { type: 'release', personId: cover.personId });
    if (left.ok) await unit.append(left.facts);
    return;
  }
  const other = (await coversOf(unit.tx, unit.chart)).find((one) => one.cover.personId === cover.personId);
  if (joined && other)
    await unit.append([{ kind: 'cover.began', version: 1, body: { ...other, joined: true, readUpTo: 0 } } satisfies TaskFact]);
}

type Move = { readonly to: Actor | undefined; readonly cause: MoveCause; readonly heldFor: Actor | undefined };

/** Whoever comes back may be away for another reason by now: then their cover of that time has it. */
async function moveTask(unit: Unit, task: Task, { to, cause, heldFor }: Move): Promise<void> {
  const standIn = to && (await standInFor(unit.tx, to.personId));
  const target = standIn ? { to: standIn.cover, heldFor: to } : { to, heldFor };
  const decision = decideTask({ tasks: [task] }, { type: 'move', taskId: task.taskId, cause, ...target }, unit.context);
  if (decision.ok) await unit.append(decision.facts as readonly Fact[]);
}

/** To the cover when an alert of this chart may be given to them; else to whom it would be given now. */
async function handAlert(unit: Unit, alert: Alert, wanted: Actor | undefined): Promise<void> {
  const around = await aroundChart(unit.tx, unit.chart);
  const known = [...around.team, ...(around.onCall ? [around.onCall] : []), ...around.supervisors];
  const to =
    known.find(({ personId }) => personId === wanted?.personId) ??
    ownerFor(ruleOf(alert.ruleId)?.owner ?? [], around) ??
    around.supervisors[0];
  if (!to) return;
  const command = { type: 'handTo', alertId: alert.alertId, to: to.personId, around, settings: await settingsNow(unit.tx) } as const;
  const decision = decideAlert({ alerts: [alert], notes: [] }, command, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}
