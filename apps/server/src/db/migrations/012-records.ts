import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('records')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('record_id', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('nth', 'integer', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('resource_type', 'text', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('records_pk', ['chart', 'record_id'])
    .execute();
  await db.schema.createIndex('records_ordinal').on('records').columns(['chart', 'ordinal']).unique().execute();
  await db.schema
    .createTable('record_originals')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('original', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('record_originals_pk', ['chart', 'hash'])
    .execute();
  await db.schema
    .createTable('record_runs')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('batch', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by_person', 'text', (c) => c.notNull())
    .addColumn('added', 'integer', (c) => c.notNull())
    .addColumn('revised', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('record_runs_pk', ['chart', 'batch'])
    .execute();
}
