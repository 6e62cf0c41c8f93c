import {
  asksOf,
  begun,
  checkIns,
  isDueEntry,
  KEPT,
  onCheckIn,
  standing,
  type CheckIn,
  type CheckInEntry,
  type CheckInFact,
  type CheckIns,
  type DueKnown,
  type Known,
  type Measures,
  type RunEntry,
} from '@cairn/check-ins';
import { must, type ChartId, type Day, type Instant } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';
import { putInQueue } from './queue.ts';
import { applyDay, closeDone, readDays } from './schedule-store.ts';
import type { CheckInTables } from './tables.ts';

type Row = CheckInTables['check_ins'];

async function apply(tx: Tx, chart: ChartId, entry: CheckInEntry): Promise<void> {
  if (isDueEntry(entry)) return applyDay(tx, chart, entry);
  switch (entry.kind) {
    case 'check-in.started': {
      const run = begun(entry);
      await tx
        .insertInto('check_ins')
        .values({ chart, seq: entry.seq, check_in_id: run.id, ...columns(run) })
        .execute();
      return addName(tx, chart, run.id, run.id);
    }
    default:
      return applyToRun(tx, chart, entry);
  }
}

const runRow = prepared((tx, chart: ChartId, checkInId: string) =>
  tx.selectFrom('check_ins').select('body').where('chart', '=', chart).where('check_in_id', '=', checkInId),
);

const rewriteRun = prepared(
  (
    tx,
    flow: string,
    day: Day,
    finished: number,
    first_finished_at: number | null,
    body: string,
    told: string,
    waiting: number,
    chart: ChartId,
    checkInId: string,
  ) =>
    tx
      .updateTable('check_ins')
      .set({ flow, day, finished, first_finished_at, body, told, waiting })
      .where('chart', '=', chart)
      .where('check_in_id', '=', checkInId),
);

async function applyToRun(tx: Tx, chart: ChartId, entry: RunEntry): Promise<void> {
  const { checkInId } = entry.body;
  const [row] = await runRow(tx, chart, checkInId);
  const before = toCheckIn(must(row, 'the run'));
  const run = onCheckIn(before, entry);
  const { flow, day, finished, first_finished_at, body, told, waiting } = columns(run);
  await rewriteRun(tx, flow, day, finished, first_finished_at, body, told, waiting, chart, checkInId);
  if (run.toRead !== before.toRead) await putInQueue(tx, chart, run);
  if (entry.kind === 'check-in.continued') await addName(tx, chart, entry.body.as, checkInId);
  if (entry.kind === 'check-in.finished') await closeDone(tx, chart, entry.body);
  if (entry.kind === 'check-in.finished' && entry.body.flow === 'daily')
    await tx.deleteFrom('missed_check_ins').where('chart', '=', chart).where('day', '=', entry.body.day).execute();
}

async function addName(tx: Tx, chart: ChartId, name: string, checkInId: string): Promise<void> {
  await tx.insertInto('check_in_names').values({ chart, name, check_in_id: checkInId }).execute();
}

function columns(run: CheckIn): Pick<Row, 'flow' | 'day' | 'finished' | 'first_finished_at' | 'body' | 'told' | 'waiting'> {
  const { run: walked, day, finished, firstFinishedAt } = run;
  return {
    flow: walked.pin.id,
    day,
    finished: Number(finished !== undefined || run.stopped !== undefined),
    first_finished_at: firstFinishedAt ?? null,
    body: JSON.stringify(run),
    told: JSON.stringify(toldOf(run)),
    waiting: Number(run.waiting !== undefined),
  };
}

export function toCheckIn(row: Pick<Row, 'body'>): CheckIn {
  const run = JSON.parse(row.body) as Partial<CheckIn> & Pick<CheckIn, 'id' | 'aliases' | 'day' | 'startedAt' | 'run'>;
  const { finished, firstFinishedAt, reviewed, toRead, callAskedAt, handedOver, takenUp, waiting, stopped } = run;
  const { measures = finished?.measures ?? {}, calls = [], acts = [], scores = {} } = run;
  return {
    ...run,
    measures,
    calls,
    acts,
    scores,
    waiting,
    stopped,
    finished,
    firstFinishedAt,
    reviewed,
    toRead,
    callAskedAt,
    handedOver,
    takenUp,
  };
}

