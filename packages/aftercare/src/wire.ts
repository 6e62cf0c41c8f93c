import { operationInput } from '@cairn/co-editing';
import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { requestAnswers, suggestionAnswers } from './plan.ts';
import { COMMENT_MAX, NOTE_MAX, TYPED_NAME_MAX, WHY_MAX } from './limits.ts';
import { TEXT_MAX } from './schema.ts';

const base = { opId, chart: id };
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const number = z.int().check(z.minimum(1), z.maximum(100_000));

export const editInput = z.strictObject({ ...base, operation: operationInput });
export const checkInput = z.strictObject({
  ...base,
  path: z.readonly(z.array(id).check(z.minLength(5), z.maxLength(5))),
  done: z.boolean(),
});
export const askInput = z.strictObject({ ...base, text: z.string().check(z.minLength(1), z.maxLength(TEXT_MAX)) });
export const answerInput = z.strictObject({ ...base, requestId: id, answer: z.enum(requestAnswers) });
export const commentInput = z.strictObject({
  ...base,
  path: z.readonly(z.array(id).check(z.minLength(1), z.maxLength(8))),
  text: z.string().check(z.minLength(1), z.maxLength(COMMENT_MAX)),
});
export const settleCommentInput = z.strictObject({ ...base, commentId: id });
export const suggestInput = z.strictObject({ ...base, operation: operationInput, note: z.string().check(z.maxLength(NOTE_MAX)) });
export const answerSuggestionInput = z.strictObject({
  ...base,
  suggestionId: id,
  answer: z.enum(suggestionAnswers),
  seen: z.readonly(z.array(z.string().check(z.maxLength(130))).check(z.maxLength(1000))),
});
export const useTemplateInput = z.strictObject({ ...base, template: id });
export const askSignOffInput = z.strictObject({ ...base, why: z.string().check(z.maxLength(WHY_MAX)) });
export const signInput = z.strictObject({
  ...base,
  version: number,
  hash,
  typedName: z.string().check(z.minLength(1), z.maxLength(TYPED_NAME_MAX)),
});
export const takeBackInput = z.strictObject({ ...base, version: number, why: z.string().check(z.minLength(1), z.maxLength(WHY_MAX)) });

export const versionsInput = z.strictObject({ chart: id });
export const versionInput = z.strictObject({ chart: id, number });
/** `to` is a published version, or `null`: the draft as it is now. */
export const compareInput = z.strictObject({ chart: id, from: number, to: z.nullable(number) });
