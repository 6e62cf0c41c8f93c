import { answerInput, askForPersonInput, changeInput, decide, reviewInput, skipInput, startInput } from '@cairn/check-ins';
import { command, router } from '../trpc.ts';
import { knownForRun, knownForStart } from './store.ts';

export const checkInsRouter = router({
  start: command('checkIns.start', startInput, async ({ unit, input: { chart, checkInId, flow, language } }) =>
    decide(await knownForStart(unit.tx, chart, checkInId, unit.context.today), { type: 'start', checkInId, flow, language }, unit.context),
  ),
  answer: command('checkIns.answer', answerInput, async ({ unit, input: { chart, checkInId, node, value, language } }) =>
    decide(await knownForRun(unit.tx, chart, checkInId), { type: 'answer', checkInId, node, value, language }, unit.context),
  ),
  skip: command('checkIns.skip', skipInput, async ({ unit, input: { chart, checkInId, node, reason, language } }) =>
    decide(await knownForRun(unit.tx, chart, checkInId), { type: 'skip', checkInId, node, reason, language }, unit.context),
  ),
  change: command('checkIns.change', changeInput, async ({ unit, input: { chart, checkInId, node, value, language } }) =>
    decide(await knownForRun(unit.tx, chart, checkInId), { type: 'change', checkInId, node, value, language }, unit.context),
  ),
  askForPerson: command('checkIns.askForPerson', askForPersonInput, async ({ unit, input: { chart, checkInId } }) =>
    decide(await knownForRun(unit.tx, chart, checkInId), { type: 'ask-for-person', checkInId }, unit.context),
  ),
  review: command('checkIns.review', reviewInput, async ({ unit, input: { chart, checkInId } }) =>
    decide(await knownForRun(unit.tx, chart, checkInId), { type: 'review', checkInId }, unit.context),
  ),
});
