import { PROGRAM, type ChartId, type PersonId } from '@cairn/kernel';
import { people, type Directory, type Lookup, type PeopleEntry, type PeopleFact, type Person } from '@cairn/people';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import { allAbsences, applyAbsence } from './absences-store.ts';
import type { PeopleTables } from './tables.ts';

async function apply(tx: Tx, _chart: ChartId, entry: PeopleEntry): Promise<void> {
  switch (entry.kind) {
    case 'person.added': {
      const { personId, email, chart, ...rest } = entry.body.person;
      await tx
        .insertInto('people')
        .values({ ...rest, person_id: personId, email: email ?? null, chart: chart ?? null, active: 1 })
        .execute();
      return;
    }
    case 'person.left':
      await tx.updateTable('people').set({ active: 0 }).where('person_id', '=', entry.body.personId).execute();
      return;
    case 'on-call.set':
      return setProgram(tx, { on_call: entry.body.personId });
    case 'absence.planned':
    case 'absence.begun':
    case 'absence.ended':
      return applyAbsence(tx, entry);
    case 'program.described':
      return setProgram(tx, { name: entry.body.name, zone: entry.body.zone, phone: entry.body.phone });
  }
}

async function setProgram(tx: Tx, values: Partial<Omit<PeopleTables['program'], 'id'>>): Promise<void> {
  await tx
    .insertInto('program')
    .values({ id: PROGRAM, name: null, zone: null, phone: null, on_call: null, ...values })
    .onConflict((c) => c.column('id').doUpdateSet(values))
    .execute();
}

async function read(tx: Tx, chart: ChartId): Promise<Directory> {
  if (chart !== PROGRAM) return people.start();
  const rows = await tx.selectFrom('people').selectAll().execute();
  const program = await tx.selectFrom('program').selectAll().executeTakeFirst();
  const named =
    program?.name && program.zone && program.phone ? { name: program.name, zone: program.zone, phone: program.phone } : undefined;
  return {
    people: Object.fromEntries(rows.map((row) => [row.person_id, toPerson(row)])),
    onCall: program?.on_call ?? undefined,
    absences: await allAbsences(tx),
    program: named,
  };
}

export const peopleOnServer: ServerCapability<Directory, PeopleFact> = { pure: people, apply, read, readWindow: undefined };

function toPerson(row: PeopleTables['people']): Person {
  const { person_id, email, chart, active, role, name, username, locale, zone } = row;
  return {
    personId: person_id,
    role,
    name,
    username,
    email: email ?? undefined,
    locale,
    zone,
    chart: chart ?? undefined,
    active: active === 1,
  };
}

export async function personById(tx: Tx, personId: PersonId): Promise<Person | undefined> {
  const row = await tx.selectFrom('people').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row && toPerson(row);
}

export async function personByUsername(tx: Tx, username: string): Promise<Person | undefined> {
  const row = await tx.selectFrom('people').selectAll().where('username', '=', username).executeTakeFirst();
  return row && toPerson(row);
}

export async function peopleByRole(tx: Tx, role: Person['role']): Promise<Person[]> {
  const rows = await tx.selectFrom('people').selectAll().where('role', '=', role).where('active', '=', 1).orderBy('person_id').execute();
  return rows.map(toPerson);
}

export async function everyone(tx: Tx): Promise<Person[]> {
  return (await tx.selectFrom('people').selectAll().orderBy('person_id').execute()).map(toPerson);
}

/** The program as it is described, and who is on call now. */
export async function programNow(tx: Tx): Promise<{ name: string; zone: string; phone: string; onCall: Person | undefined }> {
  const row = await tx.selectFrom('program').selectAll().executeTakeFirst();
  const onCall = row?.on_call ? await personById(tx, row.on_call) : undefined;
  return { name: row?.name ?? '', zone: row?.zone ?? 'UTC', phone: row?.phone ?? '', onCall };
}

export async function lookupFor(tx: Tx, personId: PersonId, username: string): Promise<Lookup> {
  const [byId, byName] = [await personById(tx, personId), await personByUsername(tx, username)];
  return { person: (id) => (id === personId ? byId : undefined), usernameTaken: (name) => name === username && byName !== undefined };
}
