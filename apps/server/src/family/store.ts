import {
  family,
  LINES_KEPT,
  type Connection,
  type ContactCall,
  type Family,
  type FamilyEntry,
  type FamilyFact,
  type FamilyInvitation,
  type FamilyLine,
  type SharedThing,
  type Thread,
} from '@cairn/family';
import { must, type ChartId, type PersonId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { FamilyTables } from './tables.ts';

async function apply(tx: Tx, chart: ChartId, entry: FamilyEntry): Promise<void> {
  switch (entry.kind) {
    case 'family.said':
      return addLine(tx, chart, entry);
    case 'family.read': {
      const { threadOf: thread_of, by, upTo: up_to } = entry.body;
      await tx
        .insertInto('family_reads')
        .values({ chart, thread_of, person_id: by.personId, up_to })
        .onConflict((c) => c.columns(['chart', 'thread_of', 'person_id']).doUpdateSet({ up_to }))
        .execute();
      return;
    }
    case 'family.invited':
    case 'family.invitation-withdrawn':
    case 'family.invitation-closed':
    case 'family.joined':
      return keepInvitation(tx, chart, entry);
    case 'connection.offered':
    case 'connection.answered':
    case 'connection.lapsed':
      return keepConnection(tx, chart, entry);
    case 'family.contact-called': {
      const call: ContactCall = { ...entry.body, at: entry.at };
      await tx
        .insertInto('family_calls')
        .values({ chart, seq: entry.seq, body: JSON.stringify(call) })
        .execute();
      return;
    }
  }
}

type Of<Kind extends FamilyEntry['kind']> = Extract<FamilyEntry, { readonly kind: Kind }>;

async function addLine(tx: Tx, chart: ChartId, { seq, at, body }: Of<'family.said'>): Promise<void> {
  const { threadOf, lineId, from, text, shared } = body;
  await tx
    .insertInto('family_lines')
    .values({
      chart,
      seq,
      thread_of: threadOf,
      line_id: lineId,
      from_id: from.personId,
      from_name: from.name,
      from_role: from.role,
      text,
      shared: shared ? JSON.stringify(shared) : null,
      at,
    })
    .execute();
}

/** What the facts say of one invitation or request is folded by the pure part, on that one alone. */
async function keepInvitation(tx: Tx, chart: ChartId, entry: FamilyEntry & { body: { invitationId: string } }): Promise<void> {
  const { invitationId } = entry.body;
  const held = await invitationById(tx, invitationId);
  const before = { ...family.start(), invitations: held ? [held] : [] };
  const body = JSON.stringify(must(family.evolve(before, entry).invitations[0], 'an invitation after its own fact'));
  if (entry.kind === 'family.invited') {
    const { tokenHash: token_hash } = entry.body;
    await tx.insertInto('family_invitations').values({ invitation_id: invitationId, chart, seq: entry.seq, token_hash, body }).execute();
  } else await tx.updateTable('family_invitations').set({ body }).where('invitation_id', '=', invitationId).execute();
}

async function keepConnection(tx: Tx, chart: ChartId, entry: FamilyEntry & { body: { requestId: string } }): Promise<void> {
  const { requestId } = entry.body;
  const rows = tx.selectFrom('family_connections').select('body').where('chart', '=', chart).where('request_id', '=', requestId);
  const held = await rows.executeTakeFirst();
  const before = { ...family.start(), connections: held ? [JSON.parse(held.body) as Connection] : [] };
  const body = JSON.stringify(must(family.evolve(before, entry).connections[0], 'a request after its own fact'));
  await tx
    .insertInto('family_connections')
    .values({ chart, request_id: requestId, seq: entry.seq, body })
    .onConflict((c) => c.columns(['chart', 'request_id']).doUpdateSet({ body }))
    .execute();
}

/** Everything but the lines: what deciding about links, requests and calls needs. */
export async function readLinks(tx: Tx, chart: ChartId): Promise<Family> {
  const invitations = await tx.selectFrom('family_invitations').select('body').where('chart', '=', chart).orderBy('seq').execute();
  const connections = await tx.selectFrom('family_connections').select('body').where('chart', '=', chart).orderBy('seq').execute();
  const calls = await tx.selectFrom('family_calls').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return {
    threads: [],
    invitations: invitations.map(({ body }) => JSON.parse(body) as FamilyInvitation),
    connections: connections.map(({ body }) => JSON.parse(body) as Connection),
    calls: calls.map(({ body }) => JSON.parse(body) as ContactCall),
  };
}

async function read(tx: Tx, chart: ChartId): Promise<Family> {
  const rows = await tx.selectFrom('family_lines').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  const reads = await tx.selectFrom('family_reads').selectAll().where('chart', '=', chart).execute();
  const threads = [...new Set(rows.map((row) => row.thread_of))].map((supporterId) => toThread(supporterId, rows, reads));
  return { ...(await readLinks(tx, chart)), threads };
}

/** Of each thread the newest lines; threads in the order in which they began. */
async function readWindow(tx: Tx, chart: ChartId): Promise<Family> {
  const begun = await tx
    .selectFrom('family_lines')
    .select(['thread_of', (eb) => eb.fn.min('seq').as('first')])
    .where('chart', '=', chart)
    .groupBy('thread_of')
    .orderBy('first')
    .execute();
  const threads: Thread[] = [];
  for (const { thread_of } of begun) {
    const thread = await readThread(tx, chart, thread_of);
    if (thread) threads.push(thread);
  }
  return { ...(await readLinks(tx, chart)), threads };
}

export const familyOnServer: ServerCapability<Family, FamilyFact> = { pure: family, apply, read, readWindow };

type Lines = readonly FamilyTables['family_lines'][];
type Reads = readonly FamilyTables['family_reads'][];

function toThread(supporterId: PersonId, rows: Lines, reads: Reads): Thread {
  return {
    supporterId,
    lines: rows.filter((row) => row.thread_of === supporterId).map(toLine),
    read: Object.fromEntries(reads.filter((row) => row.thread_of === supporterId).map((row) => [row.person_id, row.up_to])),
  };
}

function toLine({ line_id, seq, from_id, from_name, from_role, text, shared, at }: FamilyTables['family_lines']): FamilyLine {
  const from = { personId: from_id, name: from_name, role: from_role };
  return { lineId: line_id, seq, from, text, shared: shared === null ? undefined : (JSON.parse(shared) as SharedThing), at };
}

/** One supporter's thread, its newest lines. */
export async function readThread(tx: Tx, chart: ChartId, supporterId: PersonId): Promise<Thread | undefined> {
  const rows = await tx
    .selectFrom('family_lines')
    .selectAll()
    .where('chart', '=', chart)
    .where('thread_of', '=', supporterId)
    .orderBy('seq', 'desc')
    .limit(LINES_KEPT)
    .execute();
  if (rows.length === 0) return undefined;
  const reads = await tx.selectFrom('family_reads').selectAll().where('chart', '=', chart).where('thread_of', '=', supporterId).execute();
  return toThread(supporterId, rows.reverse(), reads);
}

/** Where the lines of a thread since some moment stand in the chart's stream, in order. */
export async function placesIn(tx: Tx, chart: ChartId, supporterId: PersonId, since: number): Promise<number[]> {
  const rows = tx.selectFrom('family_lines').select('seq').where('chart', '=', chart).where('thread_of', '=', supporterId);
  return (await rows.where('at', '>=', since).orderBy('seq').execute()).map(({ seq }) => seq);
}

async function invitationById(tx: Tx, invitationId: string): Promise<FamilyInvitation | undefined> {
  const row = await tx.selectFrom('family_invitations').select('body').where('invitation_id', '=', invitationId).executeTakeFirst();
  return row && (JSON.parse(row.body) as FamilyInvitation);
}

/** Where a link leads, whether it still opens anything or not. */
export async function invitationOf(tx: Tx, tokenHash: string): Promise<{ chart: ChartId; invitation: FamilyInvitation } | undefined> {
  const row = await tx.selectFrom('family_invitations').select(['chart', 'body']).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && { chart: row.chart, invitation: JSON.parse(row.body) as FamilyInvitation };
}

/** Counts one wrong name for a link and says how many there were. */
export async function countTry(tx: Tx, tokenHash: string): Promise<number> {
  const row = await tx
    .insertInto('family_link_tries')
    .values({ token_hash: tokenHash, tries: 1 })
    .onConflict((c) => c.column('token_hash').doUpdateSet((eb) => ({ tries: eb('family_link_tries.tries', '+', 1) })))
    .returning('tries')
    .executeTakeFirst();
  return row?.tries ?? 0;
}

/** Lines of the last ninety days in the rooms of everybody whom this staff member cares for, with how far they have read. */
export async function familyLinesFor(tx: Tx, person: PersonId, from: number) {
  return tx
    .selectFrom('care_team')
    .innerJoin('charts', 'charts.chart', 'care_team.chart')
    .innerJoin('family_lines', 'family_lines.chart', 'care_team.chart')
    .leftJoin('family_reads', (join) =>
      join
        .onRef('family_reads.chart', '=', 'family_lines.chart')
        .onRef('family_reads.thread_of', '=', 'family_lines.thread_of')
        .on('family_reads.person_id', '=', person),
    )
    .select(['family_lines.chart', 'family_lines.seq', 'family_lines.thread_of', 'family_lines.from_id', 'family_lines.from_name'])
    .select(['family_lines.text', 'family_lines.at', 'charts.name', 'family_reads.up_to'])
    .where('care_team.person_id', '=', person)
    .where('family_lines.at', '>=', from)
    .orderBy('family_lines.chart')
    .orderBy('family_lines.seq')
    .execute();
}
