import type { NoteFormat, NoteStatus } from '@cairn/notes';

/** `note` and `setting` are JSON. `data` is sealed: nobody reads it without the program's key for these notes. */
export type NoteTables = {
  session_notes: {
    chart: string;
    note_id: string;
    seq: number;
    session_id: string;
    author_id: string;
    format: NoteFormat;
    status: NoteStatus;
    ready_at: number | null;
    signed_at: number | null;
    co_signer_id: string | null;
    co_sign_due: number | null;
    note: string;
  };
  signers: { person_id: string; setting: string };
  counseling_notes: {
    chart: string;
    note_id: string;
    seq: number;
    author_id: string;
    key_id: string;
    iv: string;
    data: string;
    version: number;
    begun_at: number;
    kept_at: number;
  };
};
