import * as z from 'zod/mini';
import { outcomes } from './alert.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const base = { opId: id, chart: id };

export const takeInput = z.strictObject({ ...base, alertId: id });
export const handToInput = z.strictObject({ ...base, alertId: id, to: id });
export const resolveInput = z.strictObject({ ...base, alertId: id, outcome: z.enum(outcomes), note: z.string().check(z.maxLength(2000)) });
export const noteInput = z.strictObject({ ...base, alertId: z.optional(id), text: z.string().check(z.minLength(1), z.maxLength(2000)) });

/** One page of the caseload. `after` is the rank key of the last row seen. */
export const caseloadInput = z.strictObject({
  whose: z.enum(['mine', 'team', 'unclaimed']),
  tier: z.optional(z.enum(['now', 'today', 'watch', 'steady'])),
  after: z.optional(z.string().check(z.maxLength(200))),
});
