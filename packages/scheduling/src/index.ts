export {
  appointmentKinds,
  endsAt,
  places,
  upcoming,
  type Appointment,
  type AppointmentBooked,
  type AppointmentCancelled,
  type AppointmentEntry,
  type AppointmentFact,
  type AppointmentKind,
  type Appointments,
  type AppointmentWith,
  type Place,
} from './appointment.ts';
export {
  decide,
  refusalCodes,
  type Answer,
  type Book,
  type Calendar,
  type Cancel,
  type Command,
  type RefusalCode,
  type Slot,
} from './decide.ts';
export { scheduling } from './evolve.ts';
export { discloseAppointments, type DisclosedAppointment, type NeutralWord } from './disclose.ts';
export { bookInput, cancelInput, type BookInput, type CancelInput } from './wire.ts';
