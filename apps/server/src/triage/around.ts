import type { ChartId } from '@cairn/kernel';
import type { Around, PersonRef } from '@cairn/triage';
import { presentTeam } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { peopleByRole, programNow } from '../people/store.ts';

/** Everybody an alert of this chart could be given to at this moment. */
export async function aroundChart(tx: Tx, chart: ChartId): Promise<Around> {
  const { onCall } = await programNow(tx);
  const supervisors = await peopleByRole(tx, 'supervisor');
  return {
    team: (await presentTeam(tx, chart)).map(({ personId, name, role }) => ({ personId, name, role })),
    onCall: onCall?.active ? ref(onCall) : undefined,
    supervisors: supervisors.map(ref),
  };
}

function ref({ personId, name, role }: PersonRef): PersonRef {
  return { personId, name, role };
}
