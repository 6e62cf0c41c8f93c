import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('supporters')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('relationship', 'text', (c) => c.notNull())
    .addColumn('named_seq', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('supporters_pk', ['chart', 'person_id'])
    .execute();
  await db.schema
    .createTable('grants')
    .addColumn('grant_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('given_seq', 'bigint', (c) => c.notNull())
    .addColumn('patient_name', 'text', (c) => c.notNull())
    .addColumn('discloser', 'text', (c) => c.notNull())
    .addColumn('supporter_id', 'text', (c) => c.notNull())
    .addColumn('supporter_name', 'text', (c) => c.notNull())
    .addColumn('relationship', 'text', (c) => c.notNull())
    .addColumn('topics', 'text', (c) => c.notNull())
    .addColumn('signed_topics', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('typed_name', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'bigint', (c) => c.notNull())
    .addColumn('notice_version', 'integer', (c) => c.notNull())
    .addColumn('notice_locale', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('ended_cause', 'text')
    .execute();
  await db.schema.createIndex('grants_chart').on('grants').columns(['chart', 'given_seq']).execute();
  await db.schema.createIndex('grants_supporter').on('grants').columns(['supporter_id', 'ended_at']).execute();
  await db.schema
    .createTable('disclosures')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('supporter_id', 'text', (c) => c.notNull())
    .addColumn('supporter_name', 'text', (c) => c.notNull())
    .addColumn('topics', 'text', (c) => c.notNull())
    .addColumn('grant_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('disclosures_pk', ['chart', 'seq'])
    .execute();
  await db.schema.createIndex('disclosures_supporter').on('disclosures').columns(['chart', 'supporter_id', 'seq']).execute();
}
