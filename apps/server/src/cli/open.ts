import { randomUUID } from 'node:crypto';
import { createAuth, migrateAuth } from '../auth/auth.ts';
import { openCairn } from '../cairn.ts';
import { readSettings } from '../settings.ts';
import type { CommandParts } from './command.ts';

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
