import { accept, refuse, type Capability, type Context, type Decision, type EntryOf, type Fact, type Instant } from '@cairn/kernel';

/**
 * SUD counseling notes: a clinician's own notes on what was said, kept apart from the record (42 CFR 2.11, regulations.md P2-5).
 * What is kept here is sealed: neither these types nor the journal ever hold the words.
 */
export type Sealed = { readonly keyId: string; readonly iv: string; readonly data: string };

export type CounselingNote = {
  readonly noteId: string;
  readonly author: string;
  readonly sealed: Sealed;
  readonly version: number;
  readonly begunAt: Instant;
  readonly keptAt: Instant;
};

/** Oldest first; of every author of the chart. Nobody reads this whole: the server opens for each author their own. */
export type CounselingNotes = { readonly notes: readonly CounselingNote[] };

export type CounselingFact = Fact<
  'counseling-note.kept',
  { readonly noteId: string; readonly author: string; readonly sealed: Sealed; readonly version: number }
>;

/** `version` is the one that the author had in front of them; 0 for a new note. */
export type KeepCounseling = { readonly noteId: string | null; readonly version: number; readonly isEmpty: boolean };

export const counselingRefusalCodes = ['counseling-note-unknown', 'counseling-note-changed', 'counseling-note-empty'] as const;
export type CounselingRefusal = (typeof counselingRefusalCodes)[number];
export type CounselingResult = { readonly noteId: string; readonly version: number };

/** `seal` closes the words for this note; it runs only when they will be kept. */
export function keepCounseling(
  state: CounselingNotes,
  command: KeepCounseling,
  seal: (noteId: string) => Sealed,
  context: Context,
): Decision<CounselingFact, CounselingRefusal, CounselingResult> {
  const { personId: author } = context.actor;
  if (command.isEmpty) return refuse('counseling-note-empty');
  const held = command.noteId === null ? undefined : state.notes.find(({ noteId }) => noteId === command.noteId);
  if (command.noteId !== null && held?.author !== author) return refuse('counseling-note-unknown');
  if ((held?.version ?? 0) !== command.version) return refuse('counseling-note-changed');
  const noteId = held?.noteId ?? context.newId();
  const version = command.version + 1;
  return accept([{ kind: 'counseling-note.kept', version: 1, body: { noteId, author, sealed: seal(noteId), version } }], {
    noteId,
    version,
  });
}

function evolve(state: CounselingNotes, entry: EntryOf<CounselingFact>): CounselingNotes {
  const { noteId, author, sealed, version } = entry.body;
  const held = state.notes.find((note) => note.noteId === noteId);
  const note: CounselingNote = { noteId, author, sealed, version, begunAt: held?.begunAt ?? entry.at, keptAt: entry.at };
  return { notes: held ? state.notes.map((one) => (one.noteId === noteId ? note : one)) : [...state.notes, note] };
}

export const counselingNotes: Capability<CounselingNotes, CounselingFact> = {
  name: 'counselingNotes',
  audience: 'notes',
  kinds: { 'counseling-note.kept': 1 },
  start: () => ({ notes: [] }),
  evolve,
  window: undefined,
};
