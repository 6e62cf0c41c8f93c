import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_ins')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('check_in_id', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('finished', 'integer', (c) => c.notNull())
    .addColumn('first_finished_at', 'bigint')
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('told', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('check_ins_pk', ['chart', 'seq'])
    .execute();
  await db.schema.createIndex('check_ins_id').on('check_ins').columns(['chart', 'check_in_id']).unique().execute();
  await db.schema.createIndex('check_ins_day').on('check_ins').columns(['chart', 'day']).execute();
  await db.schema
    .createTable('check_in_names')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('check_in_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('check_in_names_pk', ['chart', 'name'])
    .execute();
  await db.schema
    .createTable('check_in_days')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('missed_check_ins')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('missed_check_ins_pk', ['chart', 'seq'])
    .execute();
}
