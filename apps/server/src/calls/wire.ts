import { id, stream } from '@cairn/kernel/wire';
import * as z from 'zod/mini';

/** A description of voice and picture among four people stays well under this. */
export const SDP_MAX = 32_000;
const short = (max: number) => z.string().check(z.maxLength(max));

const data = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), call: id }),
  z.object({ type: z.literal('sdp'), kind: z.enum(['offer', 'answer', 'pranswer', 'rollback']), sdp: short(SDP_MAX) }),
  z.object({
    type: z.literal('candidate'),
    candidate: short(1000),
    sdpMid: z.nullable(short(40)),
    sdpMLineIndex: z.nullable(z.int().check(z.minimum(0), z.maximum(64))),
    usernameFragment: z.nullable(short(256)),
  }),
  z.object({
    type: z.literal('media'),
    voice: z.boolean(),
    muted: z.boolean(),
    picture: z.boolean(),
    why: z.string().check(z.regex(/^[a-z-]{0,40}$/)),
  }),
  z.object({ type: z.literal('bye'), why: z.literal('left') }),
]);

/** A socket's id, as Socket.IO makes it. */
const connection = z.string().check(z.regex(/^[\w-]{0,40}$/));

export const signalShape = z.object({ stream, sessionId: id, to: connection, data });

export const serversInput = z.object({ chart: id, sessionId: id });

/** Whether what came is refused for its length alone: that has words of its own. */
export function isTooLong(raw: unknown): boolean {
  const sdp = (raw as { data?: { sdp?: unknown } } | null)?.data?.sdp;
  return typeof sdp === 'string' && sdp.length > SDP_MAX;
}
