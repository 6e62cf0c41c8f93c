import { id, locale, opId } from '@cairn/kernel/wire';
import { skipReasons } from '@cairn/workflows';
import * as z from 'zod/mini';
import { flowIds } from './shipped.ts';

/** What an answer can be at all; whether it answers its question is the engine's to say. */
const word = z.string().check(z.maxLength(60));
const value = z.union([word, z.number(), z.boolean(), z.array(word).check(z.maxLength(40))]);
const node = z.string().check(z.minLength(1), z.maxLength(60));
const at = { opId, chart: id, checkInId: id, node, language: locale };

export const startInput = z.object({ opId, chart: id, checkInId: id, flow: z.enum(flowIds), language: locale });
export type StartInput = z.infer<typeof startInput>;

export const answerInput = z.object({ ...at, value });
export type AnswerInput = z.infer<typeof answerInput>;

export const skipInput = z.object({ ...at, reason: z.optional(z.enum(skipReasons)) });
export type SkipInput = z.infer<typeof skipInput>;

/** Without a value, the answer is taken back. */
export const changeInput = z.object({ ...at, value: z.optional(value) });
export type ChangeInput = z.infer<typeof changeInput>;

export const reviewInput = z.object({ opId, chart: id, checkInId: id });
export type ReviewInput = z.infer<typeof reviewInput>;

export const askForPersonInput = z.object({ opId, chart: id, checkInId: id });
export type AskForPersonInput = z.infer<typeof askForPersonInput>;
