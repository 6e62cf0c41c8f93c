import type { Server as HttpServer } from 'node:http';
import { serve, type ServerType } from '@hono/node-server';
import { createAuth, migrateAuth, type Auth } from './auth/auth.ts';
import { Sessions } from './auth/sessions.ts';
import { makeSignals } from './calls/signals.ts';
import { whoIsInSession } from './calls-in-sessions.ts';
import { openCairn, type Cairn, type Chance, type Clock } from './cairn.ts';
import { isDemo } from './demo/seed.ts';
import { createHttp } from './http.ts';
import { Live } from './live/sockets.ts';
import { findGuest } from './sessions/guests.ts';
import { LostWatch } from './sessions/lost.ts';
import type { Settings } from './settings.ts';

export type StartOptions = Pick<Settings, 'port' | 'host' | 'folder' | 'databaseUrl' | 'origin' | 'smtp' | 'secret'> & {
  readonly reach?: Settings['reach'];
  readonly calls?: Settings['calls'];
  readonly demo: boolean;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly quiet: boolean;
  /** Off in tests that script the clock: they call the loops themselves. */
  readonly loops: boolean;
  /** Runs when the store is open and before the doors are: the demo's seed. */
  readonly prepare: ((parts: { readonly cairn: Cairn; readonly auth: Auth }) => Promise<void>) | undefined;
};

export type Started = {
  readonly cairn: Cairn;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly live: Live;
  readonly lost: LostWatch;
  readonly port: number;
  readonly origin: string;
  /** One-click sign-in is open: a demo was asked for and the people here are the demo's. */
  readonly demo: boolean;
  readonly stop: () => Promise<void>;
};

const TIMERS_EVERY_MS = 500;
const DELIVERIES_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 15_000;

export async function start(options: StartOptions): Promise<Started> {
  const cairn = await openCairn(options);
  let live: Live | undefined;
  const origin = options.origin ?? `http://localhost:${options.port}`;
  let sessions: Sessions | undefined;
  const sessionEnded = (token: string): void =>
    void sessions?.forget(token).catch((error: unknown) => cairn.log.failed('loop', 'forget', error));
  const auth = createAuth({ store: cairn.store, origin, secret: options.secret, newId: cairn.chance.newId, sessionEnded });
  await migrateAuth(auth);
  sessions = new Sessions({
    auth,
    store: cairn.store,
    clock: cairn.clock,
    ended: (token, reason) => live?.endSession(token, reason),
    guest: (cookie) => findGuest(cairn, cookie),
  });
  await options.prepare?.({ cairn, auth });

  const demo = options.demo && (await isDemo(cairn));

  let port = options.port;
  const origins = (): string[] => (options.origin ? [origin] : [origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`]);
  const lost = new LostWatch(cairn, (person) => live?.isConnected(person) ?? false);
  const app = createHttp({ cairn, auth, sessions, origins, demo, seen: (person) => lost.seen(person) });
  const http = await new Promise<ServerType>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: options.host }, () => resolve(server));
    server.on('error', reject);
  });
  const address = http.address();
  port = typeof address === 'object' && address ? address.port : options.port;
  live = new Live({ http: http as HttpServer, cairn, sessions, origins, beside: [makeSignals(cairn, whoIsInSession)] });
  const stopLoops = options.loops ? runLoops(cairn, sessions, lost) : (): void => undefined;
  const stop = async (): Promise<void> => {
    stopLoops();
    await live?.close();
    await new Promise((resolve) => http.close(resolve));
    await cairn.close();
  };
  return { cairn, auth, sessions, live, lost, port, origin: `http://localhost:${port}`, demo, stop };
}

function runLoops(cairn: Cairn, sessions: Sessions, lost: LostWatch): () => void {
  cairn.timers.start(TIMERS_EVERY_MS);
  cairn.deliveries.start(DELIVERIES_EVERY_MS);
  const failed = (error: unknown): void => cairn.log.failed('loop', 'sweep', error);
  const sweep = setInterval(() => {
    sessions.sweep().catch(failed);
    lost.sweep().catch(failed);
  }, SWEEP_EVERY_MS);
  // What a commit left to deliver goes out at once; the poll is only the floor under it.
  cairn.onCommit(() => cairn.deliveries.wake());
  return () => clearInterval(sweep);
}
