import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('modality', 'text', (c) => c.notNull())
    .addColumn('about', 'text')
    .addColumn('opened_by', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('started_at', 'bigint')
    .addColumn('worksheet', 'text', (c) => c.notNull())
    .addColumn('ended', 'text')
    .addPrimaryKeyConstraint('sessions_pk', ['chart', 'session_id'])
    .execute();
  await db.schema.createIndex('sessions_order').on('sessions').columns(['chart', 'seq']).unique().execute();
  await db.schema
    .createTable('session_stays')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('from_at', 'bigint', (c) => c.notNull())
    .addColumn('until_at', 'bigint')
    .addPrimaryKeyConstraint('session_stays_pk', ['chart', 'session_id', 'seq'])
    .execute();
  await db.schema
    .createTable('session_lines')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('from_id', 'text', (c) => c.notNull())
    .addColumn('from_name', 'text', (c) => c.notNull())
    .addColumn('from_role', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('session_lines_pk', ['chart', 'session_id', 'seq'])
    .execute();
  await db.schema
    .createTable('session_ideas_planned')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('idea_id', 'text', (c) => c.notNull())
    .addColumn('planned', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('session_ideas_planned_pk', ['chart', 'session_id', 'idea_id'])
    .execute();
}
