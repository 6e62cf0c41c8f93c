import { cursorInput, decide, earlierInput, sendInput } from '@cairn/messages';
import { chartQuery, command, router } from '../trpc.ts';
import { earlier, knownForCursor, knownForSending } from './store.ts';

export const messagesRouter = router({
  send: command('messages.send', sendInput, async ({ unit, input }) =>
    decide(
      await knownForSending(unit.tx, input.chart, input.messageId),
      { type: 'send', messageId: input.messageId, text: input.text },
      unit.context,
    ),
  ),
  read: command('messages.read', cursorInput, async ({ unit, input }) =>
    decide(await knownForCursor(unit.tx, input.chart, unit.context.actor.personId), { type: 'read', upTo: input.upTo }, unit.context),
  ),
  delivered: command('messages.read', cursorInput, async ({ unit, input }) =>
    decide(await knownForCursor(unit.tx, input.chart, unit.context.actor.personId), { type: 'delivered', upTo: input.upTo }, unit.context),
  ),
  earlier: chartQuery('shared', earlierInput, ({ db, input }) => earlier(db, input.chart, input.before)),
});
