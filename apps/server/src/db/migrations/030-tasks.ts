import type { Kysely } from 'kysely';

/** Tasks and who stands in for whom on a chart; `seen_by_cover` moves what is unread with the work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tasks')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('task_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('source_kind', 'text', (c) => c.notNull())
    .addColumn('owner_id', 'text')
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('tasks_pk', ['chart', 'task_id'])
    .execute();
  await db.schema.createIndex('tasks_owner').on('tasks').columns(['owner_id', 'status', 'due_at']).execute();
  await db.schema
    .createTable('covers')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('absence_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('covers_pk', ['chart', 'absence_id'])
    .execute();
  await db.schema
    .createTable('plan_work')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('seen_by_cover')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('up_to', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('seen_by_cover_pk', ['chart', 'person_id'])
    .execute();
  await db.schema
    .createTable('absences')
    .addColumn('absence_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('absences_person').on('absences').columns(['person_id', 'state']).execute();
}
