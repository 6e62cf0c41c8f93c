import type { Actor, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Sentence, Source } from './sentence.ts';

export const noteFormats = ['DAP'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** Data, Assessment, Plan (clinical.md §D). */
export const sections = ['data', 'assessment', 'plan'] as const;
export type Section = (typeof sections)[number];

/**
 * What a note must say and a written session cannot know; only the clinician can (clinical.md §D, required for finalise).
 * `location` is where the patient was, good enough for responders; `callback` is the number confirmed for this visit;
 * `risk` is the clinician's own statement of risk.
 */
export const fields = ['location', 'callback', 'risk'] as const;
export type Field = (typeof fields)[number];
export type Fields = Readonly<Record<Field, string>>;

/** The part of a note that comes from the record alone and that nobody can edit. */
export type Visit = {
  readonly sessionId: string;
  readonly modality: 'chat';
  /** IANA name of the patient's zone; the note's dates are written in it. */
  readonly zone: string;
  readonly openedAt: Instant;
  /** Actual start: when the patient came in. Undefined when they never did. */
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant;
  readonly people: readonly Actor[];
};

export type Signature = { readonly hash: string; readonly signer: Actor; readonly at: Instant };
export type Addendum = { readonly addendumId: string; readonly text: string; readonly by: Actor; readonly at: Instant };

export type Note = {
  readonly noteId: string;
  readonly format: NoteFormat;
  readonly visit: Visit;
  readonly sentences: readonly Sentence[];
  readonly fields: Fields;
  /** Counts edits; a signature names the revision its author had on the screen. */
  readonly revision: number;
  readonly draftedAt: Instant;
  readonly savedAt: Instant;
  readonly signature: Signature | undefined;
  readonly addenda: readonly Addendum[];
};

/** Oldest first. */
export type Notes = { readonly notes: readonly Note[] };

/** What was done to a draft. `sources` of a changed sentence are complete: what it came from and whoever changed it. */
export type Edit =
  | { readonly edit: 'set'; readonly sentenceId: string; readonly text: string; readonly sources: readonly Source[] }
  | { readonly edit: 'add'; readonly sentence: Sentence }
  | { readonly edit: 'remove'; readonly sentenceId: string }
  | { readonly edit: 'fill'; readonly field: Field; readonly text: string };

export type NoteFact =
  | Fact<
      'note.drafted',
      { readonly noteId: string; readonly format: NoteFormat; readonly visit: Visit; readonly sentences: readonly Sentence[] }
    >
  | Fact<'note.edited', { readonly noteId: string; readonly by: Actor; readonly change: Edit }>
  | Fact<'note.signed', { readonly noteId: string; readonly hash: string; readonly signer: Actor; readonly revision: number }>
  | Fact<'note.addendum-added', { readonly noteId: string; readonly addendumId: string; readonly text: string; readonly by: Actor }>;

export type NoteEntry = EntryOf<NoteFact>;

/** `version` and `base` are what the author had in front of them: an edit of something that changed meanwhile is refused with its text. */
export type NoteCommand =
  | { readonly type: 'draft'; readonly visit: Visit; readonly sentences: readonly Sentence[] }
  | { readonly type: 'set'; readonly noteId: string; readonly sentenceId: string; readonly version: number; readonly text: string }
  | { readonly type: 'add'; readonly noteId: string; readonly section: Section; readonly text: string }
  | { readonly type: 'remove'; readonly noteId: string; readonly sentenceId: string; readonly version: number }
  | { readonly type: 'fill'; readonly noteId: string; readonly field: Field; readonly base: string; readonly text: string }
  | { readonly type: 'sign'; readonly noteId: string; readonly revision: number; readonly hash: string }
  | { readonly type: 'add-addendum'; readonly noteId: string; readonly text: string };

export type NoteResult = { readonly noteId: string };

export const refusalCodes = [
  'note-unknown',
  'note-locked',
  'note-incomplete',
  'note-changed',
  'note-sentence-unknown',
  'note-text-empty',
  'note-not-signed',
] as const;
export type NoteRefusal = (typeof refusalCodes)[number];

export function noteOf(state: Notes, noteId: string): Note | undefined {
  return state.notes.find((note) => note.noteId === noteId);
}

export function noteOfSession(state: Notes, sessionId: string): Note | undefined {
  return state.notes.find((note) => note.visit.sessionId === sessionId);
}
