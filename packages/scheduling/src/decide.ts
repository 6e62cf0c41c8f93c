import { accept, refuse, unreachable, type Context, type Decision, type Instant } from '@cairn/kernel';
import { endsAt, type AppointmentFact, type AppointmentKind, type Appointments, type AppointmentWith, type Place } from './appointment.ts';

export const refusalCodes = [
  'appointment-in-past',
  'appointment-too-far',
  'appointment-overlap',
  'unknown-appointment',
  'appointment-over',
  'unknown-person',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Book = {
  readonly type: 'book';
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly where: Place;
  readonly kind: AppointmentKind;
};
export type Cancel = { readonly type: 'cancel'; readonly appointmentId: string };
export type Command = Book | Cancel;

/** What deciding needs beside the chart's own appointments. */
export type Calendar = Appointments & {
  /** The staff member to be met; undefined when nobody on this team has that id. */
  readonly with: AppointmentWith | undefined;
  /** When that person is taken, on any chart. Times only, so that no other patient shows through. */
  readonly busy: readonly Slot[];
};
export type Slot = { readonly startsAt: Instant; readonly minutes: number };

export type Answer = Decision<AppointmentFact, RefusalCode, { readonly appointmentId: string }>;

const TWO_YEARS = 2 * 366 * 86_400_000;

export function decide(state: Calendar, command: Command, context: Context): Answer {
  switch (command.type) {
    case 'book':
      return book(state, command, context);
    case 'cancel':
      return cancel(state, command, context);
    default:
      return unreachable(command);
  }
}

function book(state: Calendar, command: Book, context: Context): Answer {
  if (state.with === undefined) return refuse('unknown-person');
  if (command.startsAt <= context.now) return refuse('appointment-in-past');
  if (command.startsAt > context.now + TWO_YEARS) return refuse('appointment-too-far');
  const mine = state.appointments.filter((appointment) => appointment.cancelledAt === undefined);
  if ([...mine, ...state.busy].some((taken) => overlap(taken, command))) return refuse('appointment-overlap');
  const appointmentId = context.newId();
  const { startsAt, minutes, where, kind } = command;
  const fact = {
    kind: 'appointment.booked',
    version: 1,
    body: { appointmentId, startsAt, minutes, where, with: state.with, kind },
  } as const;
  return accept([fact], { appointmentId });
}

/** Cancelling twice is accepted and adds nothing: two people may tap at once. */
function cancel(state: Calendar, command: Cancel, context: Context): Answer {
  const { appointmentId } = command;
  const appointment = state.appointments.find((one) => one.appointmentId === appointmentId);
  if (appointment === undefined) return refuse('unknown-appointment');
  if (appointment.cancelledAt !== undefined) return accept([], { appointmentId });
  if (endsAt(appointment) <= context.now) return refuse('appointment-over');
  return accept([{ kind: 'appointment.cancelled', version: 1, body: { appointmentId } } as const], { appointmentId });
}

function overlap(a: Slot, b: Slot): boolean {
  return a.startsAt < endsAt(b) && b.startsAt < endsAt(a);
}
