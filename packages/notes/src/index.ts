import type { Capability } from '@cairn/kernel';
import { evolve, NOTES_ON_SCREEN, start, window } from './evolve.ts';
import type { NoteFact, Notes } from './note.ts';

export {
  fields,
  noteFormats,
  noteOf,
  noteOfSession,
  refusalCodes,
  sections,
  type Addendum,
  type Edit,
  type Field,
  type Fields,
  type Note,
  type NoteCommand,
  type NoteEntry,
  type NoteFact,
  type NoteFormat,
  type NoteRefusal,
  type NoteResult,
  type Notes,
  type Section,
  type Signature,
  type Visit,
} from './note.ts';
export { sourceKinds, type Sentence, type Source, type SourceKind } from './sentence.ts';
export { contentToSign } from './content.ts';
export { missingFrom, type Missing } from './required.ts';
export { draft, type CheckInHeld, type DraftFrom } from './draft.ts';
export { decide } from './decide.ts';
export { addendumInput, editInput, signInput, TEXT_MAX } from './wire.ts';
export { evolve, NOTES_ON_SCREEN, start };

export const notes: Capability<Notes, NoteFact> = {
  name: 'notes',
  audience: 'team',
  kinds: { 'note.drafted': 1, 'note.edited': 1, 'note.signed': 1, 'note.addendum-added': 1 },
  start,
  evolve,
  window,
};
