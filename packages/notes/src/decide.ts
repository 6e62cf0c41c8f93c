import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import { changeDraft } from './change.ts';
import { addAddendum, amend, becomeOverdue, coSign, retract, sign } from './decide-signed.ts';
import { noteOf, noteOfSession, type NoteCommand, type NoteFact, type NoteRefusal, type NoteResult, type Notes } from './note.ts';

export type NoteDecision = Decision<NoteFact, NoteRefusal, NoteResult>;
type Of<T extends NoteCommand['type']> = Extract<NoteCommand, { type: T }>;

export function decide(state: Notes, command: NoteCommand, context: Context): NoteDecision {
  if (command.type === 'begin') return begin(state, command, context);
  if (command.type === 'ready') return ready(state, command);
  const note = noteOf(state, command.noteId);
  if (!note) return refuse('note-unknown');
  if (note.retraction) return refuse('note-retracted');
  switch (command.type) {
    case 'edit':
      return note.signature ? refuse('note-locked') : changeDraft(note, command.facts, command.change, context);
    case 'take': {
      if (note.signature) return refuse('note-locked');
      if (note.author.personId === context.actor.personId) return accept([], { noteId: note.noteId });
      return accept([{ kind: 'note.taken', version: 1, body: { noteId: note.noteId, by: context.actor } }], { noteId: note.noteId });
    }
    case 'sign':
      return sign(note, command, context);
    case 'co-sign':
      return coSign(note, command, context);
    case 'overdue':
      return becomeOverdue(note);
    case 'add-addendum':
      return addAddendum(note, command, context);
    case 'amend':
      return amend(note, command, context);
    case 'retract':
      return retract(note, command.reason, context);
    default:
      return unreachable(command);
  }
}

/** One note per session: asked again, it names the one there is. */
function begin(state: Notes, { sessionId, author, format, endedAt }: Of<'begin'>, context: Context): NoteDecision {
  const existing = noteOfSession(state, sessionId);
  if (existing && !existing.retraction) return accept([], { noteId: existing.noteId });
  const noteId = context.newId();
  const begun: NoteFact = { kind: 'note.begun', version: 1, body: { noteId, sessionId, author, format } };
  const over: readonly NoteFact[] = endedAt === undefined ? [] : [{ kind: 'note.ready', version: 1, body: { noteId, endedAt } }];
  return accept([begun, ...over], { noteId });
}

function ready(state: Notes, { sessionId, endedAt }: Of<'ready'>): NoteDecision {
  const note = noteOfSession(state, sessionId);
  if (!note) return refuse('note-unknown');
  if (note.readyAt !== undefined || note.signature) return accept([], { noteId: note.noteId });
  return accept([{ kind: 'note.ready', version: 1, body: { noteId: note.noteId, endedAt } }], { noteId: note.noteId });
}
