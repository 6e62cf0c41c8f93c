import { accept, type EntryOf } from '@cairn/kernel';
import type { AppointmentFact } from '@cairn/scheduling';
import { chartStanding } from '../charts/store.ts';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { visitById } from './store.ts';

export const VISIT_SOON = 'scheduling.visit-soon';

const HOUR = 3_600_000;
/** [D] A day before, and an hour before. */
const BEFORE: Readonly<Record<string, number>> = { day: 24 * HOUR, hour: HOUR };

type OnVisit = EntryOf<AppointmentFact>;

/** A visit that was booked late has only the reminders that are still ahead. */
export const remindOfVisit: Reaction = async (unit, entry) => {
  const { appointmentId } = (entry as OnVisit).body;
  const found = await visitById(unit.tx, appointmentId);
  for (const [name, before] of Object.entries(BEFORE)) {
    const id = `${VISIT_SOON}/${appointmentId}/${name}`;
    const dueAt = (found?.visit.startsAt ?? 0) - before;
    if (!found || found.visit.cancelledAt !== undefined || dueAt <= unit.context.now) await unit.cancelTimer(id);
    else await unit.setTimer({ id, kind: VISIT_SOON, dueAt, payload: { appointmentId, startsAt: found.visit.startsAt, name } });
  }
};

/** The neutral reminder: whoever sees the phone learns nothing else. One that comes after the visit began is not sent. */
export const visitSoon: TimerHandler = async (unit, timer) => {
  const { appointmentId, startsAt, name } = timer.payload as {
    readonly appointmentId: string;
    readonly startsAt: number;
    readonly name: string;
  };
  const found = await visitById(unit.tx, appointmentId);
  const patient = (await chartStanding(unit.tx, unit.chart, undefined))?.patient;
  const stands = found?.visit.startsAt === startsAt && found.visit.cancelledAt === undefined && startsAt > unit.context.now;
  if (stands && patient)
    await unit.deliver({
      id: `visit/${appointmentId}/${startsAt}/${name}`,
      channel: 'reach',
      to: patient,
      template: 'patient-reminder',
      params: {},
    });
  return accept([]);
};
