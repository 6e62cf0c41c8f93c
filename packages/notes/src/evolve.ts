import { unreachable } from '@cairn/kernel';
import type { Edit, Fields, Note, NoteEntry, Notes } from './note.ts';

export function start(): Notes {
  return { notes: [] };
}

export function evolve(state: Notes, entry: NoteEntry): Notes {
  if (entry.kind === 'note.drafted') return { notes: [...state.notes, drafted(entry)] };
  return { notes: state.notes.map((note) => (note.noteId === entry.body.noteId ? changed(note, entry) : note)) };
}

export const NOTES_ON_SCREEN = 30;

/** The newest notes. */
export function window(state: Notes): Notes {
  return state.notes.length > NOTES_ON_SCREEN ? { notes: state.notes.slice(-NOTES_ON_SCREEN) } : state;
}

function drafted(entry: Extract<NoteEntry, { kind: 'note.drafted' }>): Note {
  const { noteId, format, visit, sentences } = entry.body;
  const fields: Fields = { location: '', callback: '', risk: '' };
  return {
    noteId,
    format,
    visit,
    sentences,
    fields,
    revision: 0,
    draftedAt: entry.at,
    savedAt: entry.at,
    signature: undefined,
    addenda: [],
  };
}

function changed(note: Note, entry: Exclude<NoteEntry, { kind: 'note.drafted' }>): Note {
  switch (entry.kind) {
    case 'note.edited':
      return { ...edit(note, entry.body.change), revision: note.revision + 1, savedAt: entry.at };
    case 'note.signed':
      return { ...note, signature: { hash: entry.body.hash, signer: entry.body.signer, at: entry.at } };
    case 'note.addendum-added': {
      const { addendumId, text, by } = entry.body;
      return { ...note, addenda: [...note.addenda, { addendumId, text, by, at: entry.at }] };
    }
    default:
      return unreachable(entry);
  }
}

function edit(note: Note, change: Edit): Note {
  switch (change.edit) {
    case 'set': {
      const { sentenceId, text, sources } = change;
      const sentences = note.sentences.map((one) =>
        one.sentenceId === sentenceId ? { ...one, text, sources, version: one.version + 1 } : one,
      );
      return { ...note, sentences };
    }
    case 'add':
      return { ...note, sentences: [...note.sentences, change.sentence] };
    case 'remove':
      return { ...note, sentences: note.sentences.filter((one) => one.sentenceId !== change.sentenceId) };
    case 'fill':
      return { ...note, fields: { ...note.fields, [change.field]: change.text } };
    default:
      return unreachable(change);
  }
}
