import { PROGRAM, refuse, type Decision } from '@cairn/kernel';
import {
  caseloadInput,
  changeSetting,
  changeSettingInput,
  decide,
  decideCareEvent,
  decideTier,
  handToInput,
  noteInput,
  recordEventInput,
  resolveInput,
  reviewTierInput,
  settingsInput,
  stepDownInput,
  takeInput,
  withdrawEventInput,
  type CareTierCommand,
  type CareTierFact,
  type CareTierRefusal,
} from '@cairn/triage';
import { readChart } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import { command, router, staffOnly } from '../trpc.ts';
import { aroundChart } from './around.ts';
import { readCaseload } from './caseload-store.ts';
import { triageSources } from '../triage-sources.ts';
import { knownForEvent, readTier } from './care-store.ts';
import { knownForTier } from './following.ts';
import { readSettings, settingsNow } from './settings-store.ts';
import { knownForAlert } from './store.ts';

export const triageRouter = router({
  take: command('triage.take', takeInput, async ({ unit, input }) =>
    decide(await knownForAlert(unit.tx, input.chart, input.alertId), { type: 'take', alertId: input.alertId }, unit.context),
  ),
  handTo: command('triage.handTo', handToInput, async ({ unit, input }) => {
    const around = await aroundChart(unit.tx, input.chart);
    return decide(
      await knownForAlert(unit.tx, input.chart, input.alertId),
      { type: 'handTo', alertId: input.alertId, to: input.to, around, settings: await settingsNow(unit.tx) },
      unit.context,
    );
  }),
  resolve: command('triage.resolve', resolveInput, async ({ unit, input }) => {
    const { alertId, outcome, note } = input;
    return decide(await knownForAlert(unit.tx, input.chart, alertId), { type: 'resolve', alertId, outcome, note }, unit.context);
  }),
  note: command('triage.note', noteInput, async ({ unit, input }) =>
    decide(
      await knownForAlert(unit.tx, input.chart, input.alertId),
      { type: 'note', alertId: input.alertId, text: input.text },
      unit.context,
    ),
  ),
  recordEvent: command('triage.recordEvent', recordEventInput, async ({ unit, input }) => {
    const { eventId, event, now, day, count, note } = input;
    return decideCareEvent(
      await knownForEvent(unit.tx, input.chart, eventId),
      { type: 'record', eventId, event, now, day, count, note },
      unit.context,
    );
  }),
  withdrawEvent: command('triage.withdrawEvent', withdrawEventInput, async ({ unit, input }) =>
    decideCareEvent(
      await knownForEvent(unit.tx, input.chart, input.eventId),
      { type: 'withdraw', eventId: input.eventId, why: input.why },
      unit.context,
    ),
  ),
  reviewTier: command('triage.reviewTier', reviewTierInput, ({ unit, input }) =>
    aboutTier(unit, { type: 'review', stable: input.stable, note: input.note }),
  ),
  stepDown: command('triage.stepDown', stepDownInput, ({ unit, input }) => aboutTier(unit, { type: 'step-down', why: input.why })),
  /** How rules stand for the whole program: staff read it, a director or a prescriber sets it. */
  settings: staffOnly.input(settingsInput).query(({ ctx }) => readSettings(ctx.db)),
  changeSetting: command('triage.changeSetting', changeSettingInput, async ({ unit, input }) =>
    input.chart === PROGRAM
      ? changeSetting(await readSettings(unit.tx), { key: input.key, value: input.value, why: input.why }, unit.context)
      : refuse('unknown-setting'),
  ),
  /** Pages of the caseload after the first, which is a view. */
  caseload: staffOnly
    .input(caseloadInput)
    .query(({ ctx, input }) => readCaseload(ctx.db, ctx.person.personId, input, ctx.cairn.clock.now())),
});

async function aboutTier(unit: Unit, command: CareTierCommand): Promise<Decision<CareTierFact, CareTierRefusal>> {
  const { profile } = await readChart(unit.tx, unit.chart);
  if (!profile) return refuse('tier-lowest');
  const known = await knownForTier(triageSources, unit, { since: profile.since, today: unit.context.today });
  return decideTier(await readTier(unit.tx, unit.chart), command, known, unit.context);
}
