import { canonical } from '@cairn/kernel';
import { sectionOf } from './formats.ts';
import type { Content } from './note.ts';

/** What a signature is over: everything a reader of the note sees, in the kernel's canonical form. The server takes its sha-256. */
export function contentToSign(content: Content): string {
  const { noteId, format, visit, fields } = content;
  const sentences = content.sentences.map(({ sentenceId, topic, text, origin, sources, changed }) => ({
    sentenceId,
    section: sectionOf(format, topic),
    text,
    origin,
    sources,
    changed,
  }));
  return canonical({ noteId, format, visit, fields, sentences });
}
