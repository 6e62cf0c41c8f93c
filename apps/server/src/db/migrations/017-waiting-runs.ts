import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('check_ins')
    .addColumn('waiting', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('check_ins_waiting').on('check_ins').columns(['chart', 'waiting']).execute();
}
