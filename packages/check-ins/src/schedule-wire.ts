import { weekdays } from '@cairn/kernel';
import { day, id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';

const on = z.discriminatedUnion('type', [
  z.object({ type: z.literal('weekdays'), days: z.array(z.enum(weekdays)).check(z.minLength(1), z.maxLength(7)) }),
  z.object({ type: z.literal('every'), count: z.int().check(z.minimum(1), z.maximum(366)), from: day }),
  z.object({
    type: z.literal('offsets'),
    offsets: z.array(z.int().check(z.minimum(0), z.maximum(3660))).check(z.minLength(1), z.maxLength(40)),
    from: day,
  }),
  z.object({ type: z.literal('monthly'), date: z.int().check(z.minimum(1), z.maximum(31)) }),
]);
const recurrence = z.object({ on, at: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), until: z.optional(day) });

export const scheduleInput = z.object({ opId, chart: id, scheduleId: id, flow: id, recurrence });
export type ScheduleInput = z.infer<typeof scheduleInput>;

export const unscheduleInput = z.object({ opId, chart: id, scheduleId: id });
export type UnscheduleInput = z.infer<typeof unscheduleInput>;
