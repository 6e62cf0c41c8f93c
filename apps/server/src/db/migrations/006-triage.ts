import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await alerts(db);
  await caseload(db);
}

async function alerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('alert_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('rule_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('raised_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('alerts_chart').on('alerts').columns(['chart', 'seq']).execute();
  await db.schema
    .createTable('alert_reach')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('alert_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('alert_reach_pk', ['chart', 'person_id', 'alert_id'])
    .execute();
  await db.schema
    .createTable('triage_notes')
    .addColumn('note_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('triage_notes_chart').on('triage_notes').columns(['chart', 'seq']).execute();
}

async function caseload(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('caseload_rows')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('caseload_ranks')
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('rank_key', 'text', (c) => c.notNull())
    .addColumn('tier', 'text', (c) => c.notNull())
    .addColumn('mine', 'integer', (c) => c.notNull())
    .addColumn('unclaimed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('caseload_ranks_pk', ['chart', 'person_id'])
    .execute();
  await db.schema.createIndex('caseload_ranks_team').on('caseload_ranks').columns(['person_id', 'rank_key']).execute();
  await db.schema.createIndex('caseload_ranks_mine').on('caseload_ranks').columns(['person_id', 'mine', 'rank_key']).execute();
  await db.schema.createIndex('caseload_ranks_unclaimed').on('caseload_ranks').columns(['person_id', 'unclaimed', 'rank_key']).execute();
  await db.schema
    .createTable('caseload_counts')
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('tier', 'text', (c) => c.notNull())
    .addColumn('team', 'bigint', (c) => c.notNull())
    .addColumn('mine', 'bigint', (c) => c.notNull())
    .addColumn('unclaimed', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('caseload_counts_pk', ['person_id', 'tier'])
    .execute();
}
