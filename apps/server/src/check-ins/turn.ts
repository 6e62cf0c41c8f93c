import type { Schedule } from '@cairn/check-ins';
import type { ChartId, Day, Instant } from '@cairn/kernel';
import { addDays, afterQuiet, endOfDay, type QuietHours } from '@cairn/scheduling/zones';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';

/*
 * One timer per schedule goes round: the day falls due, a nudge waits for the end of quiet hours, one reminder, the day is
 * over, and the next day is set. `checkIns.due` and `checkIns.missed` are the names of timers that older versions set.
 */
export const kinds = { due: 'checkIns.due', nudge: 'checkIns.nudge', remind: 'checkIns.remind', over: 'checkIns.missed' } as const;
type Phase = keyof typeof kinds;

/** What a timer carries. Older versions wrote `day` alone. */
export type Turn = {
  readonly scheduleId: string;
  readonly day: Day;
  /** When the day falls due, or fell due. */
  readonly at: Instant;
  /** Where the person lived when this was set; while a day runs, where they lived when it fell due. */
  readonly zone: string;
  /** The last day that had its turn before this one. */
  readonly done: Day | undefined;
  /** From this day on a day is owed to somebody who moves. */
  readonly owed: Day;
  /** When it really fell due: later than `at` when the program was down. Undefined before. */
  readonly fell: Instant | undefined;
};

/** `remindAfter`: milliseconds from when a day fell due to its one reminder (clinical.md B2). */
export type Around = { readonly zone: string; readonly quiet: QuietHours; readonly remindAfter: number };

export function timerId(chart: ChartId, scheduleId: Schedule['scheduleId']): string {
  return scheduleId === 'daily' ? `check-in/${chart}` : `check-in/${chart}/${scheduleId}`;
}

/** A timer of a schedule that has not fired. */
export async function waitingTurn(tx: Tx, chart: ChartId, scheduleId: string): Promise<{ phase: Phase; turn: Turn } | undefined> {
  const row = await timerRow(tx, timerId(chart, scheduleId));
  const phase = (Object.keys(kinds) as Phase[]).find((name) => kinds[name] === row?.kind);
  return row && row.done_at === null && phase ? { phase, turn: turnOf(JSON.parse(row.payload), row.due_at) } : undefined;
}

export function turnOf(payload: unknown, dueAt: Instant): Turn {
  const { day, ...rest } = payload as Partial<Turn> & { readonly day: Day };
  return { scheduleId: 'daily', at: dueAt, zone: '', done: undefined, owed: day, fell: undefined, ...rest, day };
}

/** Sets the timer of a schedule, never to an instant at which it has fired before. */
export async function setPhase(unit: Unit, phase: Phase, at: Instant, turn: Turn): Promise<void> {
  const id = timerId(unit.chart, turn.scheduleId);
  const row = await timerRow(unit.tx, id);
  const dueAt = row?.outcome === 'fired' && row.due_at >= at ? row.due_at + 1 : at;
  await unit.setTimer({ id, kind: kinds[phase], dueAt, payload: turn });
}

function timerRow(tx: Tx, id: string) {
  return tx.selectFrom('timers').select(['kind', 'payload', 'due_at', 'done_at', 'outcome']).where('id', '=', id).executeTakeFirst();
}

/** Nobody who moves gets less of a day than they had when it fell due. */
export function overAt({ day, zone }: Turn, now: Around): Instant {
  return Math.max(endOfDay(day, now.zone), zone === '' ? 0 : endOfDay(day, zone)) + 1;
}

/** When the first nudge goes out and when the one reminder: never in quiet hours, never after the day. */
export function nudges(turn: Turn, around: Around): { readonly nudgeAt: Instant | undefined; readonly remindAt: Instant | undefined } {
  const fell = turn.fell ?? turn.at;
  const over = overAt(turn, around);
  const within = (at: Instant): Instant | undefined => (at < over ? at : undefined);
  return {
    nudgeAt: within(afterQuiet(fell, around.quiet, around.zone)),
    remindAt: within(afterQuiet(fell + around.remindAfter, around.quiet, around.zone)),
  };
}

/** The next thing that happens on a day that fell due, after `done`. */
export async function goOn(unit: Unit, done: Phase, turn: Turn, around: Around): Promise<void> {
  const { nudgeAt, remindAt } = nudges(turn, around);
  const after = Object.keys(kinds).indexOf(done);
  const ahead = (phase: Phase, at: Instant | undefined): at is Instant => at !== undefined && Object.keys(kinds).indexOf(phase) > after;
  if (ahead('nudge', nudgeAt)) return setPhase(unit, 'nudge', nudgeAt, turn);
  if (ahead('remind', remindAt)) return setPhase(unit, 'remind', remindAt, turn);
  return setPhase(unit, 'over', overAt(turn, around), turn);
}

/** The day after one that had its turn. */
export function dayAfter(day: Day): Day {
  return addDays(day, 1);
}
