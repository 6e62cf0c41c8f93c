import { day, id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { outcomes } from './alert.ts';
import { careEventKinds } from './care-event.ts';
import { tiers } from './levels.ts';

const base = { opId, chart: id };

export const takeInput = z.object({ ...base, alertId: id });
export const handToInput = z.object({ ...base, alertId: id, to: id });
export const resolveInput = z.object({ ...base, alertId: id, outcome: z.enum(outcomes), note: z.string().check(z.maxLength(2000)) });
export const noteInput = z.object({ ...base, alertId: z.optional(id), text: z.string().check(z.minLength(1), z.maxLength(2000)) });

const line = z.string().check(z.maxLength(500));

/** Something that happened to the person: `count` only for kinds that count (doses missed in a row, days late). */
export const recordEventInput = z.object({
  ...base,
  eventId: id,
  event: z.enum(careEventKinds),
  now: z.boolean(),
  day,
  count: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
  note: line,
});
export const withdrawEventInput = z.object({ ...base, eventId: id, why: line });
export const reviewTierInput = z.object({ ...base, stable: z.boolean(), note: line });
export const stepDownInput = z.object({ ...base, why: line });
/** There is one set of rules: nothing to choose. */
export const settingsInput = z.object({});
/** The program's own chart: settings hold for everybody. */
export const changeSettingInput = z.object({
  ...base,
  key: z.string().check(z.maxLength(60)),
  value: z.number().check(z.minimum(-100_000), z.maximum(100_000)),
  why: line,
});

/** One page of the caseload. Without a tier: everyone who needs something; `after` is the cursor of the page before. */
export const caseloadInput = z.object({
  whose: z.enum(['mine', 'team', 'unclaimed']),
  tier: z.optional(z.enum(tiers)),
  after: z.optional(z.string().check(z.maxLength(300))),
});
export type CaseloadInput = z.infer<typeof caseloadInput>;
