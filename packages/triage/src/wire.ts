import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { outcomes } from './alert.ts';
import { tiers } from './levels.ts';

const base = { opId, chart: id };

export const takeInput = z.object({ ...base, alertId: id });
export const handToInput = z.object({ ...base, alertId: id, to: id });
export const resolveInput = z.object({ ...base, alertId: id, outcome: z.enum(outcomes), note: z.string().check(z.maxLength(2000)) });
export const noteInput = z.object({ ...base, alertId: z.optional(id), text: z.string().check(z.minLength(1), z.maxLength(2000)) });

/** One page of the caseload. Without a tier: everyone who needs something; `after` is the cursor of the page before. */
export const caseloadInput = z.object({
  whose: z.enum(['mine', 'team', 'unclaimed']),
  tier: z.optional(z.enum(tiers)),
  after: z.optional(z.string().check(z.maxLength(300))),
});
export type CaseloadInput = z.infer<typeof caseloadInput>;
