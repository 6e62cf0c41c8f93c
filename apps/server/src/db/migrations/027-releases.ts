import type { Kysely } from 'kysely';

/** What was signed for leaves by a release; every row that left stands in the ledger. Bodies are JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('grants').addColumn('emergency', 'text').execute();
  await db.schema
    .createTable('releases')
    .addColumn('release_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('releases_chart').on('releases').columns(['chart', 'seq']).execute();
  await db.schema
    .createTable('restrictions')
    .addColumn('restriction_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('restrictions_chart').on('restrictions').columns(['chart', 'seq']).execute();
  await db.schema
    .createTable('representatives')
    .addColumn('representative_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('representatives_chart').on('representatives').columns(['chart', 'seq']).execute();
  await db.schema
    .createTable('left_rows')
    .addColumn('disclosure_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('left_rows_chart').on('left_rows').columns(['chart', 'seq']).execute();
}
