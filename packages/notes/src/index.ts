import type { Capability } from '@cairn/kernel';
import { evolve, NOTES_ON_SCREEN, start, window } from './evolve.ts';
import type { NoteFact, Notes } from './note.ts';

export {
  noteFormats,
  sectionOf,
  sections,
  sectionsOf,
  topics,
  topicsIn,
  writableTopics,
  type NoteFormat,
  type Section,
  type Topic,
  type WritableTopic,
} from './formats.ts';
export { fields, requiredFields, shownFields, usualServices, type Field, type Service } from './fields.ts';
export {
  noteOf,
  noteOfSession,
  statusOf,
  type Addendum,
  type Amendment,
  type Change,
  type Content,
  type CoSign,
  type Edit,
  type Facts,
  type ModeSpan,
  type Note,
  type NoteCommand,
  type NoteEntry,
  type NoteFact,
  type NoteRefusal,
  type NoteResult,
  type Notes,
  type NoteStatus,
  type Retraction,
  type Signature,
  type Signer,
  type Standing,
  type Visit,
} from './note.ts';
export {
  sourceKinds,
  type Filled,
  type Found,
  type FoundFields,
  type HeldField,
  type Origin,
  type Sentence,
  type Source,
  type SourceKind,
} from './sentence.ts';
export { compose, leftOutOf } from './compose.ts';
export { contentToSign } from './content.ts';
export { copiedFrom, noteBefore } from './copied.ts';
export type { DraftView } from './draft-view.ts';
export { missingFrom, missingParts, type Missing } from './required.ts';
export { draft } from './draft/draft.ts';
export type { CheckInHeld, DraftFrom, Told } from './draft/from.ts';
export { decide } from './decide.ts';
export { CO_SIGN_WITHIN, LATE_AFTER, standingText } from './decide-signed.ts';
export { SIGN_WITHIN, unsignedOf, type Unsigned, type UnsignedRow } from './unsigned.ts';
export { describeSigner, signers, standingOf, type Signers, type SignerFact, type SignerSetting } from './signers.ts';
export {
  counselingNotes,
  keepCounseling,
  type CounselingFact,
  type CounselingNote,
  type CounselingNotes,
  type Sealed,
} from './counseling.ts';
export {
  addendumInput,
  amendInput,
  beginInput,
  coSignInput,
  counselingInput,
  describeSignerInput,
  editInput,
  keepCounselingInput,
  noteViewInput,
  retractInput,
  signInput,
  takeInput,
  TEXT_MAX,
} from './wire.ts';
export { evolve, NOTES_ON_SCREEN, start };
export { refusalCodes } from './refusal-codes.ts';

export const notes: Capability<Notes, NoteFact> = {
  name: 'notes',
  audience: 'team',
  kinds: {
    'note.begun': 1,
    'note.edited': 1,
    'note.taken': 1,
    'note.ready': 1,
    'note.signed': 1,
    'note.co-sign-overdue': 1,
    'note.co-signed': 1,
    'note.addendum-added': 1,
    'note.amended': 1,
    'note.retracted': 1,
  },
  start,
  evolve,
  window,
};
