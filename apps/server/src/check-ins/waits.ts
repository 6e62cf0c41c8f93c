import { decide, type CheckIn, type CheckInFact, type FlowEvent } from '@cairn/check-ins';
import { accept, type Decision, type Entry, type EntryOf, type Fact, type Instant } from '@cairn/kernel';
import { addDays, instantOf, localDay } from '@cairn/scheduling/zones';
import type { Duration } from '@cairn/workflows';
import { readChart } from '../charts/store.ts';
import { flowsFor } from '../flows-in-use.ts';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { checkInById, waitingRuns } from './store.ts';

/*
 * A conversation that stands still. It goes on by itself when its time has passed, or when what it waits for becomes a fact.
 */

const WAIT = 'checkIns.wait';
const MINUTE = 60_000;
type Told<Kind extends CheckInFact['kind']> = Extract<EntryOf<CheckInFact>, { readonly kind: Kind }>;

function timerId(checkInId: string, node: string): string {
  return `check-in.wait/${checkInId}/${node}`;
}

/** Set anew by every fact that says where it waits: the same wait has the same time, and fires once. */
export const setWait: Reaction = async (unit, entry) => {
  const { checkInId, node, since, after } = (entry as Told<'check-in.waiting'>).body;
  if (!after) return;
  const { profile } = await readChart(unit.tx, unit.chart);
  const dueAt = timeAfter(since, after, profile?.zone ?? 'UTC');
  await unit.setTimer({ id: timerId(checkInId, node), kind: WAIT, dueAt, payload: { checkInId, node } });
};

export const endWait: Reaction = async (unit, entry) => {
  const { checkInId, node } = (entry as Told<'check-in.passed'>).body;
  await unit.cancelTimer(timerId(checkInId, node));
};

/** Until a clock time means the next one on the person's own clock. */
export function timeAfter(since: Instant, after: Duration, zone: string): Instant {
  if ('minutes' in after) return since + after.minutes * MINUTE;
  if ('hours' in after) return since + after.hours * 60 * MINUTE;
  if ('days' in after) return since + after.days * 24 * 60 * MINUTE;
  const today = localDay(since, zone);
  const sameDay = instantOf(today, after.until, zone);
  return sameDay > since ? sameDay : instantOf(addDays(today, 1), after.until, zone);
}

const isOver: TimerHandler = async (unit, timer): Promise<Decision<Fact, string, unknown>> => {
  const { checkInId, node } = timer.payload as { readonly checkInId: string; readonly node: string };
  const run = await checkInById(unit.tx, unit.chart, checkInId);
  return run?.waiting?.node === node ? pass(unit, run, 'timeout') : accept([]);
};

async function pass(unit: Unit, run: CheckIn, by: string): Promise<Decision<Fact, string, unknown>> {
  const node = run.waiting?.node ?? '';
  const flows = await flowsFor(unit.tx, { pin: run.run.pin });
  return decide({ runs: [run], due: undefined, missed: [] }, { type: 'pass', checkInId: run.id, node, by }, unit.context, flows);
}

/** Whatever of this chart waits for `event` goes on; what waits for something else stays. */
export function wakes(event: FlowEvent, when: (unit: Unit, entry: Entry) => boolean = () => true): Reaction {
  return async (unit, entry) => {
    if (!when(unit, entry)) return;
    for (const run of await waitingRuns(unit.tx, unit.chart)) {
      const decision = await pass(unit, run, event);
      if (decision.ok) await unit.append(decision.facts);
    }
  };
}

export const waitTimers: Readonly<Record<string, TimerHandler>> = { [WAIT]: isOver };
