import {
  accessTries,
  emergencyAccess,
  sameName,
  type Access,
  type AccessTries,
  type AccessTryEntry,
  type AccessTryFact,
  type By,
  type EmergencyAccess,
  type EmergencyAccessEntry,
  type EmergencyAccessFact,
} from '@cairn/access';
import { must, PROGRAM, type ChartId, type Day, type Instant, type PersonId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, chart: ChartId, entry: EmergencyAccessEntry): Promise<void> {
  const { accessId } = entry.body;
  const before = entry.kind === 'emergency-access.opened' ? [] : [must(await accessById(tx, chart, accessId), 'opening')];
  const access = must(emergencyAccess.evolve({ openings: before }, entry).openings[0], 'opening');
  const row = {
    until: access.until,
    closed_at: access.closed?.at ?? null,
    reviewed: Number(access.reviewed !== undefined),
    body: JSON.stringify(access),
  };
  if (before.length > 0) await tx.updateTable('emergency_access').set(row).where('access_id', '=', accessId).execute();
  else
    await tx
      .insertInto('emergency_access')
      .values({ access_id: accessId, chart, seq: entry.seq, person_id: access.by.personId, ...row })
      .execute();
}

export async function readAccess(tx: Tx, chart: ChartId): Promise<EmergencyAccess> {
  const rows = await tx.selectFrom('emergency_access').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { openings: rows.map(({ body }) => toAccess(body)) };
}

export const emergencyAccessOnServer: ServerCapability<EmergencyAccess, EmergencyAccessFact> = {
  pure: emergencyAccess,
  apply,
  read: readAccess,
  readWindow: undefined,
};

function toAccess(body: string): Access {
  const access = JSON.parse(body) as Access;
  return { ...access, closed: access.closed ?? undefined, reviewed: access.reviewed ?? undefined };
}

export async function accessById(tx: Tx, chart: ChartId, accessId: string): Promise<Access | undefined> {
  const row = await tx
    .selectFrom('emergency_access')
    .select('body')
    .where('access_id', '=', accessId)
    .where('chart', '=', chart)
    .executeTakeFirst();
  return row && toAccess(row.body);
}

const runningRow = prepared((tx, chart: ChartId, person: PersonId, now: Instant) =>
  tx
    .selectFrom('emergency_access')
    .select('access_id')
    .where('chart', '=', chart)
    .where('person_id', '=', person)
    .where('closed_at', 'is', null)
    .where('until', '>', now)
    .limit(1),
);

/** Whether this person has this chart open in an emergency at this moment. The clock is asked, not the timer. */
export async function hasOpen(tx: Tx, chart: ChartId, person: PersonId, now: Instant): Promise<boolean> {
  return (await runningRow(tx, chart, person, now)).length > 0;
}

type Kept = { readonly chart: ChartId; readonly access: Access };

/** What this person has open now, oldest first. */
export async function openOf(tx: Tx, person: PersonId, now: Instant): Promise<Kept[]> {
  const rows = await tx
    .selectFrom('emergency_access')
    .select(['chart', 'body'])
    .where('person_id', '=', person)
    .where('closed_at', 'is', null)
    .where('until', '>', now)
    .orderBy('until')
    .execute();
  return rows.map(({ chart, body }) => ({ chart, access: toAccess(body) }));
}

/** Those that wait for their review, and the newest that have it. */
export async function openings(tx: Tx, reviewedToo: number): Promise<Kept[]> {
  const query = tx.selectFrom('emergency_access').select(['chart', 'body']);
  const waiting = await query.where('reviewed', '=', 0).orderBy('until').execute();
  const done = await query.where('reviewed', '=', 1).orderBy('until', 'desc').limit(reviewedToo).execute();
  return [...waiting, ...done].map(({ chart, body }) => ({ chart, access: toAccess(body) }));
}

/** Who ever opened this chart in an emergency. */
export async function openersOf(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  const rows = await tx.selectFrom('emergency_access').select('person_id').distinct().where('chart', '=', chart).execute();
  return rows.map((row) => row.person_id);
}

/** The one chart with exactly this name and birth date. Two of them are as good as none: a guess would open the wrong one. */
export async function chartOf(tx: Tx, name: string, birthDate: Day): Promise<ChartId | undefined> {
  const rows = await tx.selectFrom('charts').select(['chart', 'name']).where('birth_date', '=', birthDate).execute();
  const found = rows.filter((row) => sameName(row.name, name));
  return found.length === 1 ? found[0]?.chart : undefined;
}

async function applyTry(tx: Tx, _chart: ChartId, entry: AccessTryEntry): Promise<void> {
  const { by } = entry.body;
  const row = { seq: entry.seq, person_id: by.personId, at: entry.at, body: JSON.stringify(by) };
  await tx.insertInto('access_tries').values(row).execute();
}

async function readTries(tx: Tx, chart: ChartId): Promise<AccessTries> {
  if (chart !== PROGRAM) return accessTries.start();
  return { tries: await triesSince(tx, 0) };
}

export const accessTriesOnServer: ServerCapability<AccessTries, AccessTryFact> = {
  pure: accessTries,
  apply: applyTry,
  read: readTries,
  readWindow: undefined,
};

export async function triesSince(tx: Tx, since: Instant): Promise<{ by: By; at: Instant }[]> {
  const rows = await tx.selectFrom('access_tries').select(['at', 'body']).where('at', '>=', since).orderBy('seq').execute();
  return rows.map(({ at, body }) => ({ by: JSON.parse(body) as By, at }));
}

export async function triesOf(tx: Tx, person: PersonId, since: Instant): Promise<number> {
  const { n } = await tx
    .selectFrom('access_tries')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('person_id', '=', person)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(n);
}
