import { decide, type FlowId } from '@cairn/check-ins';
import { accept, type ChartId, type Day, type Decision, type Fact, type Instant } from '@cairn/kernel';
import { addDays, endOfDay, instantOf, localDay, type Clock } from '@cairn/scheduling/zones';
import { readChart } from '../charts/store.ts';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { knownForDay } from './store.ts';

/*
 * The turn of a patient's day. One timer per chart goes round: at the patient's own check-in time the day falls due, at the
 * end of that local day it is counted missed if nothing was finished (clinical.md B2), and the next day is set.
 */

const FLOW: FlowId = 'daily';
const DUE = 'checkIns.due';
const OVER = 'checkIns.missed';

/** The first time after `now` that it is `clock` in `zone`, with its day. */
export function nextDue(now: Instant, clock: Clock, zone: string): { readonly day: Day; readonly dueAt: Instant } {
  let day = localDay(now, zone);
  let dueAt = instantOf(day, clock, zone);
  while (dueAt <= now) {
    day = addDays(day, 1);
    dueAt = instantOf(day, clock, zone);
  }
  return { day, dueAt };
}

/** A chart was opened, or the patient's time or zone changed: the timer moves with it. A day that fell due already stays due. */
export const setDays: Reaction = async (unit) => {
  const { profile, preferences } = await readChart(unit.tx, unit.chart);
  if (!profile || !preferences) return;
  const { due } = await knownForDay(unit.tx, unit.chart, unit.context.today);
  if (due && due.day >= localDay(unit.context.now, profile.zone)) return setOver(unit, due.day, profile.zone);
  return setNext(unit, preferences.checkInTime, profile.zone);
};

async function setNext(unit: Unit, clock: Clock, zone: string): Promise<void> {
  const { day, dueAt } = nextDue(unit.context.now, clock, zone);
  await unit.setTimer({ id: timerId(unit.chart), kind: DUE, dueAt, payload: { day } });
}

async function setOver(unit: Unit, day: Day, zone: string): Promise<void> {
  await unit.setTimer({ id: timerId(unit.chart), kind: OVER, dueAt: endOfDay(day, zone) + 1, payload: { day } });
}

function timerId(chart: ChartId): string {
  return `check-in/${chart}`;
}

const fallsDue: TimerHandler = async (unit, timer) => {
  const day = dayOf(timer.payload);
  const { patient, profile } = await readChart(unit.tx, unit.chart);
  if (!patient || !profile) return accept([]);
  const decision = decide(
    await knownForDay(unit.tx, unit.chart, day),
    { type: 'fall-due', flow: FLOW, day, dueAt: timer.dueAt },
    unit.context,
  );
  await setOver(unit, day, profile.zone);
  if (decision.ok && decision.facts.length > 0) await remind(unit, patient, day);
  return decision;
};

/** Neutral: whoever sees the phone learns of a reminder and nothing else (DESIGN §10). */
function remind(unit: Unit, patient: string, day: Day): Promise<void> {
  return unit.deliver({ id: `check-in/${unit.chart}/${day}`, channel: 'email', to: patient, template: 'patient-reminder', params: {} });
}

const isOver: TimerHandler = async (unit, timer): Promise<Decision<Fact, string, unknown>> => {
  const day = dayOf(timer.payload);
  const { profile, preferences } = await readChart(unit.tx, unit.chart);
  if (!profile || !preferences) return accept([]);
  const decision = decide(await knownForDay(unit.tx, unit.chart, day), { type: 'miss', flow: FLOW, day }, unit.context);
  // The day after, or today when the program was away for longer: due at once when its time has passed, never left out.
  const next = later(addDays(day, 1), localDay(unit.context.now, profile.zone));
  // Later than this firing: one timer fires once at one time, and midnight may be the check-in time itself.
  const dueAt = Math.max(instantOf(next, preferences.checkInTime, profile.zone), timer.dueAt + 1);
  await unit.setTimer({ id: timerId(unit.chart), kind: DUE, dueAt, payload: { day: next } });
  return decision;
};

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function dayOf(payload: unknown): Day {
  return (payload as { readonly day: Day }).day;
}

export const checkInTimers: Readonly<Record<string, TimerHandler>> = { [DUE]: fallsDue, [OVER]: isOver };
