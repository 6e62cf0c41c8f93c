import { must, type Actor, type ChartId } from '@cairn/kernel';
import {
  evolve,
  notes,
  NOTES_ON_SCREEN,
  type Addendum,
  type Fields,
  type Note,
  type NoteEntry,
  type NoteFact,
  type Notes,
  type Sentence,
  type Signature,
  type Visit,
} from '@cairn/notes';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { NoteTables } from './tables.ts';

type NoteRow = NoteTables['notes'];

async function apply(tx: Tx, chart: ChartId, entry: NoteEntry): Promise<void> {
  if (entry.kind === 'note.drafted') {
    const note = must(evolve(notes.start(), entry).notes[0], 'a drafted note');
    const own = { chart, note_id: note.noteId, seq: entry.seq, session_id: note.visit.sessionId, format: note.format };
    const rest = { visit: JSON.stringify(note.visit), drafted_at: note.draftedAt };
    await tx
      .insertInto('notes')
      .values({ ...own, ...rest, ...changing(note) })
      .execute();
    return;
  }
  if (entry.kind === 'note.addendum-added') {
    const { noteId, addendumId, text, by } = entry.body;
    const row = { chart, note_id: noteId, seq: entry.seq, addendum_id: addendumId, text, by: JSON.stringify(by), at: entry.at };
    await tx.insertInto('note_addenda').values(row).execute();
    return;
  }
  const { noteId } = entry.body;
  const before = await forDeciding(tx, chart, noteId);
  const after = must(evolve(before, entry).notes[0], 'the note that was changed');
  await tx.updateTable('notes').set(changing(after)).where('chart', '=', chart).where('note_id', '=', noteId).execute();
}

function changing(note: Note): Pick<NoteRow, 'sentences' | 'fields' | 'revision' | 'saved_at' | 'signature'> {
  const { sentences, fields, revision, savedAt, signature } = note;
  return {
    sentences: JSON.stringify(sentences),
    fields: JSON.stringify(fields),
    revision,
    saved_at: savedAt,
    signature: signature ? JSON.stringify(signature) : null,
  };
}

async function read(tx: Tx, chart: ChartId): Promise<Notes> {
  const rows = await tx.selectFrom('notes').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  return { notes: await toNotes(tx, rows) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Notes> {
  const rows = await tx.selectFrom('notes').selectAll().where('chart', '=', chart).orderBy('seq', 'desc').limit(NOTES_ON_SCREEN).execute();
  return { notes: await toNotes(tx, rows.reverse()) };
}

export const notesOnServer: ServerCapability<Notes, NoteFact> = { pure: notes, apply, read, readWindow };

export async function forDeciding(tx: Tx, chart: ChartId, noteId: string): Promise<Notes> {
  const row = await tx.selectFrom('notes').selectAll().where('chart', '=', chart).where('note_id', '=', noteId).executeTakeFirst();
  return { notes: row ? [await toNote(tx, row)] : [] };
}

/** For drafting: the note of that session, if there is one already. */
export async function forDrafting(tx: Tx, chart: ChartId, sessionId: string): Promise<Notes> {
  const row = await tx.selectFrom('notes').selectAll().where('chart', '=', chart).where('session_id', '=', sessionId).executeTakeFirst();
  return { notes: row ? [await toNote(tx, row)] : [] };
}

/** One after the other: a transaction is one connection. */
async function toNotes(tx: Tx, rows: readonly NoteRow[]): Promise<Note[]> {
  const read: Note[] = [];
  for (const row of rows) read.push(await toNote(tx, row));
  return read;
}

async function toNote(tx: Tx, row: NoteRow): Promise<Note> {
  return {
    noteId: row.note_id,
    format: row.format,
    visit: JSON.parse(row.visit) as Visit,
    sentences: JSON.parse(row.sentences) as Sentence[],
    fields: JSON.parse(row.fields) as Fields,
    revision: row.revision,
    draftedAt: row.drafted_at,
    savedAt: row.saved_at,
    signature: row.signature === null ? undefined : (JSON.parse(row.signature) as Signature),
    addenda: await addendaOf(tx, row),
  };
}

async function addendaOf(tx: Tx, { chart, note_id }: NoteRow): Promise<Addendum[]> {
  const rows = await tx
    .selectFrom('note_addenda')
    .selectAll()
    .where('chart', '=', chart)
    .where('note_id', '=', note_id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ addendumId: row.addendum_id, text: row.text, by: JSON.parse(row.by) as Actor, at: row.at }));
}
