import { isUrgent, type ConcernDesk, type DeskEntry } from '@cairn/family';
import { ownChart, PROGRAM, type ChartId, type PersonId } from '@cairn/kernel';
import type { Viewer } from '@cairn/people';
import * as z from 'zod/mini';
import type { Tx } from '../db/open.ts';
import type { Reaction } from '../journal/unit.ts';
import { peopleByRole, programNow } from '../people/store.ts';
import type { View } from '../views.ts';
import type { Consents } from './consents.ts';
import { chartsNamed, readDesk } from './desk-store.ts';

/** Who reads what came for nobody in particular: director, supervisors, and whoever is on call. */
export async function atTheDesk(tx: Tx, viewer: Pick<Viewer, 'personId' | 'role'> | undefined): Promise<boolean> {
  if (!viewer) return false;
  if (viewer.role === 'director' || viewer.role === 'supervisor') return true;
  return (await programNow(tx)).onCall?.personId === viewer.personId;
}

/** Those whose screens a concern at the desk may touch. */
async function deskPeople(tx: Tx): Promise<PersonId[]> {
  const [directors, supervisors] = [await peopleByRole(tx, 'director'), await peopleByRole(tx, 'supervisor')];
  const { onCall } = await programNow(tx);
  return [...new Set([...directors, ...supervisors, ...(onCall ? [onCall] : [])].map(({ personId }) => personId))];
}

/** Whose open views a change here may touch: of an own place its owner, of the program those at the desk. */
export async function familyPeople(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  if (chart === PROGRAM) return deskPeople(tx);
  const owner = chart.startsWith(OWN) ? chart.slice(OWN.length) : undefined;
  return owner === undefined ? [] : [owner];
}

const OWN = ownChart('');

export function concernDeskView(consents: Consents): View<object, ConcernDesk> {
  return {
    input: z.object({}),
    read: async ({ db, viewer }) => {
      if (!(await atTheDesk(db, viewer))) return undefined;
      const open = (await readDesk(db, PROGRAM)).concerns.filter(({ done }) => done === undefined);
      const rows: ConcernDesk['concerns'][number][] = [];
      for (const concern of open) rows.push({ ...concern, candidates: await chartsNamed(consents, db, concern.about) });
      return { concerns: rows };
    },
    after: (kind) => kind.startsWith('concern.') || kind.startsWith('on-call.'),
  };
}

/** Somebody is told that something lies on the desk: by page when it cannot wait, with no word of what it is. */
export const tellDesk: Reaction = async (unit, entry) => {
  const { concern } = (entry as Extract<DeskEntry, { readonly kind: 'concern.shared' }>).body;
  const { onCall } = await programNow(unit.tx);
  const to = isUrgent(concern) && onCall ? [onCall.personId] : await deskPeople(unit.tx);
  const [channel, template] = isUrgent(concern) ? (['page', 'staff-page'] as const) : (['email', 'staff-notice'] as const);
  for (const person of to) await unit.deliver({ id: `desk/${concern.concernId}/${person}`, channel, to: person, template, params: {} });
};
