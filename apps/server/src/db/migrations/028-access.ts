import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('emergency_access')
    .addColumn('access_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('reviewed', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('emergency_access_chart').on('emergency_access').columns(['chart', 'person_id']).execute();
  await db.schema
    .createTable('access_tries')
    .addColumn('seq', 'bigint', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('access_tries_person').on('access_tries').columns(['person_id', 'at']).execute();
  await db.schema.createIndex('charts_birth_date').on('charts').columns(['birth_date']).execute();
}
