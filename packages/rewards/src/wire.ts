import { day, id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { methods, outcomes, substances } from './protocol.ts';
import { correctedTo, correctionReasons, endReasons, excuses, goods } from './reward.ts';

const base = { opId, chart: id };
const inCourse = { ...base, courseId: id };

/** One dollar to ten thousand. */
export const MOST_CENTS = 1_000_000;
export const CODE_MAX = 60;
const cents = z.int().check(z.gte(1), z.lte(MOST_CENTS));

export const enrollInput = z.strictObject({
  ...base,
  protocol: id,
  funder: z.optional(id),
  substance: z.optional(z.enum(substances)),
  capPerYear: z.optional(cents),
  scaled: z.optional(z.boolean()),
  onMoud: z.optional(z.boolean()),
});
export const recordInput = z.strictObject({
  ...inCourse,
  day,
  outcome: z.enum(outcomes),
  method: z.optional(z.enum(methods)),
  excuse: z.optional(z.enum(excuses)),
  others: z.optional(z.array(z.enum(substances)).check(z.maxLength(substances.length))),
  sessionId: z.optional(id),
});
/** `draw` counts from 1 over the whole course: the next one is `course.draws.length + 1`. */
export const drawInput = z.strictObject({
  ...inCourse,
  draw: z.int().check(z.gte(1), z.lte(10_000)),
  sessionId: z.optional(id),
});
export const askToUseInput = z.strictObject({ ...base, goods: z.enum(goods), cents });
/** `code` is what the patient shows in the shop; it is kept beside the record, never in it. */
export const redeemInput = z.strictObject({
  ...base,
  goods: z.enum(goods),
  cents,
  askId: z.optional(id),
  code: z.optional(z.string().check(z.minLength(1), z.maxLength(CODE_MAX))),
});
export const askCorrectionInput = z.strictObject({
  ...inCourse,
  recordId: id,
  to: z.enum(correctedTo),
  why: z.enum(correctionReasons),
});
export const settleCorrectionInput = z.strictObject({ ...inCourse, correctionId: id });
export const endInput = z.strictObject({ ...inCourse, why: z.enum(endReasons) });
export const codeInput = z.strictObject({ chart: id, redemptionId: id });
