import * as z from 'zod/mini';
import { topics } from '@cairn/people';
import { languages } from './notice.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const line = z.string().check(z.maxLength(200));

/** The team writes down whom the patient named. */
export const nameInput = z.strictObject({
  opId: id,
  chart: id,
  supporterId: id,
  relationship: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});
export type NameInput = z.infer<typeof nameInput>;

/** Blank members pass the door so that `decide` can name every missing element at once. */
export const giveInput = z.strictObject({
  opId: id,
  chart: id,
  supporterId: id,
  topics: z.array(z.enum(topics)).check(z.maxLength(topics.length)),
  purpose: line,
  expiresAt: z.optional(z.int().check(z.minimum(0), z.maximum(8.64e15))),
  typedName: line,
  noticeVersion: z.int().check(z.minimum(0), z.maximum(10_000)),
  language: z.enum(languages),
});
export type GiveInput = z.infer<typeof giveInput>;

export const narrowInput = z.strictObject({ opId: id, chart: id, grantId: id, topic: z.enum(topics) });
export type NarrowInput = z.infer<typeof narrowInput>;

export const revokeInput = z.strictObject({ opId: id, chart: id, grantId: id });
export type RevokeInput = z.infer<typeof revokeInput>;
