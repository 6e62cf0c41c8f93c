import * as z from 'zod/mini';
import { id, locale, opId } from '@cairn/kernel/wire';
import { topics } from '@cairn/people';
import { emergencyEvents, relationships } from './grant.ts';

const line = z.string().check(z.maxLength(200));

/** Part of the name of a supporter's account. */
export const accountsInput = z.object({ chart: id, text: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)) });
export type AccountsInput = z.infer<typeof accountsInput>;

/** The team writes down whom the patient named. */
export const nameInput = z.object({
  opId,
  chart: id,
  supporterId: id,
  relationship: z.enum(relationships),
});
export type NameInput = z.infer<typeof nameInput>;

/** Blank members and a missing day pass the door so that `decide` can name every missing element at once. */
export const giveInput = z.object({
  opId,
  chart: id,
  supporterId: id,
  topics: z.array(z.enum(topics)).check(z.maxLength(topics.length)),
  purpose: line,
  /** The last day of sharing, in the patient's zone. */
  until: z.optional(z.iso.date()),
  typedName: line,
  emergency: z.optional(
    z.object({
      phone: z.string().check(z.maxLength(40)),
      events: z.array(z.enum(emergencyEvents)).check(z.maxLength(emergencyEvents.length)),
    }),
  ),
  noticeVersion: z.int().check(z.minimum(0), z.maximum(10_000)),
  locale,
});
export type GiveInput = z.infer<typeof giveInput>;

export const narrowInput = z.object({ opId, chart: id, grantId: id, topic: z.enum(topics) });
export type NarrowInput = z.infer<typeof narrowInput>;

export const revokeInput = z.object({ opId, chart: id, grantId: id });
export type RevokeInput = z.infer<typeof revokeInput>;

export const previewInput = z.object({ chart: id, topics: z.array(z.enum(topics)).check(z.maxLength(topics.length)), purpose: line });
export type PreviewInput = z.infer<typeof previewInput>;
