import type { Kysely } from 'kysely';

/** What is said around a plan, and every version that people were asked to sign. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan_talk')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('is_open', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_talk_pk', ['chart', 'kind', 'id'])
    .execute();
  await db.schema.createIndex('plan_talk_newest').on('plan_talk').columns(['chart', 'kind', 'seq']).execute();
  await db.schema
    .createTable('plan_versions')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_versions_pk', ['chart', 'seq'])
    .execute();
}
