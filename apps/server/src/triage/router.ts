import { caseloadInput, decide, handToInput, noteInput, resolveInput, takeInput } from '@cairn/triage';
import { command, router, staffOnly } from '../trpc.ts';
import { aroundChart } from './around.ts';
import { readCaseload } from './caseload-store.ts';
import { knownForAlert } from './store.ts';

export const triageRouter = router({
  take: command('triage.take', takeInput, async ({ unit, input }) =>
    decide(await knownForAlert(unit.tx, input.chart, input.alertId), { type: 'take', alertId: input.alertId }, unit.context),
  ),
  handTo: command('triage.handTo', handToInput, async ({ unit, input }) => {
    const around = await aroundChart(unit.tx, input.chart);
    return decide(
      await knownForAlert(unit.tx, input.chart, input.alertId),
      { type: 'handTo', alertId: input.alertId, to: input.to, around },
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
  /** Pages of the caseload after the first, which is a view. */
  caseload: staffOnly
    .input(caseloadInput)
    .query(({ ctx, input }) => readCaseload(ctx.db, ctx.person.personId, input, ctx.cairn.clock.now())),
});
