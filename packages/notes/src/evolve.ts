import { unreachable } from '@cairn/kernel';
import type { Edit, Note, NoteEntry, Notes } from './note.ts';

export function start(): Notes {
  return { notes: [] };
}

export function evolve(state: Notes, entry: NoteEntry): Notes {
  if (entry.kind === 'note.begun') return { notes: [...state.notes, begun(entry)] };
  return { notes: state.notes.map((note) => (note.noteId === entry.body.noteId ? changed(note, entry) : note)) };
}

export const NOTES_ON_SCREEN = 30;

/** The newest notes. */
export function window(state: Notes): Notes {
  return state.notes.length > NOTES_ON_SCREEN ? { notes: state.notes.slice(-NOTES_ON_SCREEN) } : state;
}

function begun(entry: Extract<NoteEntry, { kind: 'note.begun' }>): Note {
  return {
    ...entry.body,
    rewordings: [],
    own: [],
    leftOut: [],
    filled: {},
    begunAt: entry.at,
    savedAt: entry.at,
    readyAt: undefined,
    signature: undefined,
    content: undefined,
    coSign: undefined,
    addenda: [],
    amendments: [],
    retraction: undefined,
  };
}

function changed(note: Note, entry: Exclude<NoteEntry, { kind: 'note.begun' }>): Note {
  const { at } = entry;
  switch (entry.kind) {
    case 'note.edited':
      return { ...edit(note, entry.body.change), savedAt: at };
    case 'note.taken':
      return { ...note, author: entry.body.by };
    case 'note.ready':
      return { ...note, readyAt: entry.body.endedAt };
    case 'note.signed':
      return signed(note, entry);
    case 'note.co-sign-overdue':
      return { ...note, coSign: note.coSign && { ...note.coSign, overdueAt: at } };
    case 'note.co-signed':
      return { ...note, coSign: note.coSign && { ...note.coSign, signed: { signer: entry.body.signer, at } } };
    case 'note.addendum-added': {
      const { addendumId, text, why, by } = entry.body;
      return { ...note, addenda: [...note.addenda, { addendumId, text, why, by, at }] };
    }
    case 'note.amended': {
      const { amendmentId, target, was, text, why, by } = entry.body;
      return { ...note, amendments: [...note.amendments, { amendmentId, target, was, text, why, by, at }] };
    }
    case 'note.retracted':
      return { ...note, retraction: { reason: entry.body.reason, by: entry.body.by, at } };
    default:
      return unreachable(entry);
  }
}

function signed(note: Note, entry: Extract<NoteEntry, { kind: 'note.signed' }>): Note {
  const { hash, content, signer, late, drafted, coSign } = entry.body;
  return {
    ...note,
    author: { personId: signer.personId, name: signer.name, role: signer.role },
    signature: { hash, signer, at: entry.at, late, drafted },
    content,
    coSign: coSign && { ...coSign, overdueAt: undefined, signed: undefined },
  };
}

function edit(note: Note, change: Edit): Note {
  switch (change.edit) {
    case 'reworded':
      return { ...note, rewordings: [...without(note.rewordings, change.rewording.id), change.rewording] };
    case 'own-changed': {
      const { id, text } = change;
      return { ...note, own: note.own.map((one) => (one.id === id ? { ...one, text, version: one.version + 1 } : one)) };
    }
    case 'added':
      return { ...note, own: [...note.own, change.sentence] };
    case 'removed':
      return { ...note, own: without(note.own, change.id), rewordings: without(note.rewordings, change.id) };
    case 'left-out':
      return { ...note, leftOut: [...note.leftOut, change.id] };
    case 'put-back':
      return { ...note, leftOut: note.leftOut.filter((id) => id !== change.id), rewordings: without(note.rewordings, change.id) };
    case 'filled':
      return { ...note, filled: { ...note.filled, [change.field]: change.filled } };
    case 'field-put-back':
      return { ...note, filled: Object.fromEntries(Object.entries(note.filled).filter(([field]) => field !== change.field)) };
    case 'formatted':
      return { ...note, format: change.format };
    default:
      return unreachable(change);
  }
}

function without<T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] {
  return list.filter((one) => one.id !== id);
}
