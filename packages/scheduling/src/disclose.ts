import type { Instant } from '@cairn/kernel';
import { upcoming, type Appointment, type AppointmentKind, type Place } from './appointment.ts';

/** A word that says nothing about the kind of care. Only a family session, which the supporter is part of, is named. */
export type NeutralWord = 'visit' | 'family-visit';

/** One appointment as a supporter sees it (topic `appointments`). */
export type DisclosedAppointment = {
  readonly id: string;
  readonly what: NeutralWord;
  readonly startsAt: Instant;
  /** The patient's zone: a visit is at the same wall clock for everyone who talks about it. */
  readonly zone: string;
  readonly minutes: number;
  readonly where: Place;
  readonly withName: string;
};

/** A supporter needs the next few visits, not a history of care (domain P2-9). */
const SHOWN = 10;

export function discloseAppointments(appointments: readonly Appointment[], zone: string, now: Instant): DisclosedAppointment[] {
  return upcoming(appointments, now)
    .slice(0, SHOWN)
    .map((appointment) => ({
      id: appointment.appointmentId,
      what: neutral(appointment.kind),
      startsAt: appointment.startsAt,
      zone,
      minutes: appointment.minutes,
      where: appointment.where,
      withName: appointment.with.name,
    }));
}

function neutral(kind: AppointmentKind): NeutralWord {
  return kind === 'family' ? 'family-visit' : 'visit';
}
