import { judgementFields } from './fields.ts';
import type { Content, Note } from './note.ts';

/** Ids of sentences and fields whose words, not the record's, stand just as they stood in an earlier note. */
export function copiedFrom(earlier: Content, content: Content): readonly string[] {
  const known = new Set(
    [...earlier.sentences.filter(({ origin }) => origin !== 'record'), ...judged(earlier)].map(({ text }) => plain(text)),
  );
  const again = (text: string): boolean => plain(text).length >= SHORTEST && known.has(plain(text));
  const sentences = content.sentences.filter(({ origin, text }) => origin !== 'record' && again(text)).map(({ sentenceId }) => sentenceId);
  return [...sentences, ...judged(content).flatMap(({ field, text }) => (again(text) ? [field] : []))];
}

/** "None." may be true twice. */
const SHORTEST = 12;

function judged({ fields }: Content): Content['fields'] {
  return fields.filter(({ field }) => judgementFields.includes(field));
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The newest one that was signed and stands, before this one. */
export function noteBefore(notes: readonly Note[], note: Note): Note | undefined {
  return notes.findLast(
    ({ noteId, signature, retraction, begunAt }) => noteId !== note.noteId && signature && !retraction && begunAt <= note.begunAt,
  );
}
