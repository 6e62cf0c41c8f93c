import { accept, refuse, unreachable, type Context } from '@cairn/kernel';
import type { NoteDecision } from './decide.ts';
import type { Field } from './fields.ts';
import type { Change, Edit, Facts, Note } from './note.ts';
import { withAuthor, type Found, type Own, type Rewording } from './sentence.ts';

type Of<T extends Change['type']> = Extract<Change, { type: T }>;

/** One change of a draft by somebody of the care team. */
export function changeDraft(note: Note, facts: Facts, change: Change, context: Context): NoteDecision {
  switch (change.type) {
    case 'set':
      return setSentence(note, facts, change, context);
    case 'add':
      return addSentence(note, change, context);
    case 'remove':
      return removeSentence(note, facts, change, context);
    case 'put-back':
      return putBack(note, change.sentenceId, context);
    case 'keep':
      return keepSentence(note, facts, change, context);
    case 'fill':
      return fill(note, facts, change, context);
    case 'field-put-back':
      return note.filled[change.field] ? edited(note, { edit: 'field-put-back', field: change.field }, context) : unchanged(note);
    case 'keep-field':
      return keepField(note, facts, change.field, context);
    case 'format':
      return note.format === change.format ? unchanged(note) : edited(note, { edit: 'formatted', format: change.format }, context);
    default:
      return unreachable(change);
  }
}

function setSentence(note: Note, facts: Facts, change: Of<'set'>, context: Context): NoteDecision {
  const text = change.text.trim();
  if (text === '') return refuse('note-text-empty');
  const own = ownOf(note, change.sentenceId);
  if (own) {
    if (own.text === text) return unchanged(note);
    return own.version === change.version ? edited(note, { edit: 'own-changed', id: own.id, text }, context) : refuse('note-changed');
  }
  const found = foundOf(facts, change.sentenceId);
  const before = rewordingOf(note, change.sentenceId);
  if (!found && !before) return refuse('note-sentence-unknown');
  if ((before?.version ?? 0) !== change.version) return before?.text === text ? unchanged(note) : refuse('note-changed');
  if (found && found.text === text) return before ? edited(note, { edit: 'put-back', id: found.id }, context) : unchanged(note);
  const rewording: Rewording = {
    id: change.sentenceId,
    topic: found?.topic ?? before?.topic ?? 'reported',
    text,
    base: found ? change.base : (before?.base ?? ''),
    sources: withAuthor(found?.sources ?? before?.sources ?? [], context.actor),
    version: change.version + 1,
  };
  return edited(note, { edit: 'reworded', rewording }, context);
}

function addSentence(note: Note, change: Of<'add'>, context: Context): NoteDecision {
  const text = change.text.trim();
  if (text === '') return refuse('note-text-empty');
  const sentence: Own = { id: context.newId(), topic: change.topic, text, version: 0, by: context.actor };
  return edited(note, { edit: 'added', sentence }, context);
}

/** Removed twice is removed. What the record says is left out, and can be put back; the author's own words go. */
function removeSentence(note: Note, facts: Facts, change: Of<'remove'>, context: Context): NoteDecision {
  const { sentenceId: id, version } = change;
  const held = ownOf(note, id) ?? rewordingOf(note, id);
  if (held && held.version !== version) return refuse('note-changed');
  if (foundOf(facts, id)) return note.leftOut.includes(id) ? unchanged(note) : edited(note, { edit: 'left-out', id }, context);
  return held ? edited(note, { edit: 'removed', id }, context) : unchanged(note);
}

/** The record's own words again, whatever was made of them. */
function putBack(note: Note, id: string, context: Context): NoteDecision {
  const isTouched = note.leftOut.includes(id) || rewordingOf(note, id) !== undefined;
  return isTouched ? edited(note, { edit: 'put-back', id }, context) : unchanged(note);
}

/** The author's words stay although their source has changed: they have seen what it says now. */
function keepSentence(note: Note, facts: Facts, change: Of<'keep'>, context: Context): NoteDecision {
  const before = rewordingOf(note, change.sentenceId);
  if (!before) return refuse('note-sentence-unknown');
  if (before.version !== change.version) return refuse('note-changed');
  const found = foundOf(facts, change.sentenceId);
  const sources = withAuthor(found?.sources ?? before.sources, context.actor);
  const rewording: Rewording = { ...before, base: found?.text ?? '', sources, version: before.version + 1 };
  return edited(note, { edit: 'reworded', rewording }, context);
}

function fill(note: Note, facts: Facts, change: Of<'fill'>, context: Context): NoteDecision {
  const { field, base } = change;
  const text = change.text.trim();
  const known = facts.fields[field]?.text ?? '';
  const held = note.filled[field]?.text ?? known;
  if (held === text) return unchanged(note);
  if (held !== base) return refuse('note-changed');
  if (text === known) return edited(note, { edit: 'field-put-back', field }, context);
  return edited(note, { edit: 'filled', field, filled: { text, base: known, by: context.actor } }, context);
}

function keepField(note: Note, facts: Facts, field: Field, context: Context): NoteDecision {
  const filled = note.filled[field];
  if (!filled) return unchanged(note);
  const base = facts.fields[field]?.text ?? '';
  return edited(note, { edit: 'filled', field, filled: { text: filled.text, base, by: context.actor } }, context);
}

function edited(note: Note, change: Edit, context: Context): NoteDecision {
  return accept([{ kind: 'note.edited', version: 1, body: { noteId: note.noteId, by: context.actor, change } }], { noteId: note.noteId });
}

function unchanged(note: Note): NoteDecision {
  return accept([], { noteId: note.noteId });
}

function ownOf(note: Note, id: string): Own | undefined {
  return note.own.find((own) => own.id === id);
}

function rewordingOf(note: Note, id: string): Rewording | undefined {
  return note.rewordings.find((rewording) => rewording.id === id);
}

function foundOf(facts: Facts, id: string): Found | undefined {
  return facts.found.find((found) => found.id === id);
}
