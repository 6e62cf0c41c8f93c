/** A throwaway PostgreSQL from the machine's own programs, and a fresh database in it for each test that wants one. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { bring } from '../../scripts/machine.ts';

export type Cluster = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Nothing outlives it, so `fsync` is off; `synchronous_commit` stays on because Cairn refuses to start without it.
 * PostgreSQL does not run as root, so root runs it as the user `postgres`, in a folder that this user can reach.
 */
export async function startPostgres(): Promise<Cluster> {
  const bin = bring('postgresql');
  const place = tmpdir().startsWith('/root') ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(place, 'cairn-pg-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(...asPostgres(join(bin, 'initdb'), init), { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=on', 'max_connections=200'];
  const args = ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(...asPostgres(join(bin, 'postgres'), args), { stdio: 'ignore', cwd: folder });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  const stop = async (): Promise<void> => {
    execFileSync(...asPostgres(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']), { stdio: 'ignore', cwd: folder });
    await new Promise<void>((done) => (server.exitCode === null ? server.once('exit', () => done()) : done()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

export type Database = { readonly url: string } & AsyncDisposable;

/** A new, empty database in the cluster; dropped, with whoever is still connected, when disposed. */
export async function freshDatabase(clusterUrl: string): Promise<Database> {
  const name = `cairn_${crypto.randomUUID().replaceAll('-', '')}`;
  await ask(clusterUrl, `create database ${name}`);
  return {
    url: clusterUrl.replace(/\/[^/]*$/, `/${name}`),
    [Symbol.asyncDispose]: () => drop(clusterUrl, name),
  };
}

/** A pool says that it has ended before its connections have: force would end them with an error that nobody listens for any more. */
async function drop(clusterUrl: string, name: string): Promise<void> {
  for (let left = 40; left > 0; left--) {
    const dropped = await ask(clusterUrl, `drop database if exists ${name}`).then(
      () => true,
      () => false,
    );
    if (dropped) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  await ask(clusterUrl, `drop database if exists ${name} with (force)`);
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let left = 200; ; left--) {
    try {
      return await ask(url, 'select 1');
    } catch (error) {
      if (left === 0 || server.exitCode !== null) throw new Error('PostgreSQL did not start', { cause: error });
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function asPostgres(program: string, args: readonly string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, [...args]];
  return ['runuser', ['-u', 'postgres', '--', program, ...args]];
}

/** A port nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
    });
  });
}
