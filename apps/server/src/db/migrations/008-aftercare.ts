import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plans')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('doc', 'text', (c) => c.notNull())
    .addColumn('checks', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('plan_requests')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('request_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('answered', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_requests_pk', ['chart', 'request_id'])
    .execute();
  await db.schema
    .createTable('plan_changes')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_changes_pk', ['chart', 'seq'])
    .execute();
}
