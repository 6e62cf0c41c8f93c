import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('instrument_attestations')
    .addColumn('seq', 'bigint', (c) => c.primaryKey().notNull())
    .addColumn('instrument', 'text', (c) => c.notNull())
    .addColumn('source_hash', 'text', (c) => c.notNull())
    .addColumn('withdrawn', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('instrument_attestations_key').on('instrument_attestations').columns(['instrument', 'seq']).execute();
  await db.schema
    .createTable('instrument_sources')
    .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .execute();
}
