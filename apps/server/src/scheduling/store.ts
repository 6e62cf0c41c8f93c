import type { ChartId, Instant, PersonId } from '@cairn/kernel';
import {
  endsAt,
  familyAfter,
  scheduling,
  type Appointment,
  type AppointmentEntry,
  type AppointmentFact,
  type Appointments,
  type FamilyVisit,
  type Slot,
} from '@cairn/scheduling';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { SchedulingTables } from './tables.ts';

async function apply(tx: Tx, chart: ChartId, entry: AppointmentEntry): Promise<void> {
  if (entry.kind === 'appointment.booked') {
    const { appointmentId, startsAt, minutes, where, with: person, kind, series } = entry.body;
    const row = {
      appointment_id: appointmentId,
      chart,
      starts_at: startsAt,
      minutes,
      place: where,
      with_id: person.personId,
      with_name: person.name,
      with_role: person.role,
      kind,
      booked_at: entry.at,
      cancelled_at: null,
      cancelled_by: null,
      series: series ?? null,
      sequence: 0,
      family: kind === 'family' ? JSON.stringify({ supporters: [] }) : null,
    };
    await tx.insertInto('appointments').values(row).execute();
    return;
  }
  if (entry.kind !== 'appointment.moved' && entry.kind !== 'appointment.cancelled') return applyFamily(tx, entry);
  const { appointmentId } = entry.body;
  if (entry.kind === 'appointment.moved') await takeAnswersBack(tx, appointmentId);
  const changed =
    entry.kind === 'appointment.moved'
      ? { starts_at: entry.body.startsAt, minutes: entry.body.minutes }
      : { cancelled_at: entry.at, cancelled_by: entry.actor };
  await tx
    .updateTable('appointments')
    .set((eb) => ({ ...changed, sequence: eb('sequence', '+', 1) }))
    .where('chart', '=', chart)
    .where('appointment_id', '=', appointmentId)
    .execute();
}

type OfFamily = Extract<AppointmentEntry, { readonly kind: 'appointment.opened-to' | 'appointment.answered' | 'appointment.topic-set' }>;

async function applyFamily(tx: Tx, entry: OfFamily): Promise<void> {
  const { appointmentId } = entry.body;
  const family = await familyOf(tx, appointmentId);
  if (family) await setFamily(tx, appointmentId, familyAfter(family, entry));
}

async function takeAnswersBack(tx: Tx, appointmentId: string): Promise<void> {
  const family = await familyOf(tx, appointmentId);
  if (family)
    await setFamily(tx, appointmentId, { ...family, supporters: family.supporters.map((one) => ({ ...one, answer: undefined })) });
}

async function familyOf(tx: Tx, appointmentId: string): Promise<FamilyVisit | undefined> {
  const row = await tx.selectFrom('appointments').select('family').where('appointment_id', '=', appointmentId).executeTakeFirst();
  return toFamily(row?.family ?? null);
}

async function setFamily(tx: Tx, appointmentId: string, family: FamilyVisit): Promise<void> {
  await tx
    .updateTable('appointments')
    .set({ family: JSON.stringify(family) })
    .where('appointment_id', '=', appointmentId)
    .execute();
}

function toFamily(body: string | null): FamilyVisit | undefined {
  if (body === null) return undefined;
  const { supporters, topic } = JSON.parse(body) as FamilyVisit;
  return { supporters: supporters.map(({ personId, name, answer }) => ({ personId, name, answer })), topic };
}

const appointmentRows = prepared((tx, chart: ChartId) =>
  tx.selectFrom('appointments').selectAll().where('chart', '=', chart).orderBy('starts_at').orderBy('appointment_id'),
);

export async function readAppointments(tx: Tx, chart: ChartId): Promise<Appointments> {
  return { appointments: (await appointmentRows(tx, chart)).map(toAppointment) };
}

export const schedulingOnServer: ServerCapability<Appointments, AppointmentFact> = {
  pure: scheduling,
  apply,
  read: readAppointments,
  readWindow: undefined,
};

function toAppointment(row: SchedulingTables['appointments']): Appointment {
  return {
    appointmentId: row.appointment_id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    where: row.place,
    with: { personId: row.with_id, name: row.with_name, role: row.with_role },
    kind: row.kind,
    series: row.series ?? undefined,
    bookedAt: row.booked_at,
    sequence: row.sequence,
    cancelledAt: row.cancelled_at ?? undefined,
    cancelledBy: row.cancelled_by ?? undefined,
    family: toFamily(row.family),
  };
}

const LONGEST = 240 * 60_000;

/** When a staff member is taken around `from`..`to`, on whichever chart: times only. */
export async function busy(tx: Tx, person: PersonId, from: Instant, to: Instant): Promise<Slot[]> {
  const rows = await tx
    .selectFrom('appointments')
    .select(['starts_at', 'minutes'])
    .where('with_id', '=', person)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>', from - LONGEST)
    .where('starts_at', '<', to)
    .execute();
  return rows.map((row) => ({ startsAt: row.starts_at, minutes: row.minutes }));
}

/** A staff member's own visits that touch `from`..`to`, with the chart of each; cancelled ones are left out. */
export async function visitsOf(tx: Tx, person: PersonId, from: Instant, to: Instant): Promise<{ chart: ChartId; visit: Appointment }[]> {
  const rows = await tx
    .selectFrom('appointments')
    .selectAll()
    .where('with_id', '=', person)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>', from - LONGEST)
    .where('starts_at', '<', to)
    .orderBy('starts_at')
    .orderBy('appointment_id')
    .execute();
  return rows.map((row) => ({ chart: row.chart, visit: toAppointment(row) })).filter(({ visit }) => endsAt(visit) > from);
}

/** One visit of whichever chart. */
export async function visitById(tx: Tx, appointmentId: string): Promise<{ chart: ChartId; visit: Appointment } | undefined> {
  const row = await tx.selectFrom('appointments').selectAll().where('appointment_id', '=', appointmentId).executeTakeFirst();
  return row && { chart: row.chart, visit: toAppointment(row) };
}
