import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await rooms(db);
  await joining(db);
  await db.schema.alterTable('appointments').addColumn('family', 'text').execute();
  await db.schema
    .createTable('family_calls')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('family_calls_pk', ['chart', 'seq'])
    .execute();
  await db.schema
    .createTable('family_concerns')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('concern_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('family_concerns_pk', ['chart', 'concern_id'])
    .execute();
  await db.schema
    .createTable('family_desk')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('family_paths')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
}

async function rooms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('family_lines')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('thread_of', 'text', (c) => c.notNull())
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('from_id', 'text', (c) => c.notNull())
    .addColumn('from_name', 'text', (c) => c.notNull())
    .addColumn('from_role', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('shared', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('family_lines_pk', ['chart', 'seq'])
    .execute();
  await db.schema.createIndex('family_lines_thread').on('family_lines').columns(['chart', 'thread_of', 'seq']).execute();
  await db.schema
    .createTable('family_reads')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('thread_of', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('up_to', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('family_reads_pk', ['chart', 'thread_of', 'person_id'])
    .execute();
}

async function joining(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('family_invitations')
    .addColumn('invitation_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('family_invitations_chart').on('family_invitations').columns(['chart', 'seq']).execute();
  await db.schema
    .createTable('family_link_tries')
    .addColumn('token_hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('family_connections')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('request_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('family_connections_pk', ['chart', 'request_id'])
    .execute();
}
