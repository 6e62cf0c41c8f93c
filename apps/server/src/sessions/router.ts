import { decide, endInput, joinInput, leaveInput, openInput, sayInput, writeInput, type Sessions } from '@cairn/sessions';
import type { Tx } from '../db/open.ts';
import { command } from '../trpc.ts';
import { forDeciding, wholeSession } from './store.ts';

/** `addToPlan` stands beside these in session-to-plan.ts: it writes into two capabilities. */
export const sessionProcedures = {
  open: command('sessions.open', openInput, async ({ unit, input }) =>
    decide(await forDeciding(unit.tx, input.chart, undefined), { type: 'open', about: input.about }, unit.context),
  ),
  join: command('sessions.join', joinInput, async ({ unit, input }) =>
    decide(await forDeciding(unit.tx, input.chart, input.sessionId), { type: 'join', sessionId: input.sessionId }, unit.context),
  ),
  leave: command('sessions.leave', leaveInput, async ({ unit, input }) =>
    decide(await forDeciding(unit.tx, input.chart, input.sessionId), { type: 'leave', sessionId: input.sessionId }, unit.context),
  ),
  say: command('sessions.say', sayInput, async ({ unit, input }) =>
    decide(
      await forDeciding(unit.tx, input.chart, input.sessionId),
      { type: 'say', opId: input.opId, sessionId: input.sessionId, text: input.text },
      unit.context,
    ),
  ),
  write: command('sessions.write', writeInput, async ({ unit, input }) => {
    const { opId, sessionId, worksheet, operation } = input;
    return decide(
      await forDeciding(unit.tx, input.chart, sessionId),
      { type: 'write', opId, sessionId, worksheet, operation },
      unit.context,
    );
  }),
  end: command('sessions.end', endInput, async ({ unit, input }) =>
    decide(await forEnding(unit.tx, input.chart, input.sessionId), { type: 'end', sessionId: input.sessionId }, unit.context),
  ),
};

/** Ending counts what was said, so it needs every line. */
async function forEnding(tx: Tx, chart: string, sessionId: string): Promise<Sessions> {
  const session = await wholeSession(tx, chart, sessionId);
  return { sessions: session ? [session] : [] };
}
