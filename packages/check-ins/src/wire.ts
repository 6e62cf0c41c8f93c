import { id, locale, opId } from '@cairn/kernel/wire';
import { skipReasons } from '@cairn/workflows';
import * as z from 'zod/mini';

/** What an answer can be at all; whether it answers its question is the engine's to say. */
const word = z.string().check(z.maxLength(80));
const words = z.string().check(z.maxLength(4000));
const value = z.union([words, z.number(), z.boolean(), z.array(word).check(z.maxLength(60))]);
/** Of an included flow, and of a later round, an id is longer than in its own flow. */
const node = z.string().check(z.minLength(1), z.maxLength(300));
const sure = z.optional(z.boolean());
const flow = z.string().check(z.minLength(1), z.maxLength(80));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const pin = z.object({ id: flow, version: z.int().check(z.minimum(1)), hash });
const at = { opId, chart: id, checkInId: id, node, language: locale };

export const startInput = z.object({ opId, chart: id, checkInId: id, flow, pin: z.optional(pin), language: locale });
export type StartInput = z.infer<typeof startInput>;

export const answerInput = z.object({ ...at, value, sure });
export type AnswerInput = z.infer<typeof answerInput>;

export const skipInput = z.object({ ...at, reason: z.optional(z.enum(skipReasons)) });
export type SkipInput = z.infer<typeof skipInput>;

/** Without a value, the answer is taken back. */
export const changeInput = z.object({ ...at, value: z.optional(value), sure });
export type ChangeInput = z.infer<typeof changeInput>;

export const reviewInput = z.object({ opId, chart: id, checkInId: id });
export type ReviewInput = z.infer<typeof reviewInput>;

/** `mine`: of people whose answers this counselor reads first. */
export const reviewQueueInput = z.object({ whose: z.enum(['mine', 'team']) });
export type ReviewQueueInput = z.infer<typeof reviewQueueInput>;

export const askForPersonInput = z.object({ opId, chart: id, checkInId: id });
export type AskForPersonInput = z.infer<typeof askForPersonInput>;

/** Somebody of the team gives a conversation back that was handed over to them. */
export const giveBackInput = z.object({ opId, chart: id, checkInId: id, node });
export type GiveBackInput = z.infer<typeof giveBackInput>;

/** The flow of a run, or that in which a new run of `flow` begins. */
export const flowInput = z.object({ chart: id, flow, pin: z.optional(pin) });
export type FlowInput = z.infer<typeof flowInput>;
