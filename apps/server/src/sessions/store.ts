import { must, type Actor, type ChartId } from '@cairn/kernel';
import {
  LINES_ON_SCREEN,
  sessions,
  SESSIONS_ON_SCREEN,
  type Attendee,
  type Booked,
  type Line,
  type Session,
  type SessionEnd,
  type SessionEntry,
  type SessionFact,
  type Sessions,
} from '@cairn/sessions';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import { after, keepInvitation, roomOf, rowOf } from './room-store.ts';
import type { SessionTables } from './tables.ts';

type EntryOfKind<Kind extends SessionEntry['kind']> = Extract<SessionEntry, { kind: Kind }>;
type SessionRow = SessionTables['sessions'];

async function apply(tx: Tx, chart: ChartId, entry: SessionEntry): Promise<void> {
  switch (entry.kind) {
    case 'session.opened':
      await tx
        .insertInto('sessions')
        .values(rowOf(chart, entry.seq, must(after(undefined, entry), 'the opened session')))
        .execute();
      return;
    case 'session.said':
      await tx.insertInto('session_lines').values(lineRow(chart, entry)).execute();
      return;
    case 'session.ended':
      await roomChanged(tx, chart, entry);
      return ended(tx, chart, entry);
    case 'session.joined':
      await roomChanged(tx, chart, entry);
      return joined(tx, chart, entry);
    case 'session.left':
      await roomChanged(tx, chart, entry);
      return closeStays(tx, chart, entry.body.sessionId, entry.body.person.personId, entry.at);
    default:
      await roomChanged(tx, chart, entry);
      await keepInvitation(tx, chart, entry);
      if (entry.kind === 'session.missed' || entry.kind === 'session.cancelled')
        await closeStays(tx, chart, entry.body.sessionId, undefined, entry.at);
  }
}

async function roomChanged(tx: Tx, chart: ChartId, entry: SessionEntry): Promise<void> {
  const { sessionId } = entry.body;
  const row = await oneSession(tx, chart, sessionId).selectAll().executeTakeFirst();
  const session = must(after(row && (await toSession(tx, row, 0)), entry), 'the session');
  const { status, started_at, room } = rowOf(chart, entry.seq, session);
  if (!row) {
    await tx
      .insertInto('sessions')
      .values(rowOf(chart, entry.seq, session))
      .execute();
    return;
  }
  await tx
    .updateTable('sessions')
    .set({ status, started_at, room })
    .where('chart', '=', chart)
    .where('session_id', '=', sessionId)
    .execute();
}

async function joined(tx: Tx, chart: ChartId, entry: EntryOfKind<'session.joined'>): Promise<void> {
  const { sessionId, person } = entry.body;
  const stay = { person_id: person.personId, name: person.name, role: person.role, from_at: entry.at, until_at: null };
  await tx
    .insertInto('session_stays')
    .values({ chart, session_id: sessionId, seq: entry.seq, ...stay })
    .execute();
}

async function closeStays(tx: Tx, chart: ChartId, sessionId: string, personId: string | undefined, at: number): Promise<void> {
  const open = tx
    .updateTable('session_stays')
    .set({ until_at: at })
    .where('chart', '=', chart)
    .where('session_id', '=', sessionId)
    .where('until_at', 'is', null);
  await (personId === undefined ? open : open.where('person_id', '=', personId)).execute();
}

function lineRow(chart: ChartId, entry: EntryOfKind<'session.said'>): SessionTables['session_lines'] {
  const { sessionId, lineId, from, text } = entry.body;
  const author = { from_id: from.personId, from_name: from.name, from_role: from.role };
  return { chart, session_id: sessionId, seq: entry.seq, line_id: lineId, ...author, text, at: entry.at };
}

async function ended(tx: Tx, chart: ChartId, entry: EntryOfKind<'session.ended'>): Promise<void> {
  const { sessionId, by, endedAt, counts } = entry.body;
  const end: SessionEnd = { by, at: endedAt, counts };
  await tx
    .updateTable('sessions')
    .set({ ended: JSON.stringify(end) })
    .where('chart', '=', chart)
    .where('session_id', '=', sessionId)
    .execute();
  await closeStays(tx, chart, sessionId, undefined, endedAt);
}

function oneSession(tx: Tx, chart: ChartId, sessionId: string) {
  return tx.selectFrom('sessions').where('chart', '=', chart).where('session_id', '=', sessionId);
}

