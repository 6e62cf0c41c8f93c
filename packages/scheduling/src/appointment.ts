import type { EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';
import type { StaffRole } from '@cairn/people';

export const places = ['video', 'clinic', 'phone'] as const;
export type Place = (typeof places)[number];

export const appointmentKinds = ['counseling', 'medical', 'dosing', 'group', 'family', 'follow-up'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

export type AppointmentWith = { readonly personId: PersonId; readonly name: string; readonly role: StaffRole };

export type AppointmentBooked = Fact<
  'appointment.booked',
  {
    readonly appointmentId: string;
    readonly startsAt: Instant;
    readonly minutes: number;
    readonly where: Place;
    readonly with: AppointmentWith;
    readonly kind: AppointmentKind;
    /** Names the visits that were booked together. */
    readonly series?: string | undefined;
  }
>;
/** The visit keeps its id: whoever holds it, a room or an invitation, follows. */
export type AppointmentMoved = Fact<
  'appointment.moved',
  { readonly appointmentId: string; readonly startsAt: Instant; readonly minutes: number }
>;
export type AppointmentCancelled = Fact<'appointment.cancelled', { readonly appointmentId: string }>;
/** Who of the patient's supporters is asked to a family session; whoever is left out is not asked any more. */
export type AppointmentOpened = Fact<
  'appointment.opened-to',
  { readonly appointmentId: string; readonly supporters: readonly SupporterAt[] }
>;
/** A supporter says whether they will be there. */
export type AppointmentAnswered = Fact<
  'appointment.answered',
  { readonly appointmentId: string; readonly supporter: SupporterAt; readonly answer: SessionAnswer }
>;
/** What the patient would like to talk about with their family. */
export type AppointmentTopicSet = Fact<'appointment.topic-set', { readonly appointmentId: string; readonly topic: string }>;
export type AppointmentFact =
  | AppointmentBooked
  | AppointmentMoved
  | AppointmentCancelled
  | AppointmentOpened
  | AppointmentAnswered
  | AppointmentTopicSet;
export type AppointmentEntry = EntryOf<AppointmentFact>;

export type Appointment = {
  readonly appointmentId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly where: Place;
  readonly with: AppointmentWith;
  readonly kind: AppointmentKind;
  readonly series: string | undefined;
  readonly bookedAt: Instant;
  /** How often it was moved or cancelled; calendars that hold an older copy see that it is older (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  readonly cancelledAt: Instant | undefined;
  readonly cancelledBy: PersonId | undefined;
  /** Undefined for every visit that is no family session. */
  readonly family: FamilyVisit | undefined;
};

export const sessionAnswers = ['coming', 'not-coming'] as const;
export type SessionAnswer = (typeof sessionAnswers)[number];
export type SupporterAt = { readonly personId: PersonId; readonly name: string };
/** Of a family session. Moving it takes the answers back: they were given for another time. */
export type FamilyVisit = {
  readonly supporters: readonly (SupporterAt & { readonly answer: SessionAnswer | undefined })[];
  readonly topic: string | undefined;
};
export const SUPPORTERS_MAX = 6;
export const TOPIC_MAX = 200;

/** In order of `startsAt`, then id. */
export type Appointments = { readonly appointments: readonly Appointment[] };

const MINUTE = 60_000;

export function endsAt(appointment: Pick<Appointment, 'startsAt' | 'minutes'>): Instant {
  return appointment.startsAt + appointment.minutes * MINUTE;
}

export type Slot = { readonly startsAt: Instant; readonly minutes: number };

export function overlap(a: Slot, b: Slot): boolean {
  return a.startsAt < endsAt(b) && b.startsAt < endsAt(a);
}

/** What is still ahead or going on, soonest first. */
export function upcoming(appointments: readonly Appointment[], now: Instant): Appointment[] {
  return appointments.filter((appointment) => appointment.cancelledAt === undefined && endsAt(appointment) > now);
}
