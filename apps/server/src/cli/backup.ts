import { existsSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore, sqliteFile } from '../db/open.ts';
import { sqliteHandle } from '../db/dialect.ts';
import { signedHeads } from '../journal/signed-heads.ts';
import { readSettings } from '../settings.ts';
import { print, UsageError, type CliCommand } from './command.ts';

export const backupCommand: CliCommand = {
  name: 'backup',
  usage: 'backup FOLDER',
  summary: 'copies the store, also while Cairn is running',
  details: [
    'Writes cairn.db and heads.json (signed heads of every stream) into FOLDER, which must be new or empty of both.',
    'The copy is one moment of the store; a running Cairn goes on meanwhile.',
    'The key of the counseling notes (counseling-notes.key in the data folder) is not in it: keep it elsewhere, or they cannot be opened.',
    'On PostgreSQL use pg_dump for the tables; this command then writes heads.json only.',
  ].join('\n'),
  run: async (args) => {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [folder] = positionals;
    if (!folder || positionals.length > 1) throw new UsageError('backup needs one folder');
    const settings = readSettings(process.env);
    const target = join(folder, 'cairn.db');
    if (existsSync(target)) throw new UsageError('there is a backup in that folder already');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!settings.databaseUrl) {
      if (!existsSync(sqliteFile(settings.folder))) throw new UsageError('there is no store in the data folder');
      const handle = sqliteHandle(sqliteFile(settings.folder), { readonly: true });
      await handle.backup(target);
      handle.close();
    }
    // The heads are those of the copy, not of the store that has gone on since.
    const copy = await openStore(settings.databaseUrl ? settings : { folder, databaseUrl: undefined });
    try {
      const heads = await signedHeads(copy.read, Date.now(), settings.secret);
      await writeFile(join(folder, 'heads.json'), JSON.stringify(heads, undefined, 1), { mode: 0o600 });
      print(`${heads.heads.length} streams are in the backup.`);
    } finally {
      await copy.close();
    }
    return 0;
  },
};
