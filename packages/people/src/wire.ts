import { day, id, locale, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { roles } from './roles.ts';

export const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{1,39}$/));
export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
/** An IANA zone name; that it exists is checked where the clock is. */
export const zone = z.string().check(z.regex(/^[A-Za-z][\w+/-]{1,60}$/));
export const password = z.string().check(z.minLength(12), z.maxLength(200));

export const addPersonInput = z.object({
  opId,
  chart: z.literal('program'),
  person: z.object({
    personId: id,
    role: z.enum(roles),
    name: personName,
    username,
    email: z.optional(z.email()),
    locale,
    zone,
    chart: z.optional(id),
  }),
});
export const setOnCallInput = z.object({ opId, chart: z.literal('program'), personId: id });

/** Days on the person's own calendar, both ends counted. */
export const setAwayInput = z.object({ opId, chart: z.literal('program'), personId: id, from: day, until: day, cover: z.optional(id) });
export const endAwayInput = z.object({ opId, chart: z.literal('program'), absenceId: id });
