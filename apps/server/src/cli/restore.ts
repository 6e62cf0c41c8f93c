import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { lockFolder } from '../db/folder-lock.ts';
import { openStore, sqliteFile, type Store } from '../db/open.ts';
import { verify } from '../journal/verify.ts';
import { readSettings } from '../settings.ts';
import { print, UsageError, type CliCommand } from './command.ts';

export const restoreCommand: CliCommand = {
  name: 'restore',
  usage: 'restore FOLDER [--replace]',
  summary: 'brings a backup back and begins a new epoch',
  details: [
    'Copies cairn.db of FOLDER into the data folder, verifies it and begins a new epoch: every client starts over from a snapshot and keeps its outbox.',
    '--replace  when there is a store already; it is kept beside as cairn.db.before-<time>',
    'On PostgreSQL restore the tables with pg_restore first; this command then begins the new epoch.',
  ].join('\n'),
  run: async (args) => {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } });
    const settings = readSettings(process.env);
    const [folder] = positionals;
    if (!settings.databaseUrl && !folder) throw new UsageError('restore needs the folder of a backup');
    const unlock = settings.databaseUrl ? (): void => undefined : lockFolder(settings.folder);
    try {
      if (!settings.databaseUrl && folder) bringBack(join(folder, 'cairn.db'), sqliteFile(settings.folder), values.replace === true);
      const store = await openStore(settings);
      try {
        return await beginEpoch(store);
      } finally {
        await store.close();
      }
    } finally {
      unlock();
    }
  },
};

function bringBack(from: string, to: string, replace: boolean): void {
  if (!existsSync(from)) throw new UsageError('there is no backup in that folder');
  if (existsSync(to)) {
    if (!replace) throw new UsageError('there is a store in the data folder; --replace keeps it beside the restored one');
    const kept = `${to}.before-${Date.now()}`;
    for (const ending of ['', '-wal', '-shm']) if (existsSync(to + ending)) renameSync(to + ending, kept + ending);
  }
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(from, to);
}

async function beginEpoch(store: Store): Promise<number> {
  const report = await verify(store.read);
  for (const problem of report.problems) print(`${problem.stream} seq ${problem.seq}: ${problem.what}: ${problem.detail}`);
  if (report.problems.length > 0) return 1;
  const hasSessions = (await store.read.introspection.getTables()).some((table) => table.name === 'auth_session');
  const epoch = await store.write.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('store_facts').select('value').where('name', '=', 'epoch').executeTakeFirstOrThrow();
    const next = Number(row.value) + 1;
    await tx
      .updateTable('store_facts')
      .set({ value: String(next) })
      .where('name', '=', 'epoch')
      .execute();
    await tx
      .updateTable('streams')
      .set({ epoch: sql<number>`${next}` })
      .execute();
    // Who had signed out since the backup stays signed out.
    await tx.deleteFrom('auth_presence').execute();
    if (hasSessions) await sql`delete from auth_session`.execute(tx);
    return next;
  });
  print(`${report.streams} streams, ${report.entries} entries, clean. Epoch ${epoch} begins.`);
  return 0;
}
