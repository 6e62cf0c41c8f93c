import {
  accountsInput,
  decide,
  giveInput,
  nameInput,
  narrowInput,
  previewInput,
  REDISCLOSURE,
  revokeInput,
  type SignerKind,
} from '@cairn/consent';
import type { ChartId, Day } from '@cairn/kernel';
import { addDays, startOfDay } from '@cairn/scheduling/zones';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { peopleByRole } from '../people/store.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { desk } from './desk.ts';
import { disclosed } from './disclose.ts';

const FOUND = 10;

/** `signersOf`: who has to sign for this patient on that day. */
export function consentRouter(signersOf: (tx: Tx, chart: ChartId, today: Day) => Promise<readonly SignerKind[]>) {
  return router({
    name: command('consent.requestConnection', nameInput, async ({ unit, input }) =>
      decide(await desk(unit.tx, input.chart, input.supporterId), { type: 'name', relationship: input.relationship }, unit.context),
    ),
    give: command('consent.grant', giveInput, async ({ unit, input }) => {
      const { supporterId, topics, purpose, typedName, noticeVersion, locale, until, emergency } = input;
      const { profile } = await readChart(unit.tx, input.chart);
      // Sharing lasts to the end of the day that was chosen, by the patient's clock.
      const expiresAt = until === undefined ? undefined : startOfDay(addDays(until, 1), profile?.zone ?? 'UTC');
      const notice = { version: noticeVersion, locale };
      const signers = await signersOf(unit.tx, input.chart, unit.context.today);
      return decide(
        await desk(unit.tx, input.chart, undefined),
        { type: 'give', supporterId, topics, purpose, expiresAt, typedName, notice, emergency, signers },
        unit.context,
      );
    }),
    narrow: command('consent.revoke', narrowInput, async ({ unit, input }) =>
      decide(await desk(unit.tx, input.chart, undefined), { type: 'narrow', grantId: input.grantId, topic: input.topic }, unit.context),
    ),
    revoke: command('consent.revoke', revokeInput, async ({ unit, input }) =>
      decide(await desk(unit.tx, input.chart, undefined), { type: 'revoke', grantId: input.grantId }, unit.context),
    ),
    /** Supporters' accounts by part of a name, for the team that is about to name one. */
    accounts: chartQuery('team', accountsInput, async ({ db, input }) => {
      const wanted = input.text.toLowerCase();
      const supporters = await peopleByRole(db, 'supporter');
      return supporters
        .filter(({ name }) => name.toLowerCase().includes(wanted))
        .slice(0, FOUND)
        .map(({ personId, name }) => ({ personId, name }));
    }),
    /** "See as Rosa": what the topics would show now, by the function that shows it. Nothing is written down: nobody else sees it. */
    preview: chartQuery('shared', previewInput, async ({ db, input, now }) => {
      const { profile } = await readChart(db, input.chart);
      const { topics, purpose } = input;
      return disclosed(db, input.chart, { called: profile?.called ?? '', topics, purpose, until: now, notice: REDISCLOSURE }, now);
    }),
  });
}
