import { parseStreamId, streamId, type Audience, type ChartId, type Decision, type Fact, type Instant, type OpId } from '@cairn/kernel';
import { isStaff, mayRead, type Action, type Person, type Viewer } from '@cairn/people';
import { initTRPC, TRPCError } from '@trpc/server';
import type * as z from 'zod/v4/core';
import { standing, type Cairn } from './cairn.ts';
import type { Tx } from './db/open.ts';
import type { Receipt } from './journal/receipt.ts';
import type { Unit } from './journal/unit.ts';

export type SignedInSession = { readonly token: string; readonly expiresAt: number; readonly idleMs: number };

/** Who calls, and the program. Nothing else travels with a request. */
export type RequestContext = {
  readonly cairn: Cairn;
  readonly signedIn: { readonly person: Person; readonly session: SignedInSession } | undefined;
};

/** The stable codes of refusals at the door; their words stand in the web's table. */
export const doorCodes = [
  'bad-input',
  'signed-out',
  'not-available',
  'op-id-reused',
  'too-large',
  'too-many-tries',
  'unavailable',
] as const;
export type DoorCode = (typeof doorCodes)[number];

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: doorCode(error),
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus },
  }),
});

/** Every failure is one of a few codes: an error never quotes input, rows or reasons. */
export function doorCode(error: TRPCError): DoorCode {
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'METHOD_NOT_SUPPORTED':
      return 'bad-input';
    case 'UNAUTHORIZED':
      return 'signed-out';
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return 'not-available';
    case 'PAYLOAD_TOO_LARGE':
      return 'too-large';
    case 'TOO_MANY_REQUESTS':
      return 'too-many-tries';
    default:
      return 'unavailable';
  }
}

export const router = t.router;

/** All that a guest of a room may call: the rest of the program is not there for them, whatever it would answer. */
const forGuests: ReadonlySet<string> = new Set(['sessions.join', 'sessions.leave', 'sessions.say', 'calls.servers']);

export const signedIn = t.procedure.use(({ ctx, path, next }) => {
  if (!ctx.signedIn) throw new TRPCError({ code: 'UNAUTHORIZED' });
  const { person, session } = ctx.signedIn;
  if (person.role === 'guest' && !forGuests.has(path)) throw new TRPCError({ code: 'FORBIDDEN' });
  return next({ ctx: { person, session, viewer: viewerOf(person), db: ctx.cairn.store.read } });
});

export const staffOnly = signedIn.use(({ ctx, next }) => {
  if (!isStaff(ctx.person.role)) throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});

export function viewerOf(person: Person): Viewer {
  return { personId: person.personId, name: person.name, role: person.role, chart: person.chart };
}

type CommandInput = { readonly opId: OpId; readonly chart: ChartId };

/** The one road in: parse, ask the policy, decide, append, commit, answer. */
export function command<S extends z.$ZodType<CommandInput>, Result = undefined>(
  action: Action,
  schema: S,
  decide: (work: {
    readonly unit: Unit;
    readonly input: z.output<S>;
  }) => Promise<Decision<Fact, string, Result>> | Decision<Fact, string, Result>,
) {
  return signedIn.input(schema).mutation(async ({ ctx, input }): Promise<Receipt<Result>> => {
    const parsed = input as z.output<S>;
    const { personId, name, role } = ctx.person;
    return ctx.cairn.writer.submit<Result>({
      opId: parsed.opId,
      name: action,
      payload: parsed,
      chart: parsed.chart,
      actor: { personId, name, role },
      by: { viewer: ctx.viewer, action },
      decide: async (unit) => decide({ unit, input: parsed }),
    });
  });
}

/** A question about one chart, asked by somebody who may read streams of `audience` there. */
export function chartQuery<S extends z.$ZodType<{ readonly chart: ChartId }>, Out>(
  audience: Audience,
  schema: S,
  answer: (question: { readonly db: Tx; readonly input: z.output<S>; readonly viewer: Viewer; readonly now: number }) => Promise<Out>,
) {
  return signedIn.input(schema).query(async ({ ctx, input }): Promise<Out> => {
    const parsed = input as z.output<S>;
    if (!(await mayReadStream(ctx.db, ctx.viewer, streamId(parsed.chart, audience), ctx.cairn.clock.now())))
      throw new TRPCError({ code: 'NOT_FOUND' });
    return answer({ db: ctx.db, input: parsed, viewer: ctx.viewer, now: ctx.cairn.clock.now() });
  });
}

export async function mayReadStream(tx: Tx, viewer: Viewer, stream: string, now: Instant): Promise<boolean> {
  const place = parseStreamId(stream);
  if (!place) return false;
  const { relation } = await standing(tx, viewer, place.chart, now);
  return mayRead(viewer, place.audience, relation);
}
