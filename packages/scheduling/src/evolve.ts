import { unreachable, type Capability } from '@cairn/kernel';
import type { Appointment, AppointmentEntry, AppointmentFact, Appointments, FamilyVisit } from './appointment.ts';

/** Two years of weekly visits and daily dosing windows fit; older ones are read from the server. */
const KEPT = 200;

export function start(): Appointments {
  return { appointments: [] };
}

export function evolve(state: Appointments, entry: AppointmentEntry): Appointments {
  switch (entry.kind) {
    case 'appointment.booked': {
      const { appointmentId, startsAt, minutes, where, with: person, kind, series } = entry.body;
      const booked: Appointment = {
        appointmentId,
        startsAt,
        minutes,
        where,
        with: { personId: person.personId, name: person.name, role: person.role },
        kind,
        series,
        bookedAt: entry.at,
        sequence: 0,
        cancelledAt: undefined,
        cancelledBy: undefined,
        family: kind === 'family' ? { supporters: [], topic: undefined } : undefined,
      };
      return { appointments: [...state.appointments, booked].sort(bySchedule) };
    }
    case 'appointment.moved': {
      const { appointmentId, startsAt, minutes } = entry.body;
      const moved = change(state, appointmentId, (one) => ({
        ...one,
        startsAt,
        minutes,
        sequence: one.sequence + 1,
        family: one.family && unanswered(one.family),
      }));
      return { appointments: moved.sort(bySchedule) };
    }
    case 'appointment.cancelled':
      return {
        appointments: change(state, entry.body.appointmentId, (one) => ({
          ...one,
          sequence: one.sequence + 1,
          cancelledAt: entry.at,
          cancelledBy: entry.actor,
        })),
      };
    case 'appointment.opened-to':
    case 'appointment.answered':
    case 'appointment.topic-set':
      return {
        appointments: change(state, entry.body.appointmentId, (one) => ({ ...one, family: one.family && familyAfter(one.family, entry) })),
      };
    default:
      return unreachable(entry);
  }
}

function unanswered(family: FamilyVisit): FamilyVisit {
  return { ...family, supporters: family.supporters.map((one) => ({ ...one, answer: undefined })) };
}

type OfFamily = Extract<AppointmentEntry, { readonly kind: 'appointment.opened-to' | 'appointment.answered' | 'appointment.topic-set' }>;

export function familyAfter(family: FamilyVisit, entry: OfFamily): FamilyVisit {
  switch (entry.kind) {
    case 'appointment.opened-to': {
      const answerOf = (id: string) => family.supporters.find(({ personId }) => personId === id)?.answer;
      return { ...family, supporters: entry.body.supporters.map((one) => ({ ...one, answer: answerOf(one.personId) })) };
    }
    case 'appointment.answered': {
      const { supporter, answer } = entry.body;
      return { ...family, supporters: family.supporters.map((one) => (one.personId === supporter.personId ? { ...one, answer } : one)) };
    }
    case 'appointment.topic-set':
      return { ...family, topic: entry.body.topic === '' ? undefined : entry.body.topic };
    default:
      return unreachable(entry);
  }
}

function change(state: Appointments, appointmentId: string, to: (one: Appointment) => Appointment): Appointment[] {
  return state.appointments.map((one) => (one.appointmentId === appointmentId ? to(one) : one));
}

export function bySchedule(a: Appointment, b: Appointment): number {
  if (a.startsAt !== b.startsAt) return a.startsAt - b.startsAt;
  return a.appointmentId < b.appointmentId ? -1 : 1;
}

export const scheduling: Capability<Appointments, AppointmentFact> = {
  name: 'scheduling',
  audience: 'shared',
  kinds: {
    'appointment.booked': 1,
    'appointment.moved': 1,
    'appointment.cancelled': 1,
    'appointment.opened-to': 1,
    'appointment.answered': 1,
    'appointment.topic-set': 1,
  },
  start,
  evolve,
  window: (state) => (state.appointments.length > KEPT ? { appointments: state.appointments.slice(-KEPT) } : state),
};
