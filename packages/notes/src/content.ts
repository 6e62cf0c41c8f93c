import { canonical } from '@cairn/kernel';
import type { Note } from './note.ts';

/** What a signature is over: everything a reader of the note sees, in the kernel's canonical form. The server takes its sha-256. */
export function contentToSign(note: Note): string {
  const { noteId, format, visit, fields, revision } = note;
  const sentences = note.sentences.map(({ sentenceId, section, text, sources }) => ({ sentenceId, section, text, sources }));
  return canonical({ noteId, format, visit, fields, revision, sentences });
}
