import {
  concerns,
  familyDesk,
  type About,
  type Asked,
  type ConcernEntry,
  type ConcernFact,
  type ConcernOnChart,
  type Concerns,
  type DeskConcern,
  type DeskEntry,
  type DeskFact,
  type FamilyDesk,
} from '@cairn/family';
import { must, PROGRAM, type ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { Consents } from './consents.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function applyConcern(tx: Tx, chart: ChartId, entry: ConcernEntry): Promise<void> {
  const id = entry.kind === 'concern.received' ? entry.body.concern.concernId : entry.body.concernId;
  const rows = tx.selectFrom('family_concerns').select('body').where('chart', '=', chart).where('concern_id', '=', id);
  const held = await rows.executeTakeFirst();
  const before = { concerns: held ? [JSON.parse(held.body) as ConcernOnChart] : [] };
  const body = JSON.stringify(must(concerns.evolve(before, entry).concerns[0], 'a concern after its own fact'));
  await tx
    .insertInto('family_concerns')
    .values({ chart, concern_id: id, seq: entry.seq, body })
    .onConflict((c) => c.columns(['chart', 'concern_id']).doUpdateSet({ body }))
    .execute();
}

export async function readConcerns(tx: Tx, chart: ChartId): Promise<Concerns> {
  const rows = await tx.selectFrom('family_concerns').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { concerns: rows.map(({ body }) => JSON.parse(body) as ConcernOnChart) };
}

export const concernsOnServer: ServerCapability<Concerns, ConcernFact> = {
  pure: concerns,
  apply: applyConcern,
  read: readConcerns,
  readWindow: undefined,
};

/** One row for each request that waits and each concern ever kept; only the row that a fact speaks of is touched. */
async function applyDesk(tx: Tx, _chart: ChartId, entry: DeskEntry): Promise<void> {
  if (entry.kind === 'connection.asked') {
    const { asked } = entry.body;
    await tx
      .insertInto('family_desk')
      .values({ id: asked.requestId, what: 'asked', seq: entry.seq, body: JSON.stringify(asked) })
      .execute();
    return;
  }
  if (entry.kind === 'connection.expired') {
    await tx.deleteFrom('family_desk').where('id', '=', entry.body.requestId).execute();
    return;
  }
  const id = entry.kind === 'concern.shared' ? entry.body.concern.concernId : entry.body.concernId;
  const held = await tx.selectFrom('family_desk').select('body').where('id', '=', id).executeTakeFirst();
  const before = { asked: [], concerns: held ? [JSON.parse(held.body) as DeskConcern] : [] };
  const body = JSON.stringify(must(familyDesk.evolve(before, entry).concerns[0], 'a concern after its own fact'));
  await tx
    .insertInto('family_desk')
    .values({ id, what: 'concern', seq: entry.seq, body })
    .onConflict((c) => c.column('id').doUpdateSet({ body }))
    .execute();
}

export async function readDesk(tx: Tx, chart: ChartId): Promise<FamilyDesk> {
  if (chart !== PROGRAM) return familyDesk.start();
  const rows = await tx.selectFrom('family_desk').selectAll().orderBy('seq').execute();
  return {
    asked: rows.filter(({ what }) => what === 'asked').map(({ body }) => JSON.parse(body) as Asked),
    concerns: rows.filter(({ what }) => what === 'concern').map(({ body }) => JSON.parse(body) as DeskConcern),
  };
}

export const familyDeskOnServer: ServerCapability<FamilyDesk, DeskFact> = {
  pure: familyDesk,
  apply: applyDesk,
  read: readDesk,
  readWindow: undefined,
};

export type Candidate = { readonly chart: ChartId; readonly name: string; readonly birthDate: string | undefined };

/** Charts of exactly that name; of exactly that birth date, too, when one was given. Every name is compared, so that the work is the same for all. */
export async function chartsNamed({ sameName }: Pick<Consents, 'sameName'>, tx: Tx, about: About): Promise<Candidate[]> {
  const rows = await tx.selectFrom('charts').select(['chart', 'name', 'birth_date']).orderBy('chart').execute();
  return rows
    .map(({ chart, name, birth_date }) => ({ chart, name, birthDate: birth_date ?? undefined }))
    .filter(({ name, birthDate }) => sameName(about.name, name) && (about.birthDate === undefined || birthDate === about.birthDate));
}
