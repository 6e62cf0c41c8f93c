import { sql, type Kysely } from 'kysely';

/** Schedules of check-ins, what waits of each, and how a person may be reached. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_in_schedules')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('schedule_id', 'text', (c) => c.notNull())
    .addColumn('flow', 'text')
    .addColumn('recurrence', 'text')
    .addColumn('set_by', 'text')
    .addPrimaryKeyConstraint('check_in_schedules_pk', ['chart', 'schedule_id'])
    .execute();
  await db.schema
    .createTable('check_in_dues')
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('schedule_id', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('reminded_at', 'bigint')
    .addColumn('open', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('check_in_dues_pk', ['chart', 'schedule_id'])
    .execute();
  // The day that is running when a program gets this version waits on.
  await sql`
    insert into check_in_dues (chart, schedule_id, flow, day, due_at, reminded_at, open)
    select d.chart, 'daily', d.flow, d.day, d.due_at, null,
      case when exists (select 1 from missed_check_ins m where m.chart = d.chart and m.day = d.day)
        or exists (select 1 from check_ins c where c.chart = d.chart and c.flow = d.flow and c.day = d.day and c.first_finished_at is not null)
      then 0 else 1 end
    from check_in_days d`.execute(db);
  await db.schema
    .createTable('reach')
    .addColumn('chart', 'text', (c) => c.primaryKey().notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('number', 'text')
    .execute();
  await db.schema.createIndex('reach_number').on('reach').column('number').execute();
  await db.schema
    .createTable('push_subscriptions')
    .addColumn('endpoint_hash', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('push_subscriptions_person').on('push_subscriptions').column('person_id').execute();
}
