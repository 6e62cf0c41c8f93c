import { randomUUID } from 'node:crypto';
import { createAuth, migrateAuth, type Auth } from '../auth/auth.ts';
import { openCairn, type Cairn } from '../cairn.ts';
import { readSettings } from '../settings.ts';

export type CliCommand = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
  /** The exit code. */
  readonly run: (args: string[]) => Promise<number>;
};

/** The command was called in a way that cannot work. */
export class UsageError extends Error {}

export type CommandParts = { readonly cairn: Cairn; readonly auth: Auth; readonly close: () => Promise<void> };

/** Opens the store of the settings for one command. A Cairn that is running goes on: both take turns at the store. */
export async function openForCommand(): Promise<CommandParts> {
  const settings = readSettings(process.env);
  const chance = { newId: () => randomUUID(), random: () => Math.random() };
  const cairn = await openCairn({ ...settings, clock: { now: () => Date.now() }, chance, quiet: false });
  const origin = settings.origin ?? `http://localhost:${settings.port}`;
  const auth = createAuth({ store: cairn.store, origin, secret: settings.secret, newId: chance.newId, sessionEnded: () => undefined });
  await migrateAuth(auth);
  return { cairn, auth, close: cairn.close };
}

export async function withCairn<T>(work: (parts: CommandParts) => Promise<T>): Promise<T> {
  const parts = await openForCommand();
  try {
    return await work(parts);
  } finally {
    await parts.close();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
