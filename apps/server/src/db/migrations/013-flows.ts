import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('flow_drafts')
    .addColumn('draft_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('flow_versions')
    .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('flow_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('flow_versions_number').on('flow_versions').columns(['flow_id', 'version']).unique().execute();
  await db.schema
    .createTable('flow_recalls')
    .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('flow_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  // Runs of one flow over all charts: what a new version is tried on, and whom it meets on the way.
  await db.schema.createIndex('check_ins_flow').on('check_ins').columns(['flow', 'finished', 'day']).execute();
}
