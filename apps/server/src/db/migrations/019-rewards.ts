import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reward_courses')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('course_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('protocol', 'text', (c) => c.notNull())
    .addColumn('running', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_courses_pk', ['chart', 'course_id'])
    .execute();
  await db.schema
    .createTable('reward_ledger')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('balance', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_ledger_pk', ['chart', 'seq'])
    .execute();
  await db.schema
    .createTable('reward_standings')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('reward_seeds')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('commitment', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_seeds_pk', ['chart', 'commitment'])
    .execute();
  await db.schema
    .createTable('reward_codes')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('redemption_id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_codes_pk', ['chart', 'redemption_id'])
    .execute();
}
