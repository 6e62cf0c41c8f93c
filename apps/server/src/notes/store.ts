import { must, type ChartId, type PersonId } from '@cairn/kernel';
import {
  evolve,
  notes,
  NOTES_ON_SCREEN,
  statusOf,
  type Note,
  type NoteEntry,
  type NoteFact,
  type NoteFormat,
  type Notes,
} from '@cairn/notes';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { NoteTables } from './tables.ts';

type NoteRow = NoteTables['session_notes'];

async function apply(tx: Tx, chart: ChartId, entry: NoteEntry): Promise<void> {
  if (entry.kind === 'note.begun') {
    const note = must(evolve(notes.start(), entry).notes[0], 'a note that was begun');
    const own = { chart, note_id: note.noteId, seq: entry.seq, session_id: note.sessionId };
    await tx
      .insertInto('session_notes')
      .values({ ...own, ...changing(note) })
      .execute();
    return;
  }
  const { noteId } = entry.body;
  const after = must(evolve(await forDeciding(tx, chart, noteId), entry).notes[0], 'the note that was changed');
  await tx.updateTable('session_notes').set(changing(after)).where('chart', '=', chart).where('note_id', '=', noteId).execute();
}

function changing(note: Note): Omit<NoteRow, 'chart' | 'note_id' | 'seq' | 'session_id'> {
  const { author, format, readyAt, signature, coSign } = note;
  return {
    author_id: author.personId,
    format,
    status: statusOf(note),
    ready_at: readyAt ?? null,
    signed_at: signature?.at ?? null,
    co_signer_id: coSign?.by.personId ?? null,
    co_sign_due: coSign?.dueAt ?? null,
    note: JSON.stringify(note),
  };
}

async function read(tx: Tx, chart: ChartId): Promise<Notes> {
  const rows = await tx.selectFrom('session_notes').select('note').where('chart', '=', chart).orderBy('seq').execute();
  return { notes: rows.map(toNote) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Notes> {
  const newest = tx.selectFrom('session_notes').select('note').where('chart', '=', chart).orderBy('seq', 'desc').limit(NOTES_ON_SCREEN);
  return { notes: (await newest.execute()).reverse().map(toNote) };
}

export const notesOnServer: ServerCapability<Notes, NoteFact> = { pure: notes, apply, read, readWindow };

function toNote(row: Pick<NoteRow, 'note'>): Note {
  return JSON.parse(row.note) as Note;
}

export async function forDeciding(tx: Tx, chart: ChartId, noteId: string): Promise<Notes> {
  const row = await tx
    .selectFrom('session_notes')
    .select('note')
    .where('chart', '=', chart)
    .where('note_id', '=', noteId)
    .executeTakeFirst();
  return { notes: row ? [toNote(row)] : [] };
}

/** Notes of one session, oldest first: more than one only when others were retracted. */
export async function ofSession(tx: Tx, chart: ChartId, sessionId: string): Promise<Notes> {
  const rows = tx.selectFrom('session_notes').select('note').where('chart', '=', chart).where('session_id', '=', sessionId);
  return { notes: (await rows.orderBy('seq').execute()).map(toNote) };
}

/** Whether what happened in the session stands in a signed note. */
export async function isSigned(tx: Tx, chart: ChartId, sessionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('session_notes')
    .select('note_id')
    .where('chart', '=', chart)
    .where('session_id', '=', sessionId)
    .where('signed_at', 'is not', null)
    .where('status', '<>', 'retracted')
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest note of the chart that is signed and stands, before the one named. */
export async function signedBefore(tx: Tx, chart: ChartId, noteId: string): Promise<Note | undefined> {
  const row = await tx
    .selectFrom('session_notes')
    .select('note')
    .where('chart', '=', chart)
    .where('note_id', '<>', noteId)
    .where('signed_at', 'is not', null)
    .where('status', '<>', 'retracted')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row && toNote(row);
}

/** The format in which this person last wrote. */
export async function lastFormat(tx: Tx, author: PersonId): Promise<NoteFormat | undefined> {
  const row = await tx
    .selectFrom('session_notes')
    .select('format')
    .where('author_id', '=', author)
    .orderBy('signed_at', 'desc')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row?.format;
}
