import type { ChartId, PersonId } from '@cairn/kernel';
import { localDay } from '@cairn/scheduling/zones';
import { present, tiers, type Caseload, type CaseloadInput, type StoredRow, type Tier } from '@cairn/triage';
import type { Tx } from '../db/open.ts';
import type { TriageTables } from './tables.ts';

export const PAGE = 50;

export type Rank = TriageTables['caseload_ranks'];
type Counted = 'team' | 'mine' | 'unclaimed';

/** Writes a chart's row and its place in every list it stands in, and moves the counts by what changed. */
export async function writeRow(tx: Tx, row: StoredRow, ranks: readonly Rank[]): Promise<void> {
  const stored = { zone: row.zone, body: JSON.stringify(row) };
  await tx
    .insertInto('caseload_rows')
    .values({ chart: row.chart, ...stored })
    .onConflict((c) => c.column('chart').doUpdateSet(stored))
    .execute();
  await writeRanks(tx, row.chart, ranks);
}

/** Who no longer cares for the chart keeps a place without a key: shown to nobody, counted nowhere, and known to the push that empties their screen. */
const NOWHERE = { rank_key: '', tier: 'steady', mine: 0, unclaimed: 0 } as const;

export async function writeRanks(tx: Tx, chart: ChartId, ranks: readonly Rank[]): Promise<void> {
  const before = await tx.selectFrom('caseload_ranks').selectAll().where('chart', '=', chart).execute();
  const gone = before.filter((old) => !ranks.some((rank) => rank.person_id === old.person_id)).map((old) => ({ ...old, ...NOWHERE }));
  const changed = [...ranks, ...gone].filter((rank) => !before.some((old) => same(old, rank)));
  for (const rank of changed) {
    const { person_id: _person, chart: _chart, ...moved } = rank;
    await tx
      .insertInto('caseload_ranks')
      .values(rank)
      .onConflict((c) => c.columns(['chart', 'person_id']).doUpdateSet(moved))
      .execute();
  }
  const left = before.filter((old) => changed.some((rank) => rank.person_id === old.person_id));
  await moveCounts(tx, left, changed);
}

/** Everyone whose list this chart stands in, or stood in. */
export async function everRanked(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  const rows = await tx.selectFrom('caseload_ranks').select('person_id').where('chart', '=', chart).execute();
  return rows.map((row) => row.person_id);
}

function same(a: Rank, b: Rank): boolean {
  return a.person_id === b.person_id && a.rank_key === b.rank_key && a.tier === b.tier && a.mine === b.mine && a.unclaimed === b.unclaimed;
}

/** In order of person and tier, so that two transactions never wait for each other crosswise. */
async function moveCounts(tx: Tx, left: readonly Rank[], joined: readonly Rank[]): Promise<void> {
  const deltas = new Map<string, TriageTables['caseload_counts']>();
  const add = (rank: Rank, by: 1 | -1): void => {
    if (rank.rank_key === NOWHERE.rank_key) return;
    const key = `${rank.person_id} ${rank.tier}`;
    const sum = deltas.get(key) ?? { person_id: rank.person_id, tier: rank.tier, team: 0, mine: 0, unclaimed: 0 };
    deltas.set(key, { ...sum, team: sum.team + by, mine: sum.mine + by * rank.mine, unclaimed: sum.unclaimed + by * rank.unclaimed });
  };
  for (const rank of left) add(rank, -1);
  for (const rank of joined) add(rank, 1);
  for (const [, delta] of [...deltas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (delta.team === 0 && delta.mine === 0 && delta.unclaimed === 0) continue;
    await tx
      .insertInto('caseload_counts')
      .values(delta)
      .onConflict((c) =>
        c.columns(['person_id', 'tier']).doUpdateSet((eb) => ({
          team: eb('caseload_counts.team', '+', delta.team),
          mine: eb('caseload_counts.mine', '+', delta.mine),
          unclaimed: eb('caseload_counts.unclaimed', '+', delta.unclaimed),
        })),
      )
      .execute();
  }
}

export async function rowOf(tx: Tx, chart: ChartId): Promise<StoredRow | undefined> {
  const row = await tx.selectFrom('caseload_rows').select('body').where('chart', '=', chart).executeTakeFirst();
  return row && (JSON.parse(row.body) as StoredRow);
}

/** One page in order of need. Without a tier: everyone who is not steady. */
export async function readCaseload(tx: Tx, person: PersonId, input: CaseloadInput, now: number): Promise<Caseload> {
  const counts = await tx.selectFrom('caseload_counts').selectAll().where('person_id', '=', person).execute();
  const page = await pageOf(tx, person, input);
  const days = new Map([...new Set(page.map((row) => row.zone))].map((zone) => [zone, localDay(now, zone)]));
  const rows = page
    .slice(0, PAGE)
    .map((row) => present(JSON.parse(row.body) as StoredRow, now, days.get(row.zone) ?? localDay(now, row.zone)));
  return {
    counts: Object.fromEntries(tiers.map((tier) => [tier, sumOf(counts, tier, input.whose)])) as Record<Tier, number>,
    unclaimed: counts.reduce((sum, count) => sum + count.unclaimed, 0),
    rows,
    next: page.length > PAGE ? page[PAGE - 1]?.rank_key : undefined,
  };
}

function sumOf(counts: readonly TriageTables['caseload_counts'][], tier: Tier, of: Counted): number {
  return counts.find((count) => count.tier === tier)?.[of] ?? 0;
}

/** Rank keys start with the place of their tier, so a tier is a range of the index. */
function pageOf(tx: Tx, person: PersonId, input: CaseloadInput): Promise<{ rank_key: string; body: string; zone: string }[]> {
  const place = input.tier === undefined ? undefined : tiers.indexOf(input.tier);
  const from = input.after ?? (place === undefined ? '' : `${place}`);
  const to = `${place === undefined ? tiers.indexOf('steady') : place + 1}`;
  let query = tx
    .selectFrom('caseload_ranks')
    .innerJoin('caseload_rows', 'caseload_rows.chart', 'caseload_ranks.chart')
    .select(['caseload_ranks.rank_key', 'caseload_rows.body', 'caseload_rows.zone'])
    .where('caseload_ranks.person_id', '=', person)
    .where('caseload_ranks.rank_key', '>', from)
    .where('caseload_ranks.rank_key', '<', to);
  if (input.whose !== 'team') query = query.where(`caseload_ranks.${input.whose}`, '=', 1);
  return query
    .orderBy('caseload_ranks.rank_key')
    .limit(PAGE + 1)
    .execute();
}
