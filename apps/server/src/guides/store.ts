import {
  emptyRun,
  evolve,
  guides,
  RUNS_ON_SCREEN,
  runOf,
  type Course,
  type GuideEntry,
  type GuideFact,
  type GuideRun,
  type Guides,
  type Tag,
  type Tally,
} from '@cairn/guides';
import { must, type ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { GuideTables } from './tables.ts';

type RunRow = GuideTables['guide_runs'];

async function apply(tx: Tx, chart: ChartId, entry: GuideEntry): Promise<void> {
  const { sessionId } = entry.body;
  const row = await rowOf(tx, chart, sessionId);
  if (!row) await tx.insertInto('guide_runs').values(emptyRow(chart, entry)).execute();
  if (entry.kind === 'talk.tagged' || entry.kind === 'talk.untagged') return applyTalk(tx, chart, entry);
  const held = row ? withTalk(row, []) : emptyRun(sessionId);
  const { courses, tallies } = must(runOf(evolve({ runs: [held] }, entry), sessionId), 'the run that was changed');
  const set = { courses: JSON.stringify(courses), tallies: JSON.stringify(tallies) };
  await tx.updateTable('guide_runs').set(set).where('chart', '=', chart).where('session_id', '=', sessionId).execute();
}

function emptyRow(chart: ChartId, entry: GuideEntry): RunRow {
  return { chart, session_id: entry.body.sessionId, seq: entry.seq, courses: '[]', tallies: '[]' };
}

/** A tag that is tagged again keeps its place, its time and whose it is. */
async function applyTalk(tx: Tx, chart: ChartId, entry: Extract<GuideEntry, { kind: 'talk.tagged' | 'talk.untagged' }>): Promise<void> {
  const key = { chart, session_id: entry.body.sessionId, tag_id: entry.body.tagId };
  if (entry.kind === 'talk.untagged') {
    await tx
      .deleteFrom('talk_tags')
      .where('chart', '=', key.chart)
      .where('session_id', '=', key.session_id)
      .where('tag_id', '=', key.tag_id)
      .execute();
    return;
  }
  const { kind, side, quote, second, by } = entry.body;
  await tx
    .insertInto('talk_tags')
    .values({ ...key, seq: entry.seq, kind, side, quote, at: entry.at, second, by: by.personId })
    .onConflict((c) => c.columns(['chart', 'session_id', 'tag_id']).doUpdateSet({ kind, side, quote }))
    .execute();
}

function rowOf(tx: Tx, chart: ChartId, sessionId: string): Promise<RunRow | undefined> {
  return tx.selectFrom('guide_runs').selectAll().where('chart', '=', chart).where('session_id', '=', sessionId).executeTakeFirst();
}

async function read(tx: Tx, chart: ChartId): Promise<Guides> {
  return toGuides(tx, await tx.selectFrom('guide_runs').selectAll().where('chart', '=', chart).orderBy('seq').execute());
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Guides> {
  const newest = tx.selectFrom('guide_runs').selectAll().where('chart', '=', chart).orderBy('seq', 'desc').limit(RUNS_ON_SCREEN);
  return toGuides(tx, (await newest.execute()).reverse());
}

export const guidesOnServer: ServerCapability<Guides, GuideFact> = { pure: guides, apply, read, readWindow };

/** What was followed and tagged in one session: for deciding, and for its note. */
export async function runOfSession(tx: Tx, chart: ChartId, sessionId: string): Promise<GuideRun | undefined> {
  const row = await rowOf(tx, chart, sessionId);
  return row && toRun(tx, row);
}

/** One after the other: a transaction is one connection. */
async function toGuides(tx: Tx, rows: readonly RunRow[]): Promise<Guides> {
  const runs: GuideRun[] = [];
  for (const row of rows) runs.push(await toRun(tx, row));
  return { runs };
}

async function toRun(tx: Tx, row: RunRow): Promise<GuideRun> {
  const rows = await tx
    .selectFrom('talk_tags')
    .selectAll()
    .where('chart', '=', row.chart)
    .where('session_id', '=', row.session_id)
    .orderBy('seq')
    .execute();
  const talk = rows.map(({ tag_id, kind, side, quote, at, second, by }): Tag => ({ tagId: tag_id, kind, side, quote, at, second, by }));
  return withTalk(row, talk);
}

function withTalk(row: RunRow, talk: readonly Tag[]): GuideRun {
  return { sessionId: row.session_id, courses: JSON.parse(row.courses) as Course[], talk, tallies: JSON.parse(row.tallies) as Tally[] };
}
