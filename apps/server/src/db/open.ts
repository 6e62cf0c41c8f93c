import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { postgresDialect, sqliteDialect, sqliteHandle, type DialectName } from './dialect.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** A handle for reading and writing tables: the writer's transaction, or a read connection. */
export type Tx = Kysely<Tables>;

export type Store = {
  readonly dialect: DialectName;
  /** The only connection that writes (SQLite) or the pool (PostgreSQL). */
  readonly write: Tx;
  /** Reads; never waits for the writer. */
  readonly read: Tx;
  /** The SQLite file, for backup. */
  readonly file: string | undefined;
  readonly close: () => Promise<void>;
};

export type StoreOptions = { readonly folder: string; readonly databaseUrl: string | undefined };

/** Opens and migrates the store, and refuses to run where a commit would not be on disk (architecture §2, law 2). */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = options.databaseUrl ? openPostgres(options.databaseUrl) : openSqlite(options.folder);
  await assertDurable(store);
  await migrate(store.write);
  return store;
}

export function sqliteFile(folder: string): string {
  return join(folder, 'cairn.db');
}

function openSqlite(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const file = sqliteFile(folder);
  const write = new Kysely<Tables>({ dialect: sqliteDialect(sqliteHandle(file, { readonly: false })) });
  const read = new Kysely<Tables>({ dialect: sqliteDialect(sqliteHandle(file, { readonly: true })) });
  return { dialect: 'sqlite', write, read, file, close: async () => void (await Promise.all([write.destroy(), read.destroy()])) };
}

function openPostgres(url: string): Store {
  const write = new Kysely<Tables>({ dialect: postgresDialect(url, 4).dialect });
  const read = new Kysely<Tables>({ dialect: postgresDialect(url, 8).dialect });
  return {
    dialect: 'postgres',
    write,
    read,
    file: undefined,
    close: async () => void (await Promise.all([write.destroy(), read.destroy()])),
  };
}

async function assertDurable(store: Store): Promise<void> {
  if (store.dialect === 'sqlite') {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.write);
    if (rows[0]?.synchronous !== 2) throw new Error('SQLite must run with synchronous=FULL');
    return;
  }
  const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(store.write);
  const setting = rows[0]?.synchronous_commit ?? '';
  if (!['on', 'remote_write', 'remote_apply'].includes(setting))
    throw new Error(`PostgreSQL must run with synchronous_commit=on, not ${setting}`);
}
