import * as z from 'zod/mini';
import { id, opId } from '@cairn/kernel/wire';
import { appointmentKinds, places } from './appointment.ts';

/** Day and clock are the patient's own wall clock; the server turns them into an instant. */
export const bookInput = z.object({
  opId,
  chart: id,
  withId: id,
  day: z.iso.date(),
  clock: z.iso.time({ precision: -1 }),
  minutes: z.int().check(z.minimum(5), z.maximum(240)),
  where: z.enum(places),
  kind: z.enum(appointmentKinds),
});
export type BookInput = z.infer<typeof bookInput>;

export const cancelInput = z.object({ opId, chart: id, appointmentId: id });
export type CancelInput = z.infer<typeof cancelInput>;