async function read(tx: Tx, chart: ChartId): Promise<Sessions> {
  const rows = await tx.selectFrom('sessions').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  return { sessions: await toSessions(tx, rows, undefined) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Sessions> {
  const newest = tx.selectFrom('sessions').selectAll().where('chart', '=', chart).orderBy('seq', 'desc').limit(SESSIONS_ON_SCREEN);
  const rows = (await newest.execute()).reverse();
  return { sessions: await toSessions(tx, rows, LINES_ON_SCREEN) };
}

export const sessionsOnServer: ServerCapability<Sessions, SessionFact> = { pure: sessions, apply, read, readWindow };

const openStatuses = ['waiting', 'admitted', 'live'] as const;

/** What deciding needs: the open session and the ones that are meant, without what was said in them. */
export async function forDeciding(tx: Tx, chart: ChartId, sessionId: string | undefined, appointmentId?: string): Promise<Sessions> {
  const rows = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('chart', '=', chart)
    .where((eb) =>
      eb.or([eb('status', 'in', openStatuses), eb('session_id', '=', sessionId ?? ''), eb('appointment_id', '=', appointmentId ?? '')]),
    )
    .orderBy('seq')
    .execute();
  return { sessions: await toSessions(tx, rows, 0) };
}

/** [D] Somebody who was in a room this long before the booked time, or at any moment of it, came. */
const AROUND_MS = 60 * 60_000;

/** Whether the patient was in any room of this chart around these times. */
export async function metAround(tx: Tx, chart: ChartId, { startsAt, endsAt }: Pick<Booked, 'startsAt' | 'endsAt'>): Promise<boolean> {
  const stay = await tx
    .selectFrom('session_stays')
    .select('session_id')
    .where('chart', '=', chart)
    .where('role', '=', 'patient')
    .where('from_at', '<=', endsAt)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>=', startsAt - AROUND_MS)]))
    .limit(1)
    .executeTakeFirst();
  return stay !== undefined;
}

export type OpenStay = { readonly chart: ChartId; readonly sessionId: string; readonly personId: string };

/** Whoever the record has in a room now, on any chart. */
export async function openStays(tx: Tx): Promise<OpenStay[]> {
  const rows = await tx.selectFrom('session_stays').select(['chart', 'session_id', 'person_id']).where('until_at', 'is', null).execute();
  return rows.map((row) => ({ chart: row.chart, sessionId: row.session_id, personId: row.person_id }));
}

/** One session with all of its lines. */
export async function wholeSession(tx: Tx, chart: ChartId, sessionId: string): Promise<Session | undefined> {
  const row = await oneSession(tx, chart, sessionId).selectAll().executeTakeFirst();
  return row && toSession(tx, row, undefined);
}

/** One after the other: a transaction is one connection. */
async function toSessions(tx: Tx, rows: readonly SessionRow[], lines: number | undefined): Promise<Session[]> {
  const read: Session[] = [];
  for (const row of rows) read.push(await toSession(tx, row, lines));
  return read;
}

/** `lines` is how many of the newest lines to read; all of them when not given. */
async function toSession(tx: Tx, row: SessionRow, lines: number | undefined): Promise<Session> {
  return {
    sessionId: row.session_id,
    appointmentId: row.appointment_id ?? undefined,
    ...roomOf(row.room),
    modality: row.modality,
    about: row.about ?? undefined,
    openedBy: JSON.parse(row.opened_by) as Actor,
    openedAt: row.opened_at,
    status: row.status,
    startedAt: row.started_at ?? undefined,
    people: await attendees(tx, row),
    lines: lines === 0 ? [] : await linesOf(tx, row, lines),
    end: row.ended === null ? undefined : (JSON.parse(row.ended) as SessionEnd),
  };
}

/** In the order they first came; name and role as they were when they last came. */
async function attendees(tx: Tx, { chart, session_id }: SessionRow): Promise<Attendee[]> {
  const rows = await tx
    .selectFrom('session_stays')
    .selectAll()
    .where('chart', '=', chart)
    .where('session_id', '=', session_id)
    .orderBy('seq')
    .execute();
  const people = new Map<string, Attendee>();
  for (const row of rows) {
    const stay = { from: row.from_at, until: row.until_at ?? undefined };
    const stays = [...(people.get(row.person_id)?.stays ?? []), stay];
    people.set(row.person_id, { personId: row.person_id, name: row.name, role: row.role, stays });
  }
  return [...people.values()];
}

async function linesOf(tx: Tx, { chart, session_id }: SessionRow, newest: number | undefined): Promise<Line[]> {
  const all = tx
    .selectFrom('session_lines')
    .selectAll()
    .where('chart', '=', chart)
    .where('session_id', '=', session_id)
    .orderBy('seq', 'desc');
  const rows = await (newest === undefined ? all : all.limit(newest)).execute();
  return rows.reverse().map((row) => {
    const from: Actor = { personId: row.from_id, name: row.from_name, role: row.from_role };
    return { lineId: row.line_id, from, text: row.text, at: row.at };
  });
}
