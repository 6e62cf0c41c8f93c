import {
  answerInput,
  askForPersonInput,
  changeInput,
  decide,
  flowInput,
  giveBackInput,
  reviewInput,
  skipInput,
  startInput,
  type Command,
} from '@cairn/check-ins';
import type { ChartId } from '@cairn/kernel';
import { flowsFor } from '../flows-in-use.ts';
import type { Unit } from '../journal/unit.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { flowToShow } from './flow-to-show.ts';
import { scheduleProcedures } from './schedule-procedures.ts';
import { knownForRun, knownForStart } from './store.ts';

type OnRun = Exclude<Command, { type: 'start' | 'fall-due' | 'miss' }>;

/** A decision about one run, with the flow that it is pinned to. */
async function onRun(unit: Unit, chart: ChartId, asked: OnRun) {
  const known = await knownForRun(unit.tx, chart, asked.checkInId);
  return decide(known, asked, unit.context, await flowsFor(unit.tx, { pin: known.runs[0]?.run.pin }));
}

export const checkInsRouter = router({
  ...scheduleProcedures,
  start: command('checkIns.start', startInput, async ({ unit, input: { chart, checkInId, flow, pin, language } }) => {
    const known = await knownForStart(unit.tx, chart, checkInId, { flow, day: unit.context.today });
    const flows = await flowsFor(unit.tx, { pin, flow });
    return decide(known, { type: 'start', checkInId, flow, pin, language }, unit.context, flows);
  }),
  answer: command('checkIns.answer', answerInput, ({ unit, input: { chart, checkInId, node, value, sure, language } }) =>
    onRun(unit, chart, { type: 'answer', checkInId, node, value, sure, language }),
  ),
  skip: command('checkIns.skip', skipInput, ({ unit, input: { chart, checkInId, node, reason, language } }) =>
    onRun(unit, chart, { type: 'skip', checkInId, node, reason, language }),
  ),
  change: command('checkIns.change', changeInput, ({ unit, input: { chart, checkInId, node, value, sure, language } }) =>
    onRun(unit, chart, { type: 'change', checkInId, node, value, sure, language }),
  ),
  askForPerson: command('checkIns.askForPerson', askForPersonInput, ({ unit, input: { chart, checkInId } }) =>
    onRun(unit, chart, { type: 'ask-for-person', checkInId }),
  ),
  review: command('checkIns.review', reviewInput, ({ unit, input: { chart, checkInId } }) =>
    onRun(unit, chart, { type: 'review', checkInId }),
  ),
  giveBack: command('checkIns.giveBack', giveBackInput, ({ unit, input: { chart, checkInId, node } }) =>
    onRun(unit, chart, { type: 'pass', checkInId, node, by: 'back' }),
  ),
  /** A flow as a screen walks it. */
  flow: chartQuery('shared', flowInput, ({ db, input: { flow, pin } }) => flowToShow(db, flow, pin)),
});
