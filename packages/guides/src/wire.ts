import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { guideKeys, skipReasons } from './guide.ts';
import { moves, QUOTE_MAX, talkKinds, talkSides } from './talk.ts';

export const REASON_MAX = 300;

const inSession = { opId, chart: id, sessionId: id };
const reason = z.strictObject({ code: z.enum(skipReasons), text: z.string().check(z.maxLength(REASON_MAX)) });

export const chooseInput = z.strictObject({ ...inSession, key: z.enum(guideKeys), version: z.int().check(z.minimum(1), z.maximum(999)) });
export const stepInput = z.strictObject({
  ...inSession,
  stepId: id,
  to: z.enum(['open', 'now', 'done', 'skipped']),
  reason: z.optional(reason),
  next: z.optional(id),
});
export const tagInput = z.strictObject({
  ...inSession,
  tagId: z.optional(opId),
  kind: z.enum(talkKinds),
  side: z.enum(talkSides),
  quote: z.string().check(z.maxLength(QUOTE_MAX)),
  second: z.int().check(z.minimum(0), z.maximum(172_800)),
});
export const untagInput = z.strictObject({ ...inSession, tagId: opId });
export const countInput = z.strictObject({ ...inSession, move: z.enum(moves), change: z.union([z.literal(1), z.literal(-1)]) });
