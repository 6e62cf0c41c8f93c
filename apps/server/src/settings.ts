import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCallOptions, type CallOptions } from './calls/turn-options.ts';
import { readReachOptions, type ReachOptions } from './deliveries/reach-options.ts';

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly origin: string | undefined;
  readonly demo: 'full' | 'small' | 'off';
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  readonly reach: ReachOptions;
  readonly calls: CallOptions;
  readonly secret: string;
};

/** Everything the environment may say. `CAIRN_DEMO`: unset or 1 full demo, `small` for tests, 0 none. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const folder = resolve(env['CAIRN_DATA'] ?? 'data');
  return {
    port: portOf(env['PORT']),
    host: env['HOST'] ?? '127.0.0.1',
    folder,
    databaseUrl: env['DATABASE_URL'],
    origin: env['CAIRN_ORIGIN'],
    demo: demoOf(env['CAIRN_DEMO']),
    smtp: env['SMTP_URL'] ? { url: env['SMTP_URL'], from: env['SMTP_FROM'] ?? 'no-reply@localhost' } : undefined,
    reach: readReachOptions(env),
    calls: readCallOptions(env),
    secret: env['CAIRN_SECRET'] ?? keptSecret(folder),
  };
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 4600);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT must be a number from 0 to 65535');
  return port;
}

function demoOf(text: string | undefined): Settings['demo'] {
  if (text === '0') return 'off';
  return text === 'small' ? 'small' : 'full';
}

/** Signs session cookies; made at the first start and kept beside the data, readable by its owner only. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
