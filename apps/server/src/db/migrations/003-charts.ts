import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('charts')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('patient', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('called', 'text', (c) => c.notNull())
    .addColumn('birth_date', 'text')
    .addColumn('pronouns', 'text')
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('origin_system', 'text')
    .addColumn('origin_value', 'text')
    .addColumn('check_in_time', 'text', (c) => c.notNull())
    .addColumn('phone', 'text')
    .addColumn('may_leave_voicemail', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('charts_origin').on('charts').columns(['origin_value', 'origin_system']).execute();
  await db.schema
    .createTable('care_team')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('joined_seq', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('care_team_pk', ['chart', 'person_id'])
    .execute();
  await db.schema.createIndex('care_team_person').on('care_team').columns(['person_id', 'chart']).execute();
}
