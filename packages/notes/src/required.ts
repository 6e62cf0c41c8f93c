import { fields, type Field, type Note, type Section } from './note.ts';

/** Something a note still lacks before it can be signed: a field to fill, or a section nobody has written. */
export type Missing = Field | Extract<Section, 'assessment' | 'plan'>;

/** Where the patient was and how to call them back can only be known when they came. */
const afterContact: readonly Field[] = ['location', 'callback'];

/** Required before signing (clinical.md §D): the record brings date, zone, start, stop, modality and who was there; the rest is the clinician's. */
export function missingFrom(note: Note): readonly Missing[] {
  const met = note.visit.startedAt !== undefined;
  const empty = fields.filter((field) => note.fields[field].trim() === '' && (met || !afterContact.includes(field)));
  const unwritten = (['assessment', 'plan'] as const).filter((section) => note.sentences.every((sentence) => sentence.section !== section));
  return [...empty, ...unwritten];
}
