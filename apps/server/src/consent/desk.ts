import type { Desk } from '@cairn/consent';
import type { ChartId, PersonId } from '@cairn/kernel';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { personById, programNow } from '../people/store.ts';
import { readConsent } from './store.ts';

/** What a decision about consent needs; `supporter` names the account that is asked for, if any. */
export async function desk(tx: Tx, chart: ChartId, supporter: PersonId | undefined): Promise<Desk> {
  const { profile } = await readChart(tx, chart);
  const program = await programNow(tx);
  const person = supporter === undefined ? undefined : await personById(tx, supporter);
  const account = person?.active === true && person.role === 'supporter' ? { personId: person.personId, name: person.name } : undefined;
  return { ...(await readConsent(tx, chart)), patientName: profile?.name ?? '', programName: program.name, account };
}