async function read(tx: Tx, chart: ChartId): Promise<CheckIns> {
  const rows = await tx.selectFrom('check_ins').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { runs: rows.map(toCheckIn), ...(await aside(tx, chart)) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<CheckIns> {
  const whole = { runs: await recentCheckIns(tx, chart, KEPT), ...(await aside(tx, chart)) };
  return checkIns.window?.(whole) ?? whole;
}

export const checkInsOnServer: ServerCapability<CheckIns, CheckInFact> = { pure: checkIns, apply, read, readWindow };

async function aside(tx: Tx, chart: ChartId): Promise<Omit<CheckIns, 'runs'>> {
  const stones = await tx
    .selectFrom('check_ins')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('chart', '=', chart)
    .where('flow', '=', 'daily')
    .where('first_finished_at', 'is not', null)
    .executeTakeFirst();
  return { ...(await readDays(tx, chart)), stones: Number(stones?.n ?? 0) };
}

const namedRow = prepared((tx, chart: ChartId, name: string) =>
  tx
    .selectFrom('check_in_names')
    .innerJoin('check_ins', (join) =>
      join.onRef('check_ins.chart', '=', 'check_in_names.chart').onRef('check_ins.check_in_id', '=', 'check_in_names.check_in_id'),
    )
    .select('check_ins.body')
    .where('check_in_names.chart', '=', chart)
    .where('check_in_names.name', '=', name),
);

/** A run by any id that a device knows it under. */
export async function checkInById(tx: Tx, chart: ChartId, id: string): Promise<CheckIn | undefined> {
  const [row] = await namedRow(tx, chart, id);
  return row && toCheckIn(row);
}

const waitingRows = prepared((tx, chart: ChartId) =>
  tx.selectFrom('check_ins').select('body').where('chart', '=', chart).where('waiting', '=', 1).orderBy('seq'),
);

/** Runs that stand still until something happens. */
export async function waitingRuns(tx: Tx, chart: ChartId): Promise<CheckIn[]> {
  return (await waitingRows(tx, chart)).map(toCheckIn);
}

/** The newest runs, oldest first. */
export async function recentCheckIns(tx: Tx, chart: ChartId, most: number): Promise<CheckIn[]> {
  const rows = await tx.selectFrom('check_ins').select('body').where('chart', '=', chart).orderBy('seq', 'desc').limit(most).execute();
  return rows.map(toCheckIn).reverse();
}

/** A check-in as others read it: when, whether it ended, the answers that stand. */
export type Told = {
  readonly checkInId: string;
  readonly day: Day;
  readonly at: Instant;
  readonly ended: boolean;
  readonly measures: Measures;
  readonly callAsked: boolean;
  /** What the conversation asks of the team. */
  readonly asks: Measures;
};

export function toldOf(run: CheckIn): Told {
  const { id: checkInId, day, finished, startedAt, callAskedAt } = run;
  const { measures } = standing(run);
  return {
    checkInId,
    day,
    at: finished?.at ?? startedAt,
    ended: finished !== undefined,
    measures,
    callAsked: callAskedAt !== undefined,
    asks: asksOf(run),
  };
}

const toldRows = prepared((tx, chart: ChartId, from: Day) =>
  tx.selectFrom('check_ins').select('told').where('chart', '=', chart).where('day', '>=', from).orderBy('seq'),
);

/** Every check-in of `from` and later, oldest first. */
export async function toldSince(tx: Tx, chart: ChartId, from: Day): Promise<Told[]> {
  return (await toldRows(tx, chart, from)).map((row) => JSON.parse(row.told) as Told);
}

/** What a decision about one run needs. */
export async function knownForRun(tx: Tx, chart: ChartId, id: string): Promise<Known> {
  const run = await checkInById(tx, chart, id);
  return { runs: run ? [run] : [], due: undefined, missed: [] };
}

/** What beginning needs: the run of that id, else those of the day and any of the flow that is not finished. */
export async function knownForStart(tx: Tx, chart: ChartId, id: string, { flow, day }: { flow: string; day: Day }): Promise<Known> {
  const same = await knownForRun(tx, chart, id);
  if (same.runs.length > 0) return same;
  const rows = await tx
    .selectFrom('check_ins')
    .select('body')
    .where('chart', '=', chart)
    .where((eb) => eb.or([eb('day', '=', day), eb.and([eb('flow', '=', flow), eb('finished', '=', 0)])]))
    .orderBy('seq')
    .execute();
  return { runs: rows.map(toCheckIn), due: undefined, missed: [] };
}

/** What the turn of a day needs. */
export async function knownForDay(tx: Tx, chart: ChartId, day: Day): Promise<DueKnown> {
  return { runs: await runsOn(tx, chart, day), ...(await readDays(tx, chart)) };
}

async function runsOn(tx: Tx, chart: ChartId, day: Day): Promise<CheckIn[]> {
  const rows = await tx.selectFrom('check_ins').select('body').where('chart', '=', chart).where('day', '=', day).orderBy('seq').execute();
  return rows.map(toCheckIn);
}

/** Whose check-in it is, for who knows nothing but its id. */
export async function chartOfCheckIn(tx: Tx, checkInId: string): Promise<ChartId | undefined> {
  const rows = await tx.selectFrom('check_in_names').select('chart').where('name', '=', checkInId).limit(2).execute();
  return rows.length === 1 ? rows[0]?.chart : undefined;
}
