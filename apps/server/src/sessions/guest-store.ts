import { guestOf, isOpen, sessionOf, type Session } from '@cairn/sessions';
import type { Tx } from '../db/open.ts';
import { forDeciding } from './store.ts';
import type { SessionTables } from './tables.ts';

export type Link = {
  readonly chart: string;
  readonly sessionId: string;
  readonly invitationId: string;
  readonly usedBy: string | undefined;
};

/** Where a link leads, whether it still opens anything or not. */
export async function linkOf(tx: Tx, tokenHash: string): Promise<Link | undefined> {
  const row = await tx.selectFrom('session_invitations').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  if (!row) return undefined;
  return { chart: row.chart, sessionId: row.session_id, invitationId: row.invitation_id, usedBy: row.person_id ?? undefined };
}

/** `lines` are not read. */
export type GuestPlace = { readonly chart: string; readonly session: Session };

/** The newest room to which this guest came by a link that still stands: an open one before all others. */
export async function guestPlace(tx: Tx, personId: string, chart: string | undefined): Promise<GuestPlace | undefined> {
  const all = tx.selectFrom('session_invitations').select(['chart', 'session_id']).where('person_id', '=', personId);
  const rows = await (chart === undefined ? all : all.where('chart', '=', chart)).execute();
  let over: GuestPlace | undefined;
  for (const row of rows) {
    const session = sessionOf(await forDeciding(tx, row.chart, row.session_id), row.session_id);
    if (!session || !guestOf(session.invitations, personId)) continue;
    const place = { chart: row.chart, session };
    if (isOpen(session)) return place;
    if (!over || session.openedAt > over.session.openedAt) over = place;
  }
  return over;
}

/** Whether somebody is a guest of this chart now: by a link that stands, in a room that is open. */
export async function isGuestOf(tx: Tx, chart: string, personId: string): Promise<boolean> {
  const place = await guestPlace(tx, personId, chart);
  return place !== undefined && isOpen(place.session);
}

/** Everybody who ever came into a room of this chart by a link. */
export async function guestsOf(tx: Tx, chart: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('session_invitations')
    .select('person_id')
    .distinct()
    .where('chart', '=', chart)
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.person_id ?? []);
}

export type GuestSession = SessionTables['guest_sessions'];

export async function keepGuest(tx: Tx, row: GuestSession): Promise<void> {
  await tx.insertInto('guest_sessions').values(row).execute();
}

export async function guestByToken(tx: Tx, tokenHash: string): Promise<GuestSession | undefined> {
  return tx.selectFrom('guest_sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** Cookies that open nothing any more. */
export async function dropGuestsBefore(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('guest_sessions').where('expires_at', '<', now).execute();
}
