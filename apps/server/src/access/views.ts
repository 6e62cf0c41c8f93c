import type { AccessReviews, AccessRow, By, OpenAccess, OpenAccesses, Tries } from '@cairn/access';
import { PROGRAM, type ChartId, type Instant, type PersonId } from '@cairn/kernel';
import { mayDo } from '@cairn/people';
import * as z from 'zod/mini';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { peopleByRole } from '../people/store.ts';
import type { View } from '../views.ts';
import { openersOf, openings, openOf, triesSince } from './store.ts';

const REVIEWED_SHOWN = 50;
const TRIES_SHOWN_MS = 30 * 86_400_000;

/** Every opening that waits for its review or lately had it, and how often who tried in vain. */
export const accessReviews: View<object, AccessReviews> = {
  input: z.object({}),
  read: async ({ db, viewer, now }) => {
    if (!mayDo(viewer, 'access.review', 'none')) return undefined;
    const rows: AccessRow[] = [];
    for (const { chart, access } of await openings(db, REVIEWED_SHOWN)) {
      const { profile } = await readChart(db, chart);
      rows.push({ ...access, chart, patient: profile?.name ?? '', overdue: !access.reviewed && access.reviewBy <= now });
    }
    return { rows, tries: byPerson(await triesSince(db, now - TRIES_SHOWN_MS)) };
  },
  after: (kind) => kind.startsWith('emergency-access.') || kind.startsWith('access-try.'),
};

function byPerson(tries: readonly { readonly by: By; readonly at: Instant }[]): Tries[] {
  const found = new Map<PersonId, Tries>();
  for (const { by, at } of tries) found.set(by.personId, { by, count: (found.get(by.personId)?.count ?? 0) + 1, last: at });
  return [...found.values()];
}

/** What somebody has open in an emergency now: the way back to it after a reload. */
export const openAccess: View<object, OpenAccesses> = {
  input: z.object({}),
  read: async ({ db, viewer, now }) => {
    if (!mayDo(viewer, 'access.open', 'none')) return undefined;
    const rows: OpenAccess[] = [];
    for (const { chart, access } of await openOf(db, viewer.personId, now)) {
      const { profile } = await readChart(db, chart);
      rows.push({ accessId: access.accessId, chart, patient: profile?.name ?? '', until: access.until });
    }
    return { rows };
  },
  after: (kind) => kind.startsWith('emergency-access.'),
};

/** Whose screens an opening of this chart, or a try in the program, may touch. */
export async function accessPeople(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  const openers = await openersOf(tx, chart);
  if (openers.length === 0 && chart !== PROGRAM) return [];
  const reviewers = [...(await peopleByRole(tx, 'privacy-officer')), ...(await peopleByRole(tx, 'director'))];
  return [...openers, ...reviewers.map(({ personId }) => personId)];
}
