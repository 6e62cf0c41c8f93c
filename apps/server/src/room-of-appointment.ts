import { accept, type ChartId, type Entry, type EntryOf, type Fact } from '@cairn/kernel';
import { endsAt, type Appointment, type AppointmentFact } from '@cairn/scheduling';
import { decide, openSession, type BookedRoom } from '@cairn/sessions';
import type { Tx } from './db/open.ts';
import type { Reaction } from './journal/unit.ts';
import { readAppointments } from './scheduling/store.ts';
import { forDeciding, metAround } from './sessions/store.ts';
import type { TimerHandler } from './timers/timers.ts';

/*
 * Where the calendar meets the room: which appointments have one, what becomes of it when they move, and who never came.
 */

export const VISIT_OVER = 'sessions.visit-over';

/** The room of an appointment in the calendar; undefined when there is no such appointment, or none that is met in a room of ours. */
export async function roomOfAppointment(tx: Tx, chart: ChartId, appointmentId: string): Promise<BookedRoom | undefined> {
  const found = await appointmentOf(tx, chart, appointmentId);
  return found && hasRoom(found) ? roomFor(found) : undefined;
}

async function appointmentOf(tx: Tx, chart: ChartId, appointmentId: string): Promise<Appointment | undefined> {
  return (await readAppointments(tx, chart)).appointments.find((one) => one.appointmentId === appointmentId);
}

/** Groups meet in a room of their own, dosing is at the window, and a clinic has doors of its own. */
function hasRoom({ kind, where }: Appointment): boolean {
  return where !== 'clinic' && kind !== 'group' && kind !== 'dosing';
}

function roomFor(appointment: Appointment): BookedRoom {
  const { appointmentId, startsAt, with: host, cancelledAt } = appointment;
  return { appointmentId, startsAt, endsAt: endsAt(appointment), with: host, cancelled: cancelledAt !== undefined };
}

function idOf(entry: Entry): string {
  return (entry as EntryOf<AppointmentFact>).body.appointmentId;
}

/** When the booked time of a visit by video is past, it is asked whether anybody came. Only there does the program see who comes. */
export const setOver: Reaction = async (unit, entry) => {
  const appointmentId = idOf(entry);
  const id = `${VISIT_OVER}/${unit.chart}/${appointmentId}`;
  const found = await appointmentOf(unit.tx, unit.chart, appointmentId);
  if (!found || !hasRoom(found) || found.where !== 'video') return;
  if (found.cancelledAt !== undefined) await unit.cancelTimer(id);
  else await unit.setTimer({ id, kind: VISIT_OVER, dueAt: endsAt(found), payload: { appointmentId, startsAt: found.startsAt } });
};

/** A room that was opened for a time that no longer stands is taken back, unless they have met in it. */
export const takeRoomBack: Reaction = async (unit, entry) => {
  const appointmentId = idOf(entry);
  const known = await forDeciding(unit.tx, unit.chart, undefined, appointmentId);
  const open = openSession(known);
  const found = await appointmentOf(unit.tx, unit.chart, appointmentId);
  if (open?.appointmentId !== appointmentId || !found) return;
  const cancelled = found.cancelledAt !== undefined;
  if (!cancelled && open.booked?.startsAt === found.startsAt) return;
  const why = cancelled ? 'appointment-cancelled' : 'appointment-moved';
  const decision = decide(known, { type: 'withdraw-room', appointmentId, why }, unit.context);
  if (decision.ok) await unit.append(decision.facts satisfies readonly Fact[]);
};

/** Nobody who was met around that time, in whichever room, missed the visit. */
export const visitOver: TimerHandler = async (unit, timer) => {
  const { appointmentId, startsAt } = timer.payload as { readonly appointmentId: string; readonly startsAt: number };
  const appointment = await roomOfAppointment(unit.tx, unit.chart, appointmentId);
  if (!appointment || appointment.startsAt !== startsAt || appointment.cancelled) return accept([]);
  if (await metAround(unit.tx, unit.chart, appointment)) return accept([]);
  const known = await forDeciding(unit.tx, unit.chart, undefined, appointmentId);
  return decide(known, { type: 'miss', appointment, over: true }, unit.context);
};
