/**
 * The program as its front door starts it, on a clock that runs faster, so that minutes of an alert's ladder pass while the
 * faults last. The clock goes on across restarts, as the one on the wall does.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '@cairn/server/start';

const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};
const began = Number(env('FAULTS_BEGAN'));
const speed = Number(env('FAULTS_SPEED'));
const folder = env('CAIRN_DATA');

await start({
  port: Number(env('PORT')),
  host: '127.0.0.1',
  folder,
  databaseUrl: process.env['DATABASE_URL'],
  origin: undefined,
  smtp: undefined,
  secret: readFileSync(join(folder, 'secret'), 'utf8'),
  demo: true,
  clock: { now: () => Math.floor(began + (Date.now() - began) * speed) },
  chance: { newId: () => randomUUID(), random: () => Math.random() },
  quiet: false,
  loops: true,
  prepare: undefined,
});
