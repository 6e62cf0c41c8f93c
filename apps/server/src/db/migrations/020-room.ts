import type { Kysely } from 'kysely';

/** The room of a session: its appointment, who is at the door, who was let in, checks, modes, guests. And what links a guest holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('appointment_id', 'text').execute();
  await db.schema
    .alterTable('sessions')
    .addColumn('room', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await db.schema
    .createTable('session_invitations')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('invitation_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .execute();
  await db.schema.createIndex('session_invitations_person').on('session_invitations').columns(['person_id']).execute();
  await db.schema
    .createTable('guest_sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('chart', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
}
