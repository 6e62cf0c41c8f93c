import { PROGRAM, type ChartId, type PersonId } from '@cairn/kernel';
import { hours, type AllHours, type Hours, type HoursEntry, type HoursSet } from '@cairn/scheduling';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, _chart: ChartId, { body }: HoursEntry): Promise<void> {
  const set = { hours: JSON.stringify(body.hours) };
  await tx
    .insertInto('working_hours')
    .values({ person_id: body.personId, ...set })
    .onConflict((c) => c.column('person_id').doUpdateSet(set))
    .execute();
}

async function read(tx: Tx, chart: ChartId): Promise<AllHours> {
  if (chart !== PROGRAM) return hours.start();
  const rows = await tx.selectFrom('working_hours').selectAll().orderBy('person_id').execute();
  return { of: Object.fromEntries(rows.map((row) => [row.person_id, JSON.parse(row.hours) as Hours])) };
}

export async function hoursOf(tx: Tx, person: PersonId): Promise<Hours | undefined> {
  const row = await tx.selectFrom('working_hours').select('hours').where('person_id', '=', person).executeTakeFirst();
  return row && (JSON.parse(row.hours) as Hours);
}

export const hoursOnServer: ServerCapability<AllHours, HoursSet> = { pure: hours, apply, read, readWindow: undefined };
