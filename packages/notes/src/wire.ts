import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { fields } from './fields.ts';
import { noteFormats, writableTopics } from './formats.ts';

export const TEXT_MAX = 4000;

const chart = id;
const onNote = { opId, chart, noteId: id };
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const text = z.string().check(z.minLength(1), z.maxLength(TEXT_MAX));
/** A required field may be emptied again; a sentence of the record may be longer than what a person types. */
const fieldText = z.string().check(z.maxLength(TEXT_MAX));
const held = z.string().check(z.maxLength(20_000));
/** Ids of sentences are made of ids of what they come from. */
const sentenceId = z.string().check(z.minLength(1), z.maxLength(300));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set'), sentenceId, version: count, base: held, text }),
  z.strictObject({ type: z.literal('add'), topic: z.enum(writableTopics), text }),
  z.strictObject({ type: z.literal('remove'), sentenceId, version: count }),
  z.strictObject({ type: z.literal('put-back'), sentenceId }),
  z.strictObject({ type: z.literal('keep'), sentenceId, version: count }),
  z.strictObject({ type: z.literal('fill'), field: z.enum(fields), base: held, text: fieldText }),
  z.strictObject({ type: z.literal('field-put-back'), field: z.enum(fields) }),
  z.strictObject({ type: z.literal('keep-field'), field: z.enum(fields) }),
  z.strictObject({ type: z.literal('format'), format: z.enum(noteFormats) }),
]);

export const editInput = z.strictObject({ ...onNote, change });
export const beginInput = z.strictObject({ opId, chart, sessionId: id });
export const takeInput = z.strictObject(onNote);
/** `attested`: the signer says that they have read what the program drafted and stand by it. */
export const signInput = z.strictObject({ ...onNote, seen: hash, attested: z.literal(true) });
export const coSignInput = z.strictObject({ ...onNote, seen: hash });
export const addendumInput = z.strictObject({ ...onNote, text, why: text });
export const amendInput = z.strictObject({ ...onNote, target: sentenceId, base: held, text, why: text });
export const retractInput = z.strictObject({ ...onNote, reason: text });
export const noteViewInput = z.strictObject({ chart, sessionId: id });
export const describeSignerInput = z.strictObject({
  opId,
  chart: z.literal('program'),
  personId: id,
  credential: z.string().check(z.maxLength(80)),
  supervisedBy: z.nullable(id),
});
export const keepCounselingInput = z.strictObject({
  opId,
  chart,
  noteId: z.nullable(id),
  version: count,
  text: z.string().check(z.maxLength(20_000)),
  /** Random, thrown away: keeps the receipt's hash of this command from giving the words away to whoever can guess. */
  salt: z.string().check(z.minLength(16), z.maxLength(64)),
});
export const counselingInput = z.strictObject({ chart });
