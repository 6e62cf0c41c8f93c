import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEMO_PASSWORD,
  addPerson,
  describeProgram,
  settableClock,
  start,
  type CallOptions,
  type ReachOptions,
  type SettableClock,
  type Started,
} from '@cairn/server/testing';
import { hashPassword } from '@cairn/server/passwords';
import { io, type Socket } from 'socket.io-client';
import { makeChance } from './chance.ts';
import { actAs, personById } from '@cairn/server/testing';
import { cast, ZONE } from './world.ts';

/** A Cairn with its doors open on a free port: real HTTP, real sockets, real accounts, a clock that tests may set. */
export type House = AsyncDisposable & {
  readonly started: Started;
  readonly clock: SettableClock;
  readonly url: string;
  readonly signIn: (username: string, options?: { readonly sharedPhone?: boolean; readonly password?: string }) => Promise<SignIn>;
  readonly connect: (cookie: string) => Promise<Socket>;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
};

export type SignIn = { readonly status: number; readonly body: unknown; readonly cookie: string; readonly setCookie: readonly string[] };

const people = ['maya', 'ruth', 'dee', 'rosa'] as const;

export async function openHouse(
  options: {
    readonly databaseUrl?: string;
    readonly demo?: boolean;
    readonly origin?: string;
    readonly reach?: ReachOptions;
    readonly calls?: CallOptions;
  } = {},
): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-house-'));
  const clock = settableClock(Date.now);
  const started = await start({
    port: 0,
    host: '127.0.0.1',
    folder,
    databaseUrl: options.databaseUrl,
    origin: options.origin,
    smtp: undefined,
    ...(options.reach && { reach: options.reach }),
    ...(options.calls && { calls: options.calls }),
    secret: 'a secret for the tests, nothing more',
    demo: options.demo ?? false,
    clock,
    chance: makeChance(7),
    quiet: true,
    loops: false,
    prepare: ({ cairn, auth }) => populate(cairn, auth),
  });
  const url = `http://127.0.0.1:${started.port}`;
  const post: House['post'] = (path, body, headers = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const sockets: Socket[] = [];
  return {
    started,
    clock,
    url,
    post,
    signIn: async (username, { sharedPhone = false, password = DEMO_PASSWORD } = {}) => {
      const response = await post('/api/sign-in', { username, password, sharedPhone });
      const setCookie = response.headers.getSetCookie();
      return {
        status: response.status,
        body: await response.json(),
        cookie: setCookie.map((line) => line.split(';')[0]).join('; '),
        setCookie,
      };
    },
    connect: (cookie) =>
      new Promise((resolve, reject) => {
        const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie }, reconnection: false, forceNew: true });
        sockets.push(socket);
        socket.once('connect', () => resolve(socket));
        socket.once('connect_error', reject);
      }),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.close();
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function populate(cairn: Started['cairn'], auth: Started['auth']): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD);
  await describeProgram(cairn, { name: 'Harbor Recovery', zone: ZONE, phone: '(555) 014-2200' });
  for (const username of people) {
    const [name, role] = cast[username] ?? ['', 'counselor'];
    const chart = role === 'patient' ? `c-${username}` : undefined;
    const email = username === 'maya' ? 'maya@harbor.example' : undefined;
    await addPerson(cairn, auth, { personId: username, role, name, username, email, locale: 'en', zone: ZONE, chart }, hash);
  }
  const ruth = await personById(cairn.store.read, 'ruth');
  if (!ruth) throw new Error('no director');
  const profile = { name: 'Dee Morgan', called: 'Dee', locale: 'en', zone: ZONE, since: '2026-04-09' };
  const acting = actAs(cairn, ruth);
  await acting.do('charts.open', {
    chart: 'c-dee',
    patient: 'dee',
    profile,
    preferences: { checkInTime: '09:00', mayLeaveVoicemail: false },
  });
  await acting.do('charts.assign', { chart: 'c-dee', personId: 'maya' });
}

/** One event, or a failure when it does not come. */
export function once<T>(socket: Socket, event: string, withinMs = 3000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event}`)), withinMs);
    socket.once(event, (value: T) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
