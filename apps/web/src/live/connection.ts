import { createSignal, type Accessor } from 'solid-js';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '@cairn/server/live-protocol';
import { ApiError, callByHttp } from '../api.ts';

export type Connection = {
  /** Whether the live channel is open at this moment. */
  readonly online: Accessor<boolean>;
  /** When it was lost, in epoch milliseconds; `undefined` while online. */
  readonly offlineSince: Accessor<number | undefined>;
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** By the open socket, else by HTTP: both reach the same procedure. */
  readonly call: (path: string, input: unknown) => Promise<unknown>;
  readonly close: () => void;
};

const ANSWER_WITHIN_MS = 8000;
const SAY_ACTIVE_EVERY_MS = 30_000;

export function makeConnection(options: { readonly now: () => number; readonly signedOut: (reason: string) => void }): Connection {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
    timeout: 6000,
  });
  const [online, setOnline] = createSignal(false);
  const [offlineSince, setOfflineSince] = createSignal<number | undefined>(options.now());
  const down = (): void => {
    if (online()) setOfflineSince(options.now());
    setOnline(false);
  };
  socket.on('connect', () => {
    setOnline(true);
    setOfflineSince(undefined);
  });
  socket.on('disconnect', (reason) => {
    down();
    // The server closed it on purpose; a session that is still good may come back.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error) => {
    down();
    if (error.message === 'signed-out') options.signedOut('expired');
  });
  socket.on('ended', ({ reason }) => options.signedOut(reason));
  const wake = (): void => void (socket.connected || socket.connect());
  // A half-open socket is found at once when the browser itself knows that the network went.
  const lost = (): void => void socket.io.engine?.close();
  window.addEventListener('online', wake);
  window.addEventListener('offline', lost);
  const stopActive = sayActive(socket, options.now);

  const call = async (path: string, input: unknown): Promise<unknown> => {
    if (!socket.connected) return callByHttp(path, input);
    const answer = await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('call', { path, input: input ?? {} })
      .catch(() => {
        throw new ApiError('offline');
      });
    if (answer.ok) return answer.data;
    throw new ApiError(answer.code);
  };
  const close = (): void => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', lost);
    stopActive();
    socket.close();
  };
  return { online, offlineSince, socket, call, close };
}

/** Tells the server, now and then, that a person is here; without it the session idles out. */
function sayActive(socket: Socket<ServerToClient, ClientToServer>, now: () => number): () => void {
  let last = 0;
  const used = (): void => {
    if (!socket.connected || now() - last < SAY_ACTIVE_EVERY_MS) return;
    last = now();
    socket.emit('active');
  };
  const kinds = ['pointerdown', 'keydown'] as const;
  for (const kind of kinds) window.addEventListener(kind, used, { passive: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, used);
  };
}
