import type { NoteFormat } from '@cairn/notes';

/** `visit`, `sentences`, `fields`, `signature` and `by` are JSON. */
export type NoteTables = {
  notes: {
    chart: string;
    note_id: string;
    seq: number;
    session_id: string;
    format: NoteFormat;
    visit: string;
    sentences: string;
    fields: string;
    revision: number;
    drafted_at: number;
    saved_at: number;
    signature: string | null;
  };
  note_addenda: { chart: string; note_id: string; seq: number; addendum_id: string; text: string; by: string; at: number };
};
