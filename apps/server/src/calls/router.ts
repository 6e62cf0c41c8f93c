import { streamId } from '@cairn/kernel';
import { TRPCError } from '@trpc/server';
import { router, signedIn } from '../trpc.ts';
import { mayCall, type WhoIsIn } from './permission.ts';
import { serversFor, type CallServers } from './servers.ts';
import { callDefaults } from './turn-options.ts';
import { serversInput } from './wire.ts';

export function callsRouter(whoIsIn: WhoIsIn) {
  return router({
    /** How to reach the others: asked by each device before it calls, told only to people who are in the session. */
    servers: signedIn.input(serversInput).query(async ({ ctx, input }): Promise<CallServers> => {
      const { cairn } = ctx;
      const place = { stream: streamId(input.chart, 'shared'), sessionId: input.sessionId };
      if (!(await mayCall(ctx.db, whoIsIn, ctx.viewer, place, ctx.cairn.clock.now()))) throw new TRPCError({ code: 'NOT_FOUND' });
      return serversFor(cairn.options.calls ?? callDefaults, cairn.clock.now(), cairn.chance.newId());
    }),
  });
}
