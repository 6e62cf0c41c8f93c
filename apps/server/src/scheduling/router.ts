import { isStaff } from '@cairn/people';
import { bookInput, cancelInput, decide, type AppointmentWith } from '@cairn/scheduling';
import { instantOf } from '@cairn/scheduling/zones';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { personById } from '../people/store.ts';
import { command, router } from '../trpc.ts';
import { busy, readAppointments } from './store.ts';

export const schedulingRouter = router({
  book: command('scheduling.book', bookInput, async ({ unit, input }) => {
    const { profile } = await readChart(unit.tx, input.chart);
    const startsAt = instantOf(input.day, input.clock, profile?.zone ?? 'UTC');
    const { minutes, where, kind } = input;
    const calendar = {
      ...(await readAppointments(unit.tx, input.chart)),
      with: await staffMember(unit.tx, input.withId),
      busy: await busy(unit.tx, input.withId, startsAt, startsAt + minutes * 60_000),
    };
    return decide(calendar, { type: 'book', startsAt, minutes, where, kind }, unit.context);
  }),
  cancel: command('scheduling.cancel', cancelInput, async ({ unit, input }) => {
    const calendar = { ...(await readAppointments(unit.tx, input.chart)), with: undefined, busy: [] };
    return decide(calendar, { type: 'cancel', appointmentId: input.appointmentId }, unit.context);
  }),
});

async function staffMember(tx: Tx, personId: string): Promise<AppointmentWith | undefined> {
  const person = await personById(tx, personId);
  if (!person?.active || !isStaff(person.role)) return undefined;
  return { personId: person.personId, name: person.name, role: person.role };
}
