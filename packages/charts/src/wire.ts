import { day, id, locale, opId } from '@cairn/kernel/wire';
import { personName, zone } from '@cairn/people';
import * as z from 'zod/mini';

const preferences = z.object({
  checkInTime: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  phone: z.optional(z.string().check(z.regex(/^[+()\d .-]{3,30}$/))),
  mayLeaveVoicemail: z.boolean(),
});

export const openInput = z.object({
  opId,
  chart: id,
  patient: id,
  profile: z.object({
    name: personName,
    called: personName,
    birthDate: z.optional(day),
    pronouns: z.optional(z.string().check(z.maxLength(40))),
    locale,
    zone,
    since: day,
    origin: z.optional(z.object({ system: z.string().check(z.maxLength(200)), value: z.string().check(z.maxLength(200)) })),
  }),
  preferences,
});
export const assignInput = z.object({ opId, chart: id, personId: id });
export const preferencesInput = z.object({ opId, chart: id, preferences, zone, locale });
export const findInput = z.object({ text: z.string().check(z.maxLength(80)) });
