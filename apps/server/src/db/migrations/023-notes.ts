import type { Kysely } from 'kysely';

/** Notes are begun with their session, co-signed, amended and retracted; counseling notes are kept apart from everything, sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('note_addenda').execute();
  await db.schema.dropTable('notes').execute();
  await db.schema
    .createTable('session_notes')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('note_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('ready_at', 'bigint')
    .addColumn('signed_at', 'bigint')
    .addColumn('co_signer_id', 'text')
    .addColumn('co_sign_due', 'bigint')
    .addColumn('note', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('session_notes_pk', ['chart', 'note_id'])
    .execute();
  await db.schema.createIndex('session_notes_session').on('session_notes').columns(['chart', 'session_id']).execute();
  await db.schema.createIndex('session_notes_author').on('session_notes').columns(['author_id', 'status']).execute();
  await db.schema.createIndex('session_notes_co_signer').on('session_notes').columns(['co_signer_id', 'status']).execute();
  await db.schema
    .createTable('signers')
    .addColumn('person_id', 'text', (c) => c.primaryKey())
    .addColumn('setting', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('counseling_notes')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('note_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('iv', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('begun_at', 'bigint', (c) => c.notNull())
    .addColumn('kept_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('counseling_notes_pk', ['chart', 'note_id'])
    .execute();
}
