import Database from 'better-sqlite3';
import { PostgresDialect, SqliteDialect, type Dialect, type SqliteDatabase } from 'kysely';
import pg from 'pg';

export type DialectName = 'sqlite' | 'postgres';

// Every bigint of ours is an epoch in milliseconds or a count below 2^53.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);

const STATEMENTS_KEPT = 500;

/** A SQLite handle whose prepared statements are kept: Kysely prepares anew on every call, which costs four times the read. */
export function sqliteHandle(file: string, options: { readonly readonly: boolean }): Database.Database {
  const handle = new Database(file, { timeout: 10_000, readonly: options.readonly });
  if (!options.readonly) {
    handle.pragma('journal_mode = WAL');
    handle.pragma('synchronous = FULL');
    handle.pragma('wal_autocheckpoint = 4000');
  }
  handle.pragma('foreign_keys = ON');
  handle.pragma('cache_size = -64000');
  return handle;
}

export function sqliteDialect(handle: Database.Database): Dialect {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    // An immediate begin takes the write lock at once, so a second process waits instead of failing half way.
    const wanted = text === 'begin' && !handle.readonly ? 'begin immediate' : text;
    const known = kept.get(wanted);
    if (known) return known;
    if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? '');
    const statement = handle.prepare(wanted);
    kept.set(wanted, statement);
    return statement;
  };
  const close = (): void => {
    kept.clear();
    handle.close();
  };
  return new SqliteDialect({ database: { prepare, close } as unknown as SqliteDatabase });
}

export function postgresDialect(url: string, connections: number): { dialect: Dialect; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // An idle connection that breaks leaves the pool; the next statement opens another. Unheard, it would end the program.
  pool.on('error', () => undefined);
  return { dialect: new PostgresDialect({ pool }), pool };
}
