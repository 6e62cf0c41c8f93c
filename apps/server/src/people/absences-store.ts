import type { Actor, PersonId } from '@cairn/kernel';
import { people, type Absence, type PeopleEntry } from '@cairn/people';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';

type AbsenceEntry = Extract<PeopleEntry, { kind: 'absence.planned' | 'absence.begun' | 'absence.ended' }>;

export async function applyAbsence(tx: Tx, entry: AbsenceEntry): Promise<void> {
  const before = await absenceById(tx, entry.body.absenceId);
  const state = { ...people.start(), absences: before ? [before] : [] };
  const absence = people.evolve(state, entry).absences[0];
  if (!absence) return;
  const row = { state: absence.state, body: JSON.stringify(absence) };
  await tx
    .insertInto('absences')
    .values({ absence_id: absence.absenceId, seq: entry.seq, person_id: absence.person.personId, ...row })
    .onConflict((c) => c.column('absence_id').doUpdateSet(row))
    .execute();
}

/** Our own JSON; what was left out is there, empty. */
function toAbsence(row: { readonly body: string }): Absence {
  const absence = JSON.parse(row.body) as Absence;
  return { ...absence, cover: absence.cover };
}

export async function absenceById(tx: Tx, absenceId: string): Promise<Absence | undefined> {
  const row = await tx.selectFrom('absences').select('body').where('absence_id', '=', absenceId).executeTakeFirst();
  return row && toAbsence(row);
}

export async function allAbsences(tx: Tx): Promise<Absence[]> {
  return (await tx.selectFrom('absences').select('body').orderBy('seq').execute()).map(toAbsence);
}

/** Planned and running ones of these people. */
export async function absencesOf(tx: Tx, people: readonly PersonId[]): Promise<Absence[]> {
  const rows = await tx
    .selectFrom('absences')
    .select('body')
    .where('person_id', 'in', people)
    .where('state', '<>', 'ended')
    .orderBy('seq')
    .execute();
  return rows.map(toAbsence);
}

/** Covers of covers are followed so far. */
const MOST_STEPS = 4;

/** Undefined when this person is here; else who has their work now, if anybody. */
export async function standInFor(tx: Tx, person: PersonId): Promise<{ readonly cover: Actor | undefined } | undefined> {
  let away = await begunOf(tx, person);
  if (!away) return undefined;
  for (let step = 0; step < MOST_STEPS && away?.cover; step += 1) {
    const { cover } = away;
    away = await begunOf(tx, cover.personId);
    if (!away) return { cover: (await isActive(tx, cover.personId)) ? cover : undefined };
  }
  return { cover: undefined };
}

export async function begunOf(tx: Tx, person: PersonId): Promise<Absence | undefined> {
  return (await absencesOf(tx, [person])).find(({ state }) => state === 'begun');
}

const oneBegun = prepared((tx) => tx.selectFrom('absences').select('absence_id').where('state', '=', 'begun').limit(1));

export async function isAnybodyAway(tx: Tx): Promise<boolean> {
  return (await oneBegun(tx)).length > 0;
}

async function isActive(tx: Tx, person: PersonId): Promise<boolean> {
  const row = await tx.selectFrom('people').select('active').where('person_id', '=', person).executeTakeFirst();
  return row?.active === 1;
}
