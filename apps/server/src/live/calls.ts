import { callTRPCProcedure, TRPCError, type AnyTRPCRouter } from '@trpc/server';
import * as z from 'zod/mini';
import { appRouter } from '../app-router.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Cairn } from '../cairn.ts';
import { doorCode, type RequestContext } from '../trpc.ts';
import type { Answer } from './protocol.ts';
import type { LiveSocket } from './sockets.ts';

const request = z.object({ path: z.string().check(z.regex(/^[\w.]{3,80}$/)), input: z.unknown() });

/** The same procedures as over HTTP, by the socket that is open anyway. */
export function handleCalls(socket: LiveSocket, cairn: Cairn, sessions: Sessions): void {
  const ctx: RequestContext = { cairn, signedIn: socket.data.signedIn };
  socket.on('call', (raw, answer) => {
    if (typeof answer !== 'function') return;
    const parsed = request.safeParse(raw);
    if (!parsed.success) return answer({ ok: false, code: 'bad-input' });
    sessions.touch(socket.data.signedIn.session.token).catch((error: unknown) => cairn.log.failed('live', 'touch', error));
    callProcedure(ctx, parsed.data.path, parsed.data.input).then(answer, () => answer({ ok: false, code: 'unavailable' }));
  });
}

export async function callProcedure(ctx: RequestContext, path: string, input: unknown): Promise<Answer<unknown>> {
  const type = procedureType(path);
  if (!type) return { ok: false, code: 'bad-input' };
  try {
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      getRawInput: async () => input,
      ctx,
      type,
      signal: undefined,
      batchIndex: 0,
    });
    return { ok: true, data };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'INTERNAL_SERVER_ERROR') ctx.cairn.log.failed('procedure', path, error.cause ?? error);
    return { ok: false, code: doorCode(error) };
  }
}

const types = new Map<string, 'query' | 'mutation'>(
  Object.entries((appRouter as AnyTRPCRouter)._def.procedures).map(([path, procedure]) => [path, procedureKind(procedure)]),
);

function procedureKind(procedure: unknown): 'query' | 'mutation' {
  return (procedure as { _def: { type: string } })._def.type === 'mutation' ? 'mutation' : 'query';
}

function procedureType(path: string): 'query' | 'mutation' | undefined {
  return types.get(path);
}
