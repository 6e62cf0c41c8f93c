import { breakPromise, promiseReading, reviewQueueInput, wantsReading, type ReviewQueue, type ReviewQueueInput } from '@cairn/check-ins';
import { accept, type ChartId, type Entry, type Instant } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import { nextBusinessClock } from '@cairn/scheduling/zones';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import type { View } from '../views.ts';
import { readQueue } from './queue.ts';
import { checkInById } from './store.ts';

/*
 * "Maya reads your answers by 10 AM": said only because it is a fact, and its breach is one too.
 */

const READ_BY = 'checkIns.readBy';

function timerId(chart: ChartId, checkInId: string): string {
  return `check-in.read-by/${chart}/${checkInId}`;
}

function checkInOf(entry: Entry): string {
  return (entry.body as { readonly checkInId: string }).checkInId;
}

/** Answers are complete and nobody has read them, or a change made them unread again. `hour` is what the program has set. */
export function promiseToRead(hour: (tx: Tx) => Promise<number>): Reaction {
  return async (unit, entry) => {
    const run = await checkInById(unit.tx, unit.chart, checkInOf(entry));
    if (!run || !wantsReading(run)) return;
    const { profile } = await readChart(unit.tx, unit.chart);
    if (!profile) return;
    const clock = `${String(await hour(unit.tx)).padStart(2, '0')}:00`;
    const by = nextBusinessClock(unit.context.now, clock, profile.zone);
    await unit.append(promiseReading(run, by));
    await unit.setTimer({ id: timerId(unit.chart, run.id), kind: READ_BY, dueAt: by, payload: { checkInId: run.id, by } });
  };
}

/** Somebody read them. */
export const endPromise: Reaction = async (unit, entry) => {
  await unit.cancelTimer(timerId(unit.chart, checkInOf(entry)));
};

const isDue: TimerHandler = async (unit, timer) => {
  const { checkInId, by } = timer.payload as { readonly checkInId: string; readonly by: Instant };
  const run = await checkInById(unit.tx, unit.chart, checkInId);
  return accept(run ? breakPromise(run, by) : []);
};

export const readingTimers: Readonly<Record<string, TimerHandler>> = { [READ_BY]: isDue };

const kinds: ReadonlySet<string> = new Set([
  'check-in.review-promised',
  'check-in.review-late',
  'check-in.reviewed',
  'check-in.changed',
  'check-in.finished',
]);

/** Answers that wait to be read, of the people this staff member cares for. */
export const reviewQueue: View<ReviewQueueInput, ReviewQueue> = {
  input: reviewQueueInput,
  read: async ({ db, viewer, input }) => (isStaff(viewer.role) ? readQueue(db, viewer.personId, input) : undefined),
  after: (kind) => kinds.has(kind) || kind.startsWith('care-team.') || kind.startsWith('chart.'),
};
