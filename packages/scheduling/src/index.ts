export {
  appointmentKinds,
  endsAt,
  overlap,
  places,
  upcoming,
  type Appointment,
  type AppointmentBooked,
  type AppointmentCancelled,
  type AppointmentEntry,
  type AppointmentFact,
  type AppointmentKind,
  type AppointmentMoved,
  type Appointments,
  type AppointmentWith,
  type Place,
  type Slot,
} from './appointment.ts';
export { decide, type Answer, type Book, type Calendar, type Cancel, type Command, type Move, type RefusalCode } from './decide.ts';
import { appointmentRefusals } from './decide.ts';
import { hoursRefusals } from './hours.ts';

export const refusalCodes = [...appointmentRefusals, ...hoursRefusals] as const;
export { scheduling } from './evolve.ts';
export { discloseAppointments, type DisclosedAppointment, type NeutralWord } from './disclose.ts';
export {
  decideHours,
  hours,
  type AllHours,
  type Away,
  type Hours,
  type HoursEntry,
  type HoursRefusal,
  type HoursSet,
  type SetHours,
  type Stretch,
} from './hours.ts';
export {
  bookInput,
  cancelInput,
  hoursInput,
  moveInput,
  moveToInput,
  SERIES_MAX,
  slotsInput,
  takeInput,
  type BookInput,
  type CancelInput,
  type HoursInput,
  type MoveInput,
} from './wire.ts';
