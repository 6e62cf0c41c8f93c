import type { StreamId } from '@cairn/kernel';
import type { ClientToServer, Presence, ServerToClient } from '@cairn/server/live-protocol';
import { createSignal } from 'solid-js';
import type { Socket } from 'socket.io-client';

/** Who is where, as far as this screen has heard. Lost with the connection, like everything volatile. */
export function makePresence(socket: Socket<ServerToClient, ClientToServer>): {
  readonly in: (stream: StreamId) => readonly Presence[];
  readonly say: (stream: StreamId, where: string, doing: string) => void;
} {
  const [all, setAll] = createSignal<readonly Presence[]>([]);
  const said = new Map<StreamId, { where: string; doing: string }>();
  socket.on('presence', (presence) =>
    setAll((before) => {
      const others = before.filter((one) => one.connection !== presence.connection || one.stream !== presence.stream);
      return presence.where ? [...others, presence] : others;
    }),
  );
  socket.on('disconnect', () => setAll([]));
  socket.on('connect', () => {
    // The streams are joined anew just after; say where we are once they are.
    setTimeout(() => {
      for (const [stream, place] of said) socket.emit('presence', { stream, ...place });
    }, 500);
  });
  return {
    in: (stream) => all().filter((presence) => presence.stream === stream),
    say: (stream, where, doing) => {
      const before = said.get(stream);
      if (before?.where === where && before.doing === doing) return;
      said.set(stream, { where, doing });
      socket.emit('presence', { stream, where, doing });
    },
  };
}
