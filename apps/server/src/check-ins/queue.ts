import type { CheckIn, ReviewQueue, ReviewQueueInput, ToReadRow } from '@cairn/check-ins';
import type { ChartId, PersonId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { Told } from './store.ts';

const MOST = 100;

/** Keeps the table of answers to be read at what the run says. */
export async function putInQueue(tx: Tx, chart: ChartId, { id, toRead }: CheckIn): Promise<void> {
  if (!toRead) {
    await tx.deleteFrom('check_ins_to_read').where('chart', '=', chart).where('check_in_id', '=', id).execute();
    return;
  }
  const due = { due_at: toRead.by, late: Number(toRead.lateAt !== undefined) };
  await tx
    .insertInto('check_ins_to_read')
    .values({ chart, check_in_id: id, ...due })
    .onConflict((c) => c.columns(['chart', 'check_in_id']).doUpdateSet(due))
    .execute();
}

/** What waits to be read on the charts of which `person` is on the care team, now. */
export async function readQueue(tx: Tx, person: PersonId, { whose }: ReviewQueueInput): Promise<ReviewQueue> {
  const waiting = queueOf(tx, person, whose);
  const rows = await waiting
    .innerJoin('charts', 'charts.chart', 'check_ins_to_read.chart')
    .innerJoin('check_ins', (join) =>
      join.onRef('check_ins.chart', '=', 'check_ins_to_read.chart').onRef('check_ins.check_in_id', '=', 'check_ins_to_read.check_in_id'),
    )
    .select(['check_ins_to_read.chart', 'charts.name', 'charts.zone', 'check_ins.flow', 'check_ins.told', 'check_ins.body'])
    .orderBy('check_ins_to_read.late', 'desc')
    .orderBy('check_ins_to_read.due_at')
    .orderBy('check_ins_to_read.chart')
    .orderBy('check_ins_to_read.check_in_id')
    .limit(MOST)
    .execute();
  const counts = await waiting
    .select((eb) => [
      eb.fn.countAll<number | string>().as('waiting'),
      eb.fn.coalesce(eb.fn.sum<number | string>('check_ins_to_read.late'), eb.lit(0)).as('late'),
    ])
    .executeTakeFirst();
  const readers = await firstCounselors(tx, [...new Set(rows.map((row) => row.chart))]);
  return {
    rows: rows.flatMap((row) => {
      const { toRead } = JSON.parse(row.body) as CheckIn;
      if (!toRead) return [];
      const { checkInId, day, at, ended, measures } = JSON.parse(row.told) as Told;
      const { chart, name, zone, flow } = row;
      const found: ToReadRow = { chart, name, zone, reader: readers.get(chart), checkInId, flow, day, at, ended, ...toRead, measures };
      return [found];
    }),
    waiting: Number(counts?.waiting ?? 0),
    late: Number(counts?.late ?? 0),
  };
}

function queueOf(tx: Tx, person: PersonId, whose: ReviewQueueInput['whose']) {
  const query = tx
    .selectFrom('care_team')
    .innerJoin('check_ins_to_read', 'check_ins_to_read.chart', 'care_team.chart')
    .where('care_team.person_id', '=', person);
  if (whose === 'team') return query;
  return query
    .where('care_team.role', '=', 'counselor')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('care_team as before')
            .select('before.chart')
            .whereRef('before.chart', '=', 'care_team.chart')
            .where('before.role', '=', 'counselor')
            .whereRef('before.joined_seq', '<', 'care_team.joined_seq'),
        ),
      ),
    );
}

async function firstCounselors(tx: Tx, charts: readonly ChartId[]): Promise<ReadonlyMap<ChartId, ToReadRow['reader']>> {
  if (charts.length === 0) return new Map();
  const rows = await tx
    .selectFrom('care_team')
    .select(['chart', 'person_id', 'name'])
    .where('chart', 'in', charts)
    .where('role', '=', 'counselor')
    .orderBy('joined_seq', 'desc')
    .execute();
  return new Map(rows.map(({ chart, person_id: personId, name }) => [chart, { personId, name }]));
}
