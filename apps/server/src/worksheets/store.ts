import type { ChartId } from '@cairn/kernel';
import {
  changedSheet,
  isAtHome,
  openedSheet,
  SHEETS_ON_SCREEN,
  window,
  worksheets,
  type Sheet,
  type WorksheetEntry,
  type WorksheetFact,
  type Worksheets,
} from '@cairn/worksheets';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { WorksheetTables } from './tables.ts';

type SheetRow = WorksheetTables['worksheets'];

async function apply(tx: Tx, chart: ChartId, entry: WorksheetEntry): Promise<void> {
  if (entry.kind === 'worksheet.opened') {
    await tx
      .insertInto('worksheets')
      .values(rowOf(chart, entry.seq, openedSheet(entry)))
      .execute();
    return;
  }
  const { sheetId } = entry.body;
  const row = await oneSheet(tx, chart, sheetId).selectAll().executeTakeFirstOrThrow();
  const { sheet, at_home } = rowOf(chart, row.seq, changedSheet(toSheet(row), entry));
  await tx.updateTable('worksheets').set({ sheet, at_home }).where('chart', '=', chart).where('sheet_id', '=', sheetId).execute();
}

function rowOf(chart: ChartId, seq: number, sheet: Sheet): SheetRow {
  const { sheetId, sessionId } = sheet;
  return { chart, sheet_id: sheetId, seq, session_id: sessionId ?? null, at_home: isAtHome(sheet) ? 1 : 0, sheet: JSON.stringify(sheet) };
}

/** What JSON leaves out is undefined again. */
function toSheet(row: SheetRow): Sheet {
  const sheet = JSON.parse(row.sheet) as Sheet;
  return { ...sheet, isShown: sheet.isShown === true, sessionId: row.session_id ?? undefined, homework: sheet.homework };
}

function oneSheet(tx: Tx, chart: ChartId, sheetId: string) {
  return tx.selectFrom('worksheets').where('chart', '=', chart).where('sheet_id', '=', sheetId);
}

async function read(tx: Tx, chart: ChartId): Promise<Worksheets> {
  const rows = await tx.selectFrom('worksheets').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  return { sheets: rows.map(toSheet) };
}

/** The newest sheets, and what is at home. */
export async function readWindow(tx: Tx, chart: ChartId): Promise<Worksheets> {
  const ofChart = () => tx.selectFrom('worksheets').selectAll().where('chart', '=', chart);
  const newest = await ofChart().orderBy('seq', 'desc').limit(SHEETS_ON_SCREEN).execute();
  const oldest = newest.at(-1)?.seq ?? 0;
  const atHome = await ofChart().where('at_home', '=', 1).where('seq', '<', oldest).orderBy('seq').execute();
  return window({ sheets: [...atHome, ...newest.reverse()].map(toSheet) });
}

export const worksheetsOnServer: ServerCapability<Worksheets, WorksheetFact> = { pure: worksheets, apply, read, readWindow };

/** What deciding needs: what screens know, and the sheet that is meant also when it is older than that. */
export async function forWriting(tx: Tx, chart: ChartId, sheetId: string): Promise<Worksheets> {
  const row = await oneSheet(tx, chart, sheetId).selectAll().executeTakeFirst();
  return { sheets: row ? [toSheet(row)] : [] };
}

/** What the patient shows to guests of a session now, the newest opened last. */
export async function shownIn(tx: Tx, chart: ChartId, sessionId: string): Promise<readonly Sheet[]> {
  return (await ofSession(tx, chart, sessionId)).filter(({ isShown }) => isShown);
}

/** The sheets of one session, in the order in which they were opened. */
export async function ofSession(tx: Tx, chart: ChartId, sessionId: string): Promise<readonly Sheet[]> {
  const rows = tx.selectFrom('worksheets').selectAll().where('chart', '=', chart).where('session_id', '=', sessionId);
  return (await rows.orderBy('seq').execute()).map(toSheet);
}
