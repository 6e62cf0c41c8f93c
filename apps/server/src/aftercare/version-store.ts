import { evolve, start, type Plan, type PlanEntry, type PlanVersion } from '@cairn/aftercare';
import type { ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';

type Signing = Extract<PlanEntry, { kind: 'plan.sign-off-asked' | 'plan.signed' | 'plan.taken-back' | 'plan.published' }>;

/** `doc` is what is asked to be signed; the other entries are about the attempt that is open. */
export async function applyVersion(tx: Tx, chart: ChartId, entry: Signing, doc: Plan['doc'] | undefined): Promise<void> {
  const open = doc ? [] : (await rows(tx, chart).where('state', '=', 'asked').execute()).map(parsed);
  const version = evolve({ ...start(), ...(doc && { doc }), versions: open }, entry).versions.at(-1);
  if (!version) return;
  const set = { state: version.state, body: JSON.stringify(version) };
  await tx
    .insertInto('plan_versions')
    .values({ chart, seq: version.seq, number: version.number, ...set })
    .onConflict((c) => c.columns(['chart', 'seq']).doUpdateSet(set).where('plan_versions.state', '=', 'asked'))
    .execute();
}

function rows(tx: Tx, chart: ChartId) {
  return tx.selectFrom('plan_versions').select('body').where('chart', '=', chart).orderBy('seq');
}

function parsed({ body }: { readonly body: string }): PlanVersion {
  return JSON.parse(body) as PlanVersion;
}

/** All of them, or those at these places, oldest first. */
export async function readVersions(tx: Tx, chart: ChartId, seqs: readonly number[] | undefined): Promise<readonly PlanVersion[]> {
  const found = seqs ? rows(tx, chart).where('seq', 'in', seqs) : rows(tx, chart);
  return (await found.execute()).map(parsed);
}

export function versionStates(tx: Tx, chart: ChartId) {
  return tx.selectFrom('plan_versions').select(['seq', 'state']).where('chart', '=', chart).orderBy('seq').execute();
}

export async function publishedVersion(tx: Tx, chart: ChartId, number: number): Promise<PlanVersion | undefined> {
  const row = await rows(tx, chart).where('number', '=', number).where('state', '=', 'published').executeTakeFirst();
  return row && parsed(row);
}
