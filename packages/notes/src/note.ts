import type { Actor, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Field } from './fields.ts';
import type { NoteFormat, WritableTopic } from './formats.ts';
import type { Filled, Found, FoundFields, HeldField, Own, Rewording, Sentence } from './sentence.ts';

/** One way of meeting, from when until when. `mode` is as the session has it: video, audio, chat, phone. */
export type ModeSpan = { readonly mode: string; readonly from: Instant; readonly until: Instant | undefined };

/** The part of a note that comes from the record alone and that nobody can edit. */
export type Visit = {
  readonly sessionId: string;
  /** Where it took place; Cairn's own room. */
  readonly platform: string;
  readonly modes: readonly ModeSpan[];
  /** IANA name of the patient's zone; the note's dates are written in it. */
  readonly zone: string;
  readonly openedAt: Instant;
  /** Actual start: when the patient came in. Undefined when they never did. */
  readonly startedAt: Instant | undefined;
  /** Undefined while it goes on. */
  readonly endedAt: Instant | undefined;
  readonly people: readonly Actor[];
};

/** What the record says of a visit at this moment. */
export type Facts = { readonly visit: Visit; readonly found: readonly Found[]; readonly fields: FoundFields };

/** All that a reader of the note sees; what a signature is over. */
export type Content = {
  readonly noteId: string;
  readonly format: NoteFormat;
  readonly visit: Visit;
  readonly sentences: readonly Sentence[];
  readonly fields: readonly HeldField[];
};

/** Who signs, with what entitles them. `credential` is their role until the program has described them. */
export type Signer = Actor & { readonly credential: string };
/** `drafted` counts sentences that stand as the program drafted them: the signer has attested having read them. */
export type Signature = {
  readonly hash: string;
  readonly signer: Signer;
  readonly at: Instant;
  readonly late: boolean;
  readonly drafted: number;
};
/** Asked of the supervisor of whoever signed. `overdueAt` once it is late. */
export type CoSign = {
  readonly by: Actor;
  readonly dueAt: Instant;
  readonly overdueAt: Instant | undefined;
  readonly signed: { readonly signer: Signer; readonly at: Instant } | undefined;
};
export type Addendum = {
  readonly addendumId: string;
  readonly text: string;
  readonly why: string;
  readonly by: Actor;
  readonly at: Instant;
};
/** Words that replace others; what they replace stays readable beside them. `target` is a sentence's or a field's id. */
export type Amendment = {
  readonly amendmentId: string;
  readonly target: string;
  readonly was: string;
  readonly text: string;
  readonly why: string;
  readonly by: Actor;
  readonly at: Instant;
};
export type Retraction = { readonly reason: string; readonly by: Actor; readonly at: Instant };

export type Note = {
  readonly noteId: string;
  readonly sessionId: string;
  readonly author: Actor;
  readonly format: NoteFormat;
  readonly rewordings: readonly Rewording[];
  readonly own: readonly Own[];
  /** Ids of what the record says and the author left out. */
  readonly leftOut: readonly string[];
  readonly filled: Readonly<Partial<Record<Field, Filled>>>;
  readonly begunAt: Instant;
  readonly savedAt: Instant;
  /** When the visit ended, and with it the note could be signed. */
  readonly readyAt: Instant | undefined;
  readonly signature: Signature | undefined;
  /** As it was signed. */
  readonly content: Content | undefined;
  readonly coSign: CoSign | undefined;
  readonly addenda: readonly Addendum[];
  readonly amendments: readonly Amendment[];
  readonly retraction: Retraction | undefined;
};

/** Oldest first. */
export type Notes = { readonly notes: readonly Note[] };

export type NoteStatus = 'draft' | 'waiting-for-co-signature' | 'locked' | 'retracted';

export function statusOf(note: Note): NoteStatus {
  if (note.retraction) return 'retracted';
  if (!note.signature) return 'draft';
  return note.coSign && !note.coSign.signed ? 'waiting-for-co-signature' : 'locked';
}

/** What was done to a draft. */
export type Edit =
  | { readonly edit: 'reworded'; readonly rewording: Rewording }
  | { readonly edit: 'own-changed'; readonly id: string; readonly text: string }
  | { readonly edit: 'added'; readonly sentence: Own }
  | { readonly edit: 'removed'; readonly id: string }
  | { readonly edit: 'left-out'; readonly id: string }
  | { readonly edit: 'put-back'; readonly id: string }
  | { readonly edit: 'filled'; readonly field: Field; readonly filled: Filled }
  | { readonly edit: 'field-put-back'; readonly field: Field }
  | { readonly edit: 'formatted'; readonly format: NoteFormat };

