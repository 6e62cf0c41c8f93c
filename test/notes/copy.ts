import Database from 'better-sqlite3';

/** What a backup holds: the store, and nothing that lies beside it. */
export async function sqliteCopy(from: string, to: string): Promise<void> {
  const db = new Database(from, { readonly: true });
  await db.backup(to);
  db.close();
}
