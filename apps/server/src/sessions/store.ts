import { must, type Actor, type ChartId } from '@cairn/kernel';
import {
  applyToWorksheet,
  emptyWorksheet,
  LINES_ON_SCREEN,
  sessions,
  SESSIONS_ON_SCREEN,
  type Attendee,
  type Line,
  type Planned,
  type Session,
  type SessionEnd,
  type SessionEntry,
  type SessionFact,
  type Sessions,
  type Worksheet,
} from '@cairn/sessions';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { SessionTables } from './tables.ts';

type EntryOfKind<Kind extends SessionEntry['kind']> = Extract<SessionEntry, { kind: Kind }>;
type SessionRow = SessionTables['sessions'];

async function apply(tx: Tx, chart: ChartId, entry: SessionEntry): Promise<void> {
  switch (entry.kind) {
    case 'session.opened':
      await tx.insertInto('sessions').values(openedRow(chart, entry)).execute();
      return;
    case 'session.joined':
      return joined(tx, chart, entry);
    case 'session.left':
      return closeStays(tx, chart, entry.body.sessionId, entry.body.person.personId, entry.at);
    case 'session.said':
      await tx.insertInto('session_lines').values(lineRow(chart, entry)).execute();
      return;
    case 'session.worksheet-changed':
      return written(tx, chart, entry);
    case 'session.idea-planned':
      return planned(tx, chart, entry);
    case 'session.ended':
      return ended(tx, chart, entry);
  }
}

function openedRow(chart: ChartId, entry: EntryOfKind<'session.opened'>): SessionRow {
  const { sessionId, modality, about, by } = entry.body;
  return {
    chart,
    session_id: sessionId,
    seq: entry.seq,
    modality,
    about: about ?? null,
    opened_by: JSON.stringify(by),
    opened_at: entry.at,
    status: 'waiting',
    started_at: null,
    worksheet: JSON.stringify(emptyWorksheet()),
    ended: null,
  };
}

async function joined(tx: Tx, chart: ChartId, entry: EntryOfKind<'session.joined'>): Promise<void> {
  const { sessionId, person } = entry.body;
  const stay = { person_id: person.personId, name: person.name, role: person.role, from_at: entry.at, until_at: null };
  await tx
    .insertInto('session_stays')
    .values({ chart, session_id: sessionId, seq: entry.seq, ...stay })
    .execute();
  if (person.role !== 'patient') return;
  await tx
    .updateTable('sessions')
    .set((eb) => ({ status: 'live', started_at: eb.fn.coalesce('started_at', eb.val(entry.at)) }))
    .where('chart', '=', chart)
    .where('session_id', '=', sessionId)
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

async function written(tx: Tx, chart: ChartId, entry: EntryOfKind<'session.worksheet-changed'>): Promise<void> {
  const { sessionId, operation, by } = entry.body;
  const row = await oneSession(tx, chart, sessionId).select('worksheet').executeTakeFirstOrThrow();
  const applied = applyToWorksheet(JSON.parse(row.worksheet) as Worksheet, operation, { by, at: entry.at, version: entry.opId });
  const worksheet = JSON.stringify(must(applied.ok ? applied.doc : undefined, 'worksheet after an accepted operation'));
  await tx.updateTable('sessions').set({ worksheet }).where('chart', '=', chart).where('session_id', '=', sessionId).execute();
}

async function planned(tx: Tx, chart: ChartId, entry: EntryOfKind<'session.idea-planned'>): Promise<void> {
  const { sessionId, ideaId, stepId, cue, response, by } = entry.body;
  const idea: Planned = { stepId, cue, response, by, at: entry.at };
  await tx
    .insertInto('session_ideas_planned')
    .values({ chart, session_id: sessionId, idea_id: ideaId, planned: JSON.stringify(idea) })
    .execute();
}

async function ended(tx: Tx, chart: ChartId, entry: EntryOfKind<'session.ended'>): Promise<void> {
  const { sessionId, by, endedAt, counts } = entry.body;
  const end: SessionEnd = { by, at: endedAt, counts };
  const set = { status: 'ended', ended: JSON.stringify(end) } as const;
  await tx.updateTable('sessions').set(set).where('chart', '=', chart).where('session_id', '=', sessionId).execute();
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

/** What deciding needs: the open session and the one that is meant, without what was said in them. */
export async function forDeciding(tx: Tx, chart: ChartId, sessionId: string | undefined): Promise<Sessions> {
  const rows = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('chart', '=', chart)
    .where((eb) => eb.or([eb('status', '<>', 'ended'), eb('session_id', '=', sessionId ?? '')]))
    .orderBy('seq')
    .execute();
  return { sessions: await toSessions(tx, rows, 0) };
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
    modality: row.modality,
    about: row.about ?? undefined,
    openedBy: JSON.parse(row.opened_by) as Actor,
    openedAt: row.opened_at,
    status: row.status,
    startedAt: row.started_at ?? undefined,
    people: await attendees(tx, row),
    lines: lines === 0 ? [] : await linesOf(tx, row, lines),
    worksheet: JSON.parse(row.worksheet) as Worksheet,
    planned: await plannedOf(tx, row),
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

async function plannedOf(tx: Tx, { chart, session_id }: SessionRow): Promise<Record<string, Planned>> {
  const rows = await tx
    .selectFrom('session_ideas_planned')
    .selectAll()
    .where('chart', '=', chart)
    .where('session_id', '=', session_id)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.idea_id, JSON.parse(row.planned) as Planned]));
}
