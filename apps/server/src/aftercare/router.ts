import { answerInput, askInput, checkInput, decide, editInput } from '@cairn/aftercare';
import { command, router } from '../trpc.ts';
import { planDesk } from './store.ts';

export const aftercareRouter = router({
  edit: command('aftercare.edit', editInput, async ({ unit, input }) =>
    decide(await planDesk(unit.tx, input.chart, undefined), { type: 'edit', opId: input.opId, operation: input.operation }, unit.context),
  ),
  check: command('aftercare.check', checkInput, async ({ unit, input }) =>
    decide(await planDesk(unit.tx, input.chart, undefined), { type: 'check', path: input.path, done: input.done }, unit.context),
  ),
  ask: command('aftercare.ask', askInput, async ({ unit, input }) =>
    decide(await planDesk(unit.tx, input.chart, undefined), { type: 'ask', text: input.text }, unit.context),
  ),
  answer: command('aftercare.answer', answerInput, async ({ unit, input }) =>
    decide(
      await planDesk(unit.tx, input.chart, input.requestId),
      { type: 'answer', requestId: input.requestId, answer: input.answer },
      unit.context,
    ),
  ),
});
