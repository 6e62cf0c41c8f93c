/** The real program in a process of its own, as `npm start` runs it: for journeys, faults and measurements. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './postgres.ts';

const root = resolve(import.meta.dirname, '../..');

export type CairnSettings = {
  /** Start with the demo program and its people, whole or small; otherwise empty. */
  readonly demo?: boolean | 'small';
  /** A data folder to use, and to leave there; otherwise one of its own that goes away. */
  readonly data?: string;
  /** A data folder to begin with a copy of. */
  readonly from?: string;
  readonly port?: number;
  readonly databaseUrl?: string;
  /** What to run instead of the program's own front door. */
  readonly main?: string;
  readonly env?: NodeJS.ProcessEnv;
};

export type CairnProcess = {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  readonly pid: () => number;
  /** What it printed since it was last started. */
  readonly log: () => string;
  /** Milliseconds from spawning to the first 200 of /healthz, of the last start. */
  readonly startedIn: () => number;
  /** Asks it to end, and waits. */
  readonly stop: () => Promise<void>;
  /** SIGKILL: the plug is pulled. Resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port and data. */
  readonly start: () => Promise<void>;
} & AsyncDisposable;

export async function startCairn(settings: CairnSettings = {}): Promise<CairnProcess> {
  const port = settings.port ?? (await freePort());
  const data = settings.data ?? mkdtempSync(join(tmpdir(), 'cairn-data-'));
  if (settings.from) cpSync(settings.from, data, { recursive: true });
  const url = `http://localhost:${port}`;
  let running: Running;
  const start = async (): Promise<void> => {
    running = run(port, data, settings);
    await untilHealthy(url, running);
  };
  await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.gone;
  };
  const dispose = async (): Promise<void> => {
    await end('SIGKILL');
    if (!settings.data) rmSync(data, { recursive: true, force: true });
  };
  return {
    url,
    port,
    data,
    pid: () => running.child.pid ?? 0,
    log: () => running.said.join(''),
    startedIn: () => running.startedIn,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    [Symbol.asyncDispose]: dispose,
  };
}

/** None outlives the test that started it. */
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

type Running = { readonly child: ChildProcess; readonly said: string[]; readonly gone: Promise<void>; startedIn: number };

function run(port: number, data: string, { demo, databaseUrl, main = 'apps/server/src/main.ts', env }: CairnSettings): Running {
  const child = spawn(process.execPath, [main], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      CAIRN_DATA: data,
      CAIRN_DEMO: demo === 'small' ? 'small' : demo ? '1' : '0',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...env,
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  children.add(child);
  child.once('exit', () => children.delete(child));
  return { child, said, gone, startedIn: 0 };
}

async function untilHealthy(url: string, running: Running): Promise<void> {
  const from = performance.now();
  while (performance.now() - from < 120_000) {
    if (running.child.exitCode !== null || running.child.signalCode !== null) break;
    const healthy = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) {
      running.startedIn = performance.now() - from;
      return;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  running.child.kill('SIGKILL');
  throw new Error(`Cairn did not start:\n${running.said.join('')}`);
}
