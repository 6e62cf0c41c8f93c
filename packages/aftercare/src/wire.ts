import { operationInput } from '@cairn/co-editing';
import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { requestAnswers } from './plan.ts';
import { TEXT_MAX } from './schema.ts';

const base = { opId, chart: id };

export const editInput = z.strictObject({ ...base, operation: operationInput });
export const checkInput = z.strictObject({
  ...base,
  path: z.readonly(z.array(id).check(z.minLength(5), z.maxLength(5))),
  done: z.boolean(),
});
export const askInput = z.strictObject({ ...base, text: z.string().check(z.minLength(1), z.maxLength(TEXT_MAX)) });
export const answerInput = z.strictObject({ ...base, requestId: id, answer: z.enum(requestAnswers) });
