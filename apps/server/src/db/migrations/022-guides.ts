import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guide_runs')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('courses', 'text', (c) => c.notNull())
    .addColumn('tallies', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('guide_runs_pk', ['chart', 'session_id'])
    .execute();
  await db.schema
    .createTable('talk_tags')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('tag_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('second', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('talk_tags_pk', ['chart', 'session_id', 'tag_id'])
    .execute();
}
