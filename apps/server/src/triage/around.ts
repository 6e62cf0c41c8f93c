import type { ChartId } from '@cairn/kernel';
import type { Around, PersonRef } from '@cairn/triage';
import { presentTeam } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { isAnybodyAway, standInFor } from '../people/absences-store.ts';
import { peopleByRole, programNow } from '../people/store.ts';

/** Everybody an alert of this chart could be given to at this moment. */
export async function aroundChart(tx: Tx, chart: ChartId): Promise<Around> {
  const { onCall } = await programNow(tx);
  const supervisors = await whoIsHere(tx, await peopleByRole(tx, 'supervisor'));
  return {
    team: (await presentTeam(tx, chart)).map(({ personId, name, role }) => ({ personId, name, role })),
    onCall: onCall?.active ? ref(onCall) : undefined,
    supervisors: supervisors.map(ref),
  };
}

/** Who is away is stood for by their cover. */
async function whoIsHere(tx: Tx, people: readonly PersonRef[]): Promise<PersonRef[]> {
  if (!(await isAnybodyAway(tx))) return [...people];
  const here: PersonRef[] = [];
  for (const person of people) {
    const standIn = await standInFor(tx, person.personId);
    const one = standIn ? standIn.cover : person;
    if (one && !here.some(({ personId }) => personId === one.personId)) here.push(one);
  }
  return here;
}

function ref({ personId, name, role }: PersonRef): PersonRef {
  return { personId, name, role };
}