export type NoteFact =
  | Fact<'note.begun', { readonly noteId: string; readonly sessionId: string; readonly author: Actor; readonly format: NoteFormat }>
  | Fact<'note.edited', { readonly noteId: string; readonly by: Actor; readonly change: Edit }>
  | Fact<'note.taken', { readonly noteId: string; readonly by: Actor }>
  | Fact<'note.ready', { readonly noteId: string; readonly endedAt: Instant }>
  | Fact<
      'note.signed',
      {
        readonly noteId: string;
        readonly hash: string;
        readonly content: Content;
        readonly signer: Signer;
        readonly late: boolean;
        readonly drafted: number;
        readonly coSign: { readonly by: Actor; readonly dueAt: Instant } | undefined;
      }
    >
  | Fact<'note.co-sign-overdue', { readonly noteId: string }>
  | Fact<'note.co-signed', { readonly noteId: string; readonly hash: string; readonly signer: Signer }>
  | Fact<
      'note.addendum-added',
      { readonly noteId: string; readonly addendumId: string; readonly text: string; readonly why: string; readonly by: Actor }
    >
  | Fact<'note.amended', Omit<Amendment, 'at'> & { readonly noteId: string }>
  | Fact<'note.retracted', { readonly noteId: string; readonly reason: string; readonly by: Actor }>;

export type NoteEntry = EntryOf<NoteFact>;

/**
 * What a writer does to a draft. `version` and `base` are what they had in front of them: an edit of something that somebody else
 * changed meanwhile is refused with its text. A reworded sentence keeps the `base` it was written over, so that a source which
 * changes while somebody types is noticed.
 */
export type Change =
  | { readonly type: 'set'; readonly sentenceId: string; readonly version: number; readonly base: string; readonly text: string }
  | { readonly type: 'add'; readonly topic: WritableTopic; readonly text: string }
  | { readonly type: 'remove'; readonly sentenceId: string; readonly version: number }
  | { readonly type: 'put-back'; readonly sentenceId: string }
  | { readonly type: 'keep'; readonly sentenceId: string; readonly version: number }
  | { readonly type: 'fill'; readonly field: Field; readonly base: string; readonly text: string }
  | { readonly type: 'field-put-back'; readonly field: Field }
  | { readonly type: 'keep-field'; readonly field: Field }
  | { readonly type: 'format'; readonly format: NoteFormat };

/** Who is entitled to what, as the program has said; looked up by the server. */
export type Standing = {
  readonly credential: string;
  readonly supervisor: Actor | undefined;
  /** Whether the supervisor is on this care team: who may not read the note cannot sign beside it. */
  readonly supervisorCares: boolean;
};

export type NoteCommand =
  /** `endedAt` when the visit is over already: after a note was retracted. */
  | {
      readonly type: 'begin';
      readonly sessionId: string;
      readonly author: Actor;
      readonly format: NoteFormat;
      readonly endedAt: Instant | undefined;
    }
  | { readonly type: 'ready'; readonly sessionId: string; readonly endedAt: Instant }
  | { readonly type: 'edit'; readonly noteId: string; readonly facts: Facts; readonly change: Change }
  | { readonly type: 'take'; readonly noteId: string }
  /** `seen` is the hash of what was on the signer's screen, `hash` of what the record holds. */
  | {
      readonly type: 'sign';
      readonly noteId: string;
      readonly facts: Facts;
      readonly seen: string;
      readonly hash: string;
      readonly standing: Standing;
    }
  | { readonly type: 'co-sign'; readonly noteId: string; readonly seen: string; readonly standing: Standing }
  | { readonly type: 'overdue'; readonly noteId: string }
  | { readonly type: 'add-addendum'; readonly noteId: string; readonly text: string; readonly why: string }
  | {
      readonly type: 'amend';
      readonly noteId: string;
      readonly target: string;
      readonly base: string;
      readonly text: string;
      readonly why: string;
    }
  | { readonly type: 'retract'; readonly noteId: string; readonly reason: string };

export type NoteResult = { readonly noteId: string };

export const refusalCodes = [
  'note-unknown',
  'note-locked',
  'note-incomplete',
  'note-changed',
  'note-sentence-unknown',
  'note-text-empty',
  'note-not-signed',
  'note-why-empty',
  'note-no-co-sign',
  'note-not-supervisor',
  'note-supervisor-away',
  'note-retracted',
] as const;
export type NoteRefusal = (typeof refusalCodes)[number];

export function noteOf(state: Notes, noteId: string): Note | undefined {
  return state.notes.find((note) => note.noteId === noteId);
}

/** A retracted note leaves its place to the next. */
export function noteOfSession(state: Notes, sessionId: string): Note | undefined {
  return state.notes.findLast((note) => note.sessionId === sessionId);
}
