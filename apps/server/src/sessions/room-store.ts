import type { ChartId } from '@cairn/kernel';
import { noChecks, sessions, type Session, type SessionEntry } from '@cairn/sessions';
import type { Tx } from '../db/open.ts';
import type { SessionTables } from './tables.ts';

/** What one column holds of a session: everything about its door. */
const roomMembers = [
  'booked',
  'arrivedAt',
  'waiting',
  'admitted',
  'hostCalls',
  'modes',
  'checks',
  'guests',
  'invitations',
  'closed',
] as const satisfies readonly (keyof Session)[];
type Room = Pick<Session, (typeof roomMembers)[number]>;

export function roomColumn(session: Room): string {
  return JSON.stringify(Object.fromEntries(roomMembers.map((member) => [member, session[member]])));
}

/** Sessions from before there was a door have an empty one. */
export function roomOf(column: string): Room {
  const kept = JSON.parse(column) as Partial<Room>;
  return {
    booked: kept.booked,
    arrivedAt: kept.arrivedAt,
    waiting: kept.waiting ?? [],
    admitted: kept.admitted ?? [],
    hostCalls: kept.hostCalls ?? [],
    modes: kept.modes ?? [],
    checks: { ...noChecks(), ...kept.checks },
    guests: kept.guests ?? [],
    invitations: kept.invitations ?? [],
    closed: kept.closed,
  };
}

export function rowOf(chart: ChartId, seq: number, session: Session): SessionTables['sessions'] {
  return {
    chart,
    session_id: session.sessionId,
    seq,
    modality: session.modality,
    about: session.about ?? null,
    opened_by: JSON.stringify(session.openedBy),
    opened_at: session.openedAt,
    status: session.status,
    started_at: session.startedAt ?? null,
    ended: null,
    appointment_id: session.appointmentId ?? null,
    room: roomColumn(session),
  };
}

/** The session as this entry makes it, by the same fold as on every screen. */
export function after(session: Session | undefined, entry: SessionEntry): Session | undefined {
  return sessions.evolve({ sessions: session ? [session] : [] }, entry).sessions[0];
}

/** A link's hash leads to its room; the link itself is nowhere. */
export async function keepInvitation(tx: Tx, chart: ChartId, entry: SessionEntry): Promise<void> {
  if (entry.kind === 'session.invited') {
    const { sessionId, invitationId, tokenHash } = entry.body;
    const row = { token_hash: tokenHash, chart, session_id: sessionId, invitation_id: invitationId, person_id: null };
    await tx.insertInto('session_invitations').values(row).execute();
  }
  if (entry.kind === 'session.invitation-used') {
    const { sessionId, invitationId, person } = entry.body;
    await tx
      .updateTable('session_invitations')
      .set({ person_id: person.personId })
      .where('chart', '=', chart)
      .where('session_id', '=', sessionId)
      .where('invitation_id', '=', invitationId)
      .execute();
  }
}
