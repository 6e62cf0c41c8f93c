import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_ins_to_read')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('check_in_id', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('check_ins_to_read_pk', ['chart', 'check_in_id'])
    .execute();
}
