import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('worksheets')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('sheet_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('session_id', 'text')
    .addColumn('at_home', 'integer', (c) => c.notNull())
    .addColumn('sheet', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('worksheets_pk', ['chart', 'sheet_id'])
    .execute();
  await db.schema.createIndex('worksheets_order').on('worksheets').columns(['chart', 'seq']).unique().execute();
  // What was one page of a session is now a sheet like any other; no program has such a page.
  await db.schema.alterTable('sessions').dropColumn('worksheet').execute();
  await db.schema.dropTable('session_ideas_planned').execute();
}
