import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import {
  noteOf,
  noteOfSession,
  type Edit,
  type Note,
  type NoteCommand,
  type NoteFact,
  type NoteRefusal,
  type NoteResult,
  type Notes,
} from './note.ts';
import { missingFrom } from './required.ts';
import { authorSource, withAuthor, type Sentence } from './sentence.ts';

type NoteDecision = Decision<NoteFact, NoteRefusal, NoteResult>;
type OnNote = Exclude<NoteCommand, { type: 'draft' }>;
type OnDraft = Exclude<OnNote, { type: 'add-addendum' }>;

export function decide(state: Notes, command: NoteCommand, context: Context): NoteDecision {
  if (command.type === 'draft') return draftOnce(state, command, context);
  const note = noteOf(state, command.noteId);
  if (!note) return refuse('note-unknown');
  if (command.type === 'add-addendum') return addAddendum(note, command.text, context);
  return note.signature ? refuse('note-locked') : onDraft(note, command, context);
}

/** One note per session: asked again, it names the one there is. */
function draftOnce(state: Notes, command: Extract<NoteCommand, { type: 'draft' }>, context: Context): NoteDecision {
  const { visit, sentences } = command;
  const existing = noteOfSession(state, visit.sessionId);
  if (existing) return accept([], { noteId: existing.noteId });
  const noteId = context.newId();
  return accept([{ kind: 'note.drafted', version: 1, body: { noteId, format: 'DAP', visit, sentences } }], { noteId });
}

function onDraft(note: Note, command: OnDraft, context: Context): NoteDecision {
  switch (command.type) {
    case 'set':
      return setSentence(note, command, context);
    case 'add':
      return addSentence(note, command, context);
    case 'remove':
      return removeSentence(note, command, context);
    case 'fill':
      return fill(note, command, context);
    case 'sign':
      return sign(note, command, context);
    default:
      return unreachable(command);
  }
}

function setSentence(note: Note, command: Extract<NoteCommand, { type: 'set' }>, context: Context): NoteDecision {
  const text = command.text.trim();
  const sentence = sentenceOf(note, command.sentenceId);
  if (!sentence) return refuse('note-sentence-unknown');
  if (text === '') return refuse('note-text-empty');
  if (sentence.text === text) return unchanged(note);
  if (sentence.version !== command.version) return refuse('note-changed');
  return edited(
    note,
    { edit: 'set', sentenceId: sentence.sentenceId, text, sources: withAuthor(sentence.sources, context.actor) },
    context,
  );
}

function addSentence(note: Note, command: Extract<NoteCommand, { type: 'add' }>, context: Context): NoteDecision {
  const text = command.text.trim();
  if (text === '') return refuse('note-text-empty');
  const sentence: Sentence = {
    sentenceId: context.newId(),
    section: command.section,
    text,
    version: 0,
    sources: [authorSource(context.actor)],
  };
  return edited(note, { edit: 'add', sentence }, context);
}

/** Removed twice is removed. */
function removeSentence(note: Note, command: Extract<NoteCommand, { type: 'remove' }>, context: Context): NoteDecision {
  const sentence = sentenceOf(note, command.sentenceId);
  if (!sentence) return unchanged(note);
  if (sentence.version !== command.version) return refuse('note-changed');
  return edited(note, { edit: 'remove', sentenceId: sentence.sentenceId }, context);
}

function fill(note: Note, command: Extract<NoteCommand, { type: 'fill' }>, context: Context): NoteDecision {
  const text = command.text.trim();
  const held = note.fields[command.field];
  if (held === text) return unchanged(note);
  if (held !== command.base) return refuse('note-changed');
  return edited(note, { edit: 'fill', field: command.field, text }, context);
}

function sign(note: Note, command: Extract<NoteCommand, { type: 'sign' }>, context: Context): NoteDecision {
  const missing = missingFrom(note);
  if (missing.length > 0) return refuse('note-incomplete', { missing: missing.join(',') });
  if (command.revision !== note.revision) return refuse('note-changed');
  const body = { noteId: note.noteId, hash: command.hash, signer: context.actor, revision: note.revision };
  return accept([{ kind: 'note.signed', version: 1, body }], { noteId: note.noteId });
}

function addAddendum(note: Note, raw: string, context: Context): NoteDecision {
  const text = raw.trim();
  if (!note.signature) return refuse('note-not-signed');
  if (text === '') return refuse('note-text-empty');
  const body = { noteId: note.noteId, addendumId: context.newId(), text, by: context.actor };
  return accept([{ kind: 'note.addendum-added', version: 1, body }], { noteId: note.noteId });
}

function edited(note: Note, change: Edit, context: Context): NoteDecision {
  return accept([{ kind: 'note.edited', version: 1, body: { noteId: note.noteId, by: context.actor, change } }], { noteId: note.noteId });
}

function unchanged(note: Note): NoteDecision {
  return accept([], { noteId: note.noteId });
}

function sentenceOf(note: Note, sentenceId: string): Sentence | undefined {
  return note.sentences.find((sentence) => sentence.sentenceId === sentenceId);
}
