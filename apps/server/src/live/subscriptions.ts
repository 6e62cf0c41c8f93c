import type { StreamId } from '@cairn/kernel';
import { stream } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import type { Cairn } from '../cairn.ts';
import { mayReadStream, viewerOf } from '../trpc.ts';
import { after } from './entries.ts';
import type { Answer, Subscribed } from './protocol.ts';
import type { LiveSocket } from './sockets.ts';

const request = z.object({ stream, seq: z.int().check(z.nonnegative()) });
const MOST_STREAMS = 400;

export function streamRoom(id: StreamId): string {
  return `stream:${id}`;
}

export function handleSubscriptions(socket: LiveSocket, cairn: Cairn): void {
  const viewer = viewerOf(socket.data.signedIn.person);
  socket.on('subscribe', (raw, answer) => {
    const parsed = request.safeParse(raw);
    if (!parsed.success || typeof answer !== 'function') return refuse(answer, 'bad-input');
    if (socket.rooms.size > MOST_STREAMS) return refuse(answer, 'too-many-tries');
    subscribe(parsed.data.stream, parsed.data.seq)
      .then(answer)
      .catch(() => refuse(answer, 'unavailable'));
  });

  async function subscribe(id: StreamId, seq: number): Promise<Answer<Subscribed>> {
    if (!(await mayReadStream(cairn.store.read, viewer, id, cairn.clock.now()))) return { ok: false, code: 'not-available' };
    // Position first, then data: what commits between the two comes as a frame, and the client drops what it has.
    await socket.join(streamRoom(id));
    // Asked again: whoever lost the stream between the first question and the join was not there to be put out.
    if (!(await mayReadStream(cairn.store.read, viewer, id, cairn.clock.now()))) {
      await socket.leave(streamRoom(id));
      return { ok: false, code: 'not-available' };
    }
    return { ok: true, data: await after(cairn.store.read, id, seq) };
  }

  socket.on('unsubscribe', (raw) => {
    const parsed = z.object({ stream }).safeParse(raw);
    if (!parsed.success) return;
    void socket.leave(streamRoom(parsed.data.stream));
  });
}

function refuse<T>(answer: (result: Answer<T>) => void, code: 'bad-input' | 'too-many-tries' | 'unavailable'): void {
  if (typeof answer === 'function') answer({ ok: false, code });
}
