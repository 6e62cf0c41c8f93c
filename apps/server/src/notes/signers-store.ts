import { PROGRAM, type Actor, type ChartId, type EntryOf, type PersonId } from '@cairn/kernel';
import { signers, standingOf, type SignerFact, type SignerSetting, type Signers, type Standing } from '@cairn/notes';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, _chart: ChartId, entry: EntryOf<SignerFact>): Promise<void> {
  const { personId, credential, supervisor } = entry.body;
  const setting = JSON.stringify({ personId, credential, supervisor });
  await tx
    .insertInto('signers')
    .values({ person_id: personId, setting })
    .onConflict((c) => c.column('person_id').doUpdateSet({ setting }))
    .execute();
}

export async function readSigners(tx: Tx): Promise<Signers> {
  const rows = await tx.selectFrom('signers').selectAll().orderBy('person_id').execute();
  return { signers: Object.fromEntries(rows.map((row) => [row.person_id, toSetting(row.setting)])) };
}

export const signersOnServer: ServerCapability<Signers, SignerFact> = {
  pure: signers,
  apply,
  read: async (tx, chart) => (chart === PROGRAM ? readSigners(tx) : signers.start()),
  readWindow: undefined,
};

async function settingOf(tx: Tx, person: PersonId): Promise<SignerSetting | undefined> {
  const row = await tx.selectFrom('signers').select('setting').where('person_id', '=', person).executeTakeFirst();
  return row && toSetting(row.setting);
}

function toSetting(text: string): SignerSetting {
  return JSON.parse(text) as SignerSetting;
}

/** What entitles this person to sign on this chart now, and who signs beside them. */
export async function standingOn(tx: Tx, chart: ChartId, actor: Pick<Actor, 'personId' | 'role'>): Promise<Standing> {
  const standing = standingOf(await settingOf(tx, actor.personId), actor);
  const { supervisor } = standing;
  return { ...standing, supervisorCares: supervisor !== undefined && (await caresFor(tx, chart, supervisor.personId)) };
}

async function caresFor(tx: Tx, chart: ChartId, person: PersonId): Promise<boolean> {
  const row = await tx
    .selectFrom('care_team')
    .select('person_id')
    .where('chart', '=', chart)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}
