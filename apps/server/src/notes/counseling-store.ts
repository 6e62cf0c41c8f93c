import type { ChartId, EntryOf, PersonId } from '@cairn/kernel';
import { counselingNotes, type CounselingFact, type CounselingNote, type CounselingNotes } from '@cairn/notes';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { NoteTables } from './tables.ts';

async function apply(tx: Tx, chart: ChartId, entry: EntryOf<CounselingFact>): Promise<void> {
  const { noteId, author, sealed, version } = entry.body;
  const changing = { key_id: sealed.keyId, iv: sealed.iv, data: sealed.data, version, kept_at: entry.at };
  await tx
    .insertInto('counseling_notes')
    .values({ chart, note_id: noteId, seq: entry.seq, author_id: author, begun_at: entry.at, ...changing })
    .onConflict((c) => c.columns(['chart', 'note_id']).doUpdateSet(changing))
    .execute();
}

async function read(tx: Tx, chart: ChartId): Promise<CounselingNotes> {
  const rows = await tx.selectFrom('counseling_notes').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  return { notes: rows.map(toNote) };
}

/** Sealed, of one author and nobody else. */
export async function notesOfAuthor(tx: Tx, chart: ChartId, author: PersonId): Promise<CounselingNotes> {
  const rows = tx.selectFrom('counseling_notes').selectAll().where('chart', '=', chart).where('author_id', '=', author);
  return { notes: (await rows.orderBy('seq').execute()).map(toNote) };
}

function toNote(row: NoteTables['counseling_notes']): CounselingNote {
  const sealed = { keyId: row.key_id, iv: row.iv, data: row.data };
  return { noteId: row.note_id, author: row.author_id, sealed, version: row.version, begunAt: row.begun_at, keptAt: row.kept_at };
}

export const counselingOnServer: ServerCapability<CounselingNotes, CounselingFact> = {
  pure: counselingNotes,
  apply,
  read,
  readWindow: undefined,
};
