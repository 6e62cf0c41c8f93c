import { decideDue, isWaiting, type DueCommand, type DueKnown, type Schedule } from '@cairn/check-ins';
import { accept, type Decision, type Fact } from '@cairn/kernel';
import { nextTurn } from '@cairn/scheduling/zones';
import { readChart } from '../charts/store.ts';
import { reachOf } from '../deliveries/reach-store.ts';
import { flowsFor } from '../flows-in-use.ts';
import type { Reaction, Unit } from '../journal/unit.ts';
import { remindAfter } from '../reminder-settings.ts';
import type { Timer, TimerHandler } from '../timers/timers.ts';
import { nudge, remind } from './reminders.ts';
import { lastDay } from './schedule-store.ts';
import { knownForDay } from './store.ts';
import { dayAfter, goOn, kinds, nudges, setPhase, timerId, turnOf, waitingTurn, type Around, type Turn } from './turn.ts';

/** What a turn needs to know of a person; undefined before their chart is whole. */
async function around(unit: Unit): Promise<(Around & { readonly clock: string; readonly patient: string }) | undefined> {
  const { patient, profile, preferences } = await readChart(unit.tx, unit.chart);
  if (!patient || !profile || !preferences) return undefined;
  const { quiet } = await reachOf(unit.tx, unit.chart);
  return { patient, zone: profile.zone, clock: preferences.checkInTime, quiet, remindAfter: await remindAfter(unit.tx) };
}

/** The chart was opened, the patient's time, zone or quiet hours changed, or the care team set a schedule: the timers move with it. */
export const setDays: Reaction = async (unit) => {
  const { schedules } = await knownForDay(unit.tx, unit.chart, unit.context.today);
  for (const schedule of schedules) await setSchedule(unit, schedule);
};

/** A schedule was ended. */
export const dropSchedule: Reaction = async (unit, entry) => {
  const { scheduleId } = entry.body as { readonly scheduleId: string };
  await unit.cancelTimer(timerId(unit.chart, scheduleId));
};

async function mayBegin(unit: Unit, flow: string): Promise<boolean> {
  return (await flowsFor(unit.tx, { flow })).newest(flow) !== undefined;
}

/** A day that fell due stays due until it is over; else the next one is found anew. */
async function setSchedule(unit: Unit, schedule: Schedule): Promise<void> {
  const person = await around(unit);
  if (!person) return;
  const { scheduleId, flow } = schedule;
  if (!(await mayBegin(unit, flow))) return unit.cancelTimer(timerId(unit.chart, scheduleId));
  const waiting = await waitingTurn(unit.tx, unit.chart, scheduleId);
  if (waiting && waiting.phase !== 'due') {
    const before = waiting.phase === 'nudge' ? 'due' : waiting.phase === 'remind' ? 'nudge' : 'remind';
    return goOn(unit, before, waiting.turn, person);
  }
  const moved = waiting !== undefined && waiting.turn.zone !== '' && waiting.turn.zone !== person.zone;
  const done = later(waiting?.turn.done, await lastDay(unit.tx, unit.chart, scheduleId));
  await setNext(unit, schedule, person, { done, owed: moved ? waiting.turn.owed : undefined });
}

/** A schedule whose flow was published, or came with a new version, since its timers were last set. */
async function setMissing(unit: Unit, schedules: readonly Schedule[]): Promise<void> {
  for (const schedule of schedules) if (!(await waitingTurn(unit.tx, unit.chart, schedule.scheduleId))) await setSchedule(unit, schedule);
}

type From = { readonly done: string | undefined; readonly owed: string | undefined };

async function setNext(unit: Unit, schedule: Schedule, person: Around & { readonly clock: string }, { done, owed }: From): Promise<void> {
  const { scheduleId, recurrence } = schedule;
  const { now } = unit.context;
  const { zone, clock } = person;
  const next = nextTurn(recurrence, { now, zone, clock, done, owedFrom: owed });
  if (!next) return unit.cancelTimer(timerId(unit.chart, scheduleId));
  const turn: Turn = { scheduleId, day: next.day, at: next.at, zone, done, owed: owed ?? next.day, fell: undefined };
  await setPhase(unit, 'due', Math.max(next.at, now), turn);
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** The schedule that a timer goes round for, and what is known of its day. */
async function scheduled(unit: Unit, timer: Timer) {
  const turn = turnOf(timer.payload, timer.dueAt);
  const known = await knownForDay(unit.tx, unit.chart, turn.day);
  const schedule = known.schedules.find((one) => one.scheduleId === turn.scheduleId);
  const person = await around(unit);
  return schedule && person ? { turn, known, schedule, person } : undefined;
}

function decideDay(unit: Unit, known: DueKnown, command: DueCommand): Decision<Fact, string, unknown> {
  return decideDue(known, command, unit.context, () => true);
}

const fallsDue: TimerHandler = async (unit, timer) => {
  const found = await scheduled(unit, timer);
  if (!found) return accept([]);
  const { known, schedule, person } = found;
  const { scheduleId, day, at: dueAt } = found.turn;
  const { now } = unit.context;
  const turn: Turn = { ...found.turn, zone: person.zone, fell: now };
  const decision = decideDay(unit, known, { type: 'fall-due', scheduleId, flow: schedule.flow, day, dueAt });
  if (!decision.ok || decision.facts.length === 0) {
    await goOn(unit, 'remind', turn, person);
    return decision;
  }
  const atOnce = nudges(turn, person).nudgeAt === now;
  if (atOnce) await nudge(unit, person.patient, turn);
  await goOn(unit, atOnce ? 'nudge' : 'due', turn, person);
  return decision;
};

const isNudged: TimerHandler = async (unit, timer) => {
  const found = await scheduled(unit, timer);
  if (!found) return accept([]);
  const { turn, known, person } = found;
  await ifWaiting(known, turn, () => nudge(unit, person.patient, turn));
  await goOn(unit, 'nudge', turn, person);
  return accept([]);
};

const isReminded: TimerHandler = async (unit, timer) => {
  const found = await scheduled(unit, timer);
  if (!found) return accept([]);
  const { turn, known, person } = found;
  await ifWaiting(known, turn, () => remind(unit, person.patient, turn));
  await goOn(unit, 'remind', turn, person);
  return accept([]);
};

/** Nothing goes out for what was begun in the meantime. */
async function ifWaiting(known: DueKnown, turn: Turn, send: () => Promise<void>): Promise<void> {
  const due = known.dueFlows.find((one) => one.scheduleId === turn.scheduleId && one.day === turn.day);
  if (due && isWaiting(known, due)) await send();
}

const isOver: TimerHandler = async (unit, timer) => {
  const found = await scheduled(unit, timer);
  if (!found) return accept([]);
  const { turn, known, schedule, person } = found;
  const { scheduleId, day } = turn;
  const decision = decideDay(unit, known, { type: 'miss', scheduleId, flow: schedule.flow, day });
  // The day after, or today when the program was away for longer: due at once when its time has passed, never left out.
  if (await mayBegin(unit, schedule.flow)) await setNext(unit, schedule, person, { done: day, owed: dayAfter(day) });
  if (scheduleId === 'daily') await setMissing(unit, known.schedules);
  return decision;
};

export const checkInTimers: Readonly<Record<string, TimerHandler>> = {
  [kinds.due]: fallsDue,
  [kinds.nudge]: isNudged,
  [kinds.remind]: isReminded,
  [kinds.over]: isOver,
};
