import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { fields, sections } from './note.ts';

export const TEXT_MAX = 4000;

const onNote = { opId, chart: id, noteId: id };
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const text = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX));
/** A required field may be emptied again. */
const fieldText = z.string().check(z.maxLength(TEXT_MAX));

const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set'), sentenceId: id, version: count, text }),
  z.strictObject({ type: z.literal('add'), section: z.enum(sections), text }),
  z.strictObject({ type: z.literal('remove'), sentenceId: id, version: count }),
  z.strictObject({ type: z.literal('fill'), field: z.enum(fields), base: fieldText, text: fieldText }),
]);

export const editInput = z.strictObject({ ...onNote, change });
export const signInput = z.strictObject({ ...onNote, revision: count });
export const addendumInput = z.strictObject({ ...onNote, text });
