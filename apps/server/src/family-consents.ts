import { live, REDISCLOSURE, relationships, topicsFor } from '@cairn/consent';
import { sameName } from '@cairn/kernel';
import { grantsBetween, grantsTo, readConsent } from './consent/store.ts';
import { readChart } from './charts/store.ts';
import type { Consents } from './family/consents.ts';
import type { Tx } from './db/open.ts';

/** Where the family part meets consent: what it may show to whom is asked here and nowhere else. */
export const familyConsents: Consents = {
  topicsOf: async (tx, chart, supporterId, now) => topicsFor(await grantsBetween(tx, chart, supporterId), supporterId, now),
  sharing: async (tx, supporterId, now) => {
    const found = await grantsTo(tx, supporterId);
    const living = found.filter(({ grants }) => live(grants, now).length > 0);
    return Promise.all(
      living.map(async ({ chart, grants }) => ({
        chart,
        topics: topicsFor(grants, supporterId, now),
        since: await firstGrantAt(tx, chart, supporterId),
      })),
    );
  },
  namedIn: async (tx, supporterId) => {
    const rows = await tx.selectFrom('supporters').select(['chart', 'relationship']).where('person_id', '=', supporterId).execute();
    return Promise.all(
      rows.map(async ({ chart, relationship }) => {
        const { profile } = await readChart(tx, chart);
        return {
          chart,
          relationship,
          patient: { name: profile?.name ?? '', called: profile?.called ?? '', birthDate: profile?.birthDate },
        };
      }),
    );
  },
  namedBy: async (tx, chart) => (await readConsent(tx, chart)).supporters.map(({ personId, name }) => ({ personId, name })),
  sameName,
  isRelationship: (word) => relationships.some((one) => one === word),
  notice: REDISCLOSURE,
};

async function firstGrantAt(tx: Tx, chart: string, supporterId: string): Promise<number> {
  const { grants } = await readConsent(tx, chart);
  return Math.min(...grants.filter(({ supporter }) => supporter.personId === supporterId).map(({ signature }) => signature.at));
}
