import * as z from 'zod/mini';
import { id, opId } from '@cairn/kernel/wire';
import { weekdays } from '@cairn/kernel';
import { appointmentKinds, places, sessionAnswers, SUPPORTERS_MAX, TOPIC_MAX } from './appointment.ts';

const clock = z.iso.time({ precision: -1 });
const minutes = z.int().check(z.minimum(5), z.maximum(240));
export const SERIES_MAX = 26;

/**
 * Day and clock are the patient's own wall clock; the server turns them into instants. `weeks` and `every` make a series: the same
 * clock, `every` that many weeks, so many times in all.
 */
export const bookInput = z.object({
  opId,
  chart: id,
  withId: id,
  day: z.iso.date(),
  clock,
  minutes,
  weeks: z.optional(
    z.object({ every: z.int().check(z.minimum(1), z.maximum(8)), count: z.int().check(z.minimum(2), z.maximum(SERIES_MAX)) }),
  ),
  where: z.enum(places),
  kind: z.enum(appointmentKinds),
  supporters: z.optional(z.array(id).check(z.maxLength(SUPPORTERS_MAX))),
});
export type BookInput = z.infer<typeof bookInput>;

export const cancelInput = z.object({ opId, chart: id, appointmentId: id });
export type CancelInput = z.infer<typeof cancelInput>;

export const moveInput = z.object({ opId, chart: id, appointmentId: id, day: z.iso.date(), clock, minutes });
export type MoveInput = z.infer<typeof moveInput>;

const instant = z.int().check(z.minimum(0), z.maximum(8.64e15));
/** A patient takes one of the times that were offered, exactly. */
export const takeInput = z.object({ opId, chart: id, withId: id, startsAt: instant, where: z.enum(['video', 'phone', 'clinic']) });
export const moveToInput = z.object({ opId, chart: id, appointmentId: id, startsAt: instant });
export const slotsInput = z.object({ chart: id, withId: id, from: instant, days: z.int().check(z.minimum(1), z.maximum(31)) });

export const openToInput = z.object({ opId, chart: id, appointmentId: id, supporters: z.array(id).check(z.maxLength(SUPPORTERS_MAX)) });
export const answerInput = z.object({ opId, chart: id, appointmentId: id, answer: z.enum(sessionAnswers) });
export const topicInput = z.object({ opId, chart: id, appointmentId: id, topic: z.string().check(z.maxLength(TOPIC_MAX)) });

const stretch = z.object({ on: z.enum(weekdays), from: clock, to: clock });
const away = z.object({ from: z.iso.date(), to: z.iso.date() });
export const hoursInput = z.object({
  opId,
  chart: id,
  personId: id,
  hours: z.object({
    zone: z.string().check(z.minLength(1), z.maxLength(60)),
    weekly: z.array(stretch).check(z.maxLength(21)),
    away: z.array(away).check(z.maxLength(50)),
    slot: z.int().check(z.minimum(10), z.maximum(120)),
    open: z.boolean(),
    notice: z.int().check(z.minimum(0), z.maximum(720)),
  }),
});
export type HoursInput = z.infer<typeof hoursInput>;
