import { decideDue, scheduleInput, unscheduleInput } from '@cairn/check-ins';
import { flowsFor } from '../flows-in-use.ts';
import { command } from '../trpc.ts';
import { knownForDay } from './store.ts';

/** What the care team says of when a person is asked what. */
export const scheduleProcedures = {
  schedule: command('checkIns.schedule', scheduleInput, async ({ unit, input: { chart, scheduleId, flow, recurrence } }) => {
    const known = await knownForDay(unit.tx, chart, unit.context.today);
    const found = (await flowsFor(unit.tx, { flow })).newest(flow);
    const { on, at, until } = recurrence;
    return decideDue(known, { type: 'schedule', scheduleId, flow, recurrence: { on, at, until } }, unit.context, () => found !== undefined);
  }),
  unschedule: command('checkIns.schedule', unscheduleInput, async ({ unit, input: { chart, scheduleId } }) =>
    decideDue(await knownForDay(unit.tx, chart, unit.context.today), { type: 'unschedule', scheduleId }, unit.context, () => true),
  ),
};
