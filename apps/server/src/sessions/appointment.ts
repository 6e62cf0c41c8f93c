import type { Actor, ChartId } from '@cairn/kernel';
import { endsAt, type Appointment } from '@cairn/scheduling';
import type { BookedRoom } from '@cairn/sessions';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { personById } from '../people/store.ts';
import { readAppointments } from '../scheduling/store.ts';

/** The room of an appointment in the calendar; undefined when there is no such appointment, or none that is met in a room of ours. */
export async function bookedRoom(tx: Tx, chart: ChartId, appointmentId: string | undefined): Promise<BookedRoom | undefined> {
  if (appointmentId === undefined) return undefined;
  const { appointments } = await readAppointments(tx, chart);
  const found = appointments.find((one) => one.appointmentId === appointmentId);
  return found && hasRoom(found) ? roomFor(found) : undefined;
}

/** Groups meet in a room of their own, dosing is at the window, and a clinic has doors of its own. */
export function hasRoom({ kind, where }: Pick<Appointment, 'kind' | 'where'>): boolean {
  return where !== 'clinic' && kind !== 'group' && kind !== 'dosing';
}

function roomFor(appointment: Appointment): BookedRoom {
  const { appointmentId, startsAt, with: host, cancelledAt } = appointment;
  return { appointmentId, startsAt, endsAt: endsAt(appointment), with: host, cancelled: cancelledAt !== undefined };
}

export async function patientOf(tx: Tx, chart: ChartId): Promise<Actor | undefined> {
  const { patient } = await readChart(tx, chart);
  const person = patient === undefined ? undefined : await personById(tx, patient);
  return person && { personId: person.personId, name: person.name, role: person.role };
}
