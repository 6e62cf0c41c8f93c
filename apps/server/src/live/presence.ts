import { parseStreamId, type StreamId } from '@cairn/kernel';
import { stream as streamShape } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import type { Presence } from './protocol.ts';
import type { LiveSocket } from './sockets.ts';
import { streamRoom } from './subscriptions.ts';

const request = z.object({
  stream: streamShape,
  where: z.string().check(z.regex(/^[\w.:/#-]{0,160}$/)),
  doing: z.string().check(z.regex(/^[a-z-]{0,20}$/)),
});
type Said = z.output<typeof request>;
const MOST_PER_SECOND = 20;
const RETRY_MS = 250;
/** Tries: five seconds. */
const PATIENCE = 20;

/** Where everybody is at this moment: in memory, gone with the process. */
export class PresenceBoard {
  readonly #present = new Map<StreamId, Map<string, Presence>>();

  set(presence: Presence): void {
    const there = this.#present.get(presence.stream) ?? new Map<string, Presence>();
    if (presence.where) there.set(presence.connection, presence);
    else there.delete(presence.connection);
    if (there.size > 0) this.#present.set(presence.stream, there);
    else this.#present.delete(presence.stream);
  }

  in(stream: StreamId): Presence[] {
    return [...(this.#present.get(stream)?.values() ?? [])];
  }

  of(connection: string): Presence[] {
    return [...this.#present.values()].flatMap((there) => there.get(connection) ?? []);
  }
}

export function handlePresence(socket: LiveSocket, board: PresenceBoard): void {
  const { personId, name, role } = socket.data.signedIn.person;
  const newest = new Map<StreamId, Said>();
  let allowance = MOST_PER_SECOND;
  const refill = setInterval(() => (allowance = MOST_PER_SECOND), 1000);

  socket.on('presence', (raw) => {
    const parsed = request.safeParse(raw);
    if (!parsed.success || allowance-- <= 0) return;
    if (!parseStreamId(parsed.data.stream)) return;
    newest.set(parsed.data.stream, parsed.data);
    say(parsed.data, PATIENCE);
  });

  /** A screen says where it is while it is still being let into the stream; what it says waits for that, and for no more than that. */
  const say = (said: Said, left: number): void => {
    const { stream, where, doing } = said;
    if (newest.get(stream) !== said) return;
    if (!socket.rooms.has(streamRoom(stream))) {
      if (left > 0 && socket.connected) setTimeout(() => say(said, left - 1), RETRY_MS);
      else newest.delete(stream);
      return;
    }
    newest.delete(stream);
    const newcomer = !board.in(stream).some((presence) => presence.connection === socket.id);
    const presence = { stream, connection: socket.id, person: { personId, name, role }, where, doing };
    board.set(presence);
    // Not Socket.IO's `volatile`: it drops what meets a busy socket, and a lost "stopped" would stand for ever.
    socket.to(streamRoom(stream)).emit('presence', presence);
    if (newcomer) for (const other of board.in(stream)) if (other.connection !== socket.id) socket.emit('presence', other);
  };

  socket.on('disconnecting', () => {
    clearInterval(refill);
    for (const { stream } of board.of(socket.id)) leavePresence(socket, board, stream);
  });
}

/** Tells the other readers of a stream that this screen is no longer there. */
export function leavePresence(socket: LiveSocket, board: PresenceBoard, stream: StreamId): void {
  const presence = board.of(socket.id).find((one) => one.stream === stream);
  if (!presence) return;
  const gone = { ...presence, where: '', doing: '' };
  board.set(gone);
  socket.to(streamRoom(stream)).emit('presence', gone);
}
