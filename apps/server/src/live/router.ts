import { id, stream } from '@cairn/kernel/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod/mini';
import { mayReadStream, router, signedIn } from '../trpc.ts';
import { after } from './entries.ts';
import { snapshot } from './snapshot.ts';

/** The pull side of the one road out; the socket is only a faster way to the same answers. */
export const liveRouter = router({
  snapshot: signedIn.input(z.object({ chart: id })).query(async ({ ctx, input }) => {
    const found = await snapshot(ctx.db, ctx.viewer, input.chart, ctx.cairn.clock.now());
    if (!found) throw new TRPCError({ code: 'NOT_FOUND' });
    return found;
  }),
  after: signedIn.input(z.object({ stream, seq: z.int().check(z.nonnegative()) })).query(async ({ ctx, input }) => {
    if (!(await mayReadStream(ctx.db, ctx.viewer, input.stream, ctx.cairn.clock.now()))) throw new TRPCError({ code: 'NOT_FOUND' });
    return after(ctx.db, input.stream, input.seq);
  }),
});
