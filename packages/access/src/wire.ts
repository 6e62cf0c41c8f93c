import { day, id, opId } from '@cairn/kernel/wire';
import { personName } from '@cairn/people';
import * as z from 'zod/mini';
import { verdicts } from './access.ts';

const words = (max: number) => z.string().check(z.trim(), z.minLength(3), z.maxLength(max));

export const REASON_MAX = 400;
export const NOTE_MAX = 1000;

/** Asked of the program: which chart it is, if any, only the answer tells. */
export const openInput = z.strictObject({
  opId,
  chart: z.literal('program'),
  name: personName,
  birthDate: day,
  reason: words(REASON_MAX),
  nature: words(REASON_MAX),
  recipient: words(120),
  facility: words(120),
  /** Said by whoever opens it: those who are told are medical personnel treating this emergency. */
  medical: z.literal(true),
});
export const closeInput = z.strictObject({ opId, chart: id, accessId: id });
export const reviewInput = z.strictObject({
  opId,
  chart: id,
  accessId: id,
  verdict: z.enum(verdicts),
  note: words(NOTE_MAX),
});
