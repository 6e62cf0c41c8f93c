import { familyPath, type FamilyPath, type FamilyPathEntry, type FamilyPathFact } from '@cairn/family';
import type { ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, chart: ChartId, entry: FamilyPathEntry): Promise<void> {
  const body = JSON.stringify(familyPath.evolve(await readPath(tx, chart), entry));
  await tx
    .insertInto('family_paths')
    .values({ chart, body })
    .onConflict((c) => c.column('chart').doUpdateSet({ body }))
    .execute();
}

export async function readPath(tx: Tx, chart: ChartId): Promise<FamilyPath> {
  const row = await tx.selectFrom('family_paths').select('body').where('chart', '=', chart).executeTakeFirst();
  return row ? { ...familyPath.start(), ...(JSON.parse(row.body) as FamilyPath) } : familyPath.start();
}

export const familyPathOnServer: ServerCapability<FamilyPath, FamilyPathFact> = {
  pure: familyPath,
  apply,
  read: readPath,
  readWindow: undefined,
};
