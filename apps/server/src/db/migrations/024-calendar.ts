import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('appointments').addColumn('series', 'text').execute();
  await db.schema
    .alterTable('appointments')
    .addColumn('sequence', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('working_hours')
    .addColumn('person_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('hours', 'text', (c) => c.notNull())
    .execute();
}
