import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, id] of [
    ['referrals', 'referral_id'],
    ['transitions', 'transition_id'],
  ] as const)
    await db.schema
      .createTable(table)
      .addColumn('chart', 'text', (c) => c.notNull())
      .addColumn(id, 'text', (c) => c.notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ['chart', id])
      .execute();
}
