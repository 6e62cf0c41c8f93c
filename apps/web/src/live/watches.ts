import type { ClientToServer, ServerToClient } from '@cairn/server/live-protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Socket } from 'socket.io-client';

type Watch = { readonly view: string; readonly input: unknown; readonly set: (state: unknown) => void };

/** Views held open: asked for again after every reconnect, so that what was lost in between is made good. */
export function makeWatches(socket: Socket<ServerToClient, ClientToServer>): {
  readonly watch: <State>(view: string, input: unknown) => Accessor<State | null | undefined>;
} {
  const open = new Map<string, Watch>();
  let keys = 0;
  const ask = (key: string, { view, input, set }: Watch): void => {
    const again = (): void => {
      if (socket.connected && open.has(key)) setTimeout(() => open.has(key) && ask(key, { view, input, set }), 1000);
    };
    socket
      .timeout(8000)
      .emitWithAck('watch', { view, input, key })
      .then((answer) => {
        if (answer.ok) set(answer.data);
        else if (answer.code === 'unavailable') again();
        else set(null);
      })
      .catch(again);
  };
  socket.on('connect', () => {
    for (const [key, watch] of open) ask(key, watch);
  });
  socket.on('view', ({ key, state }) => open.get(key)?.set(state));
  return {
    watch: <State>(view: string, input: unknown) => {
      const key = `${view}-${(keys += 1)}`;
      const [state, setState] = createSignal<State | null | undefined>(undefined);
      const watch: Watch = { view, input, set: (next) => setState(() => next as State | null) };
      open.set(key, watch);
      if (socket.connected) ask(key, watch);
      onCleanup(() => {
        open.delete(key);
        socket.emit('unwatch', { key });
      });
      return state;
    },
  };
}
