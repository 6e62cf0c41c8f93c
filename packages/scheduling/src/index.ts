export {
  appointmentKinds,
  endsAt,
  overlap,
  places,
  sessionAnswers,
  SUPPORTERS_MAX,
  TOPIC_MAX,
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
  type FamilyVisit,
  type Place,
  type SessionAnswer,
  type Slot,
  type SupporterAt,
} from './appointment.ts';
export { decide, type Answer, type Book, type Calendar, type Cancel, type Command, type Move, type RefusalCode } from './decide.ts';
import { appointmentRefusals } from './decide.ts';
import { hoursRefusals } from './hours.ts';

export const refusalCodes = [...appointmentRefusals, ...hoursRefusals] as const;
export { familyAfter, scheduling } from './evolve.ts';
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
  answerInput,
  bookInput,
  cancelInput,
  hoursInput,
  moveInput,
  moveToInput,
  openToInput,
  SERIES_MAX,
  slotsInput,
  takeInput,
  topicInput,
  type BookInput,
  type CancelInput,
  type HoursInput,
  type MoveInput,
} from './wire.ts';
