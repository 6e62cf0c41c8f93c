/** A real coturn, set up as docs/calls.md says, on a port of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bring } from '../../scripts/machine.ts';
import { freePort } from '../support/postgres.ts';

export type Relay = AsyncDisposable & { readonly url: string; readonly log: () => string };

/** `secrets`: all of them are good, as while one is being changed for another. */
export async function startRelay(secrets: readonly string[]): Promise<Relay> {
  const program = bring('coturn');
  const folder = mkdtempSync(join(tmpdir(), 'cairn-relay-'));
  const [port, address] = [await freePort(), ownAddress()];
  const settings = [
    `listening-ip=${address}`,
    `relay-ip=${address}`,
    `listening-port=${port}`,
    'realm=cairn.test',
    'fingerprint',
    'use-auth-secret',
    ...secrets.map((secret) => `static-auth-secret=${secret}`),
    'no-tls',
    'no-dtls',
    'no-cli',
    'log-file=stdout',
    `pidfile=${join(folder, 'pid')}`,
    `userdb=${join(folder, 'users')}`,
  ];
  writeFileSync(join(folder, 'turnserver.conf'), settings.join('\n'));
  const child = spawn(program, ['-c', join(folder, 'turnserver.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  process.once('exit', () => child.kill('SIGKILL'));
  await untilOpen(port, address, () => said.join(''));
  return {
    url: `turn:${address}:${port}`,
    log: () => said.join(''),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Browsers do not relay over the loopback address. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}

async function untilOpen(port: number, host: string, log: () => string): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, host, () => done(true)).on('error', () => done(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`coturn did not start:\n${log()}`);
}
