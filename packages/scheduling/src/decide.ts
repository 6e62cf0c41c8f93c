import { accept, refuse, unreachable, type Context, type Decision, type Instant, type PersonId } from '@cairn/kernel';
import {
  endsAt,
  overlap,
  SUPPORTERS_MAX,
  type Appointment,
  type AppointmentFact,
  type AppointmentKind,
  type Appointments,
  type AppointmentWith,
  type Place,
  type SessionAnswer,
  type Slot,
  type SupporterAt,
} from './appointment.ts';

export const appointmentRefusals = [
  'appointment-in-past',
  'appointment-too-far',
  'appointment-overlap',
  'appointment-not-offered',
  'appointment-cancelled',
  'unknown-appointment',
  'appointment-over',
  'unknown-person',
  'not-a-family-visit',
  'supporter-not-allowed',
] as const;
export type RefusalCode = (typeof appointmentRefusals)[number];

/** `starts` are all the visits of a series, or the one; none of them is booked unless all of them are free. */
export type Book = {
  readonly type: 'book';
  readonly starts: readonly Instant[];
  readonly minutes: number;
  readonly where: Place;
  readonly kind: AppointmentKind;
  /** Asked to a family session; their ids. */
  readonly supporters?: readonly PersonId[] | undefined;
};
export type Move = { readonly type: 'move'; readonly appointmentId: string; readonly startsAt: Instant; readonly minutes: number };
export type Cancel = { readonly type: 'cancel'; readonly appointmentId: string };
/** `supporters` take the place of those who were asked before. */
export type OpenTo = { readonly type: 'open-to'; readonly appointmentId: string; readonly supporters: readonly PersonId[] };
/** Sent by one of them. */
export type AnswerCome = { readonly type: 'answer'; readonly appointmentId: string; readonly answer: SessionAnswer };
export type SetTopic = { readonly type: 'set-topic'; readonly appointmentId: string; readonly topic: string };
export type Command = Book | Move | Cancel | OpenTo | AnswerCome | SetTopic;

/** What deciding needs beside the chart's own appointments. */
export type Calendar = Appointments & {
  /** The staff member to be met; undefined when nobody on this team has that id. */
  readonly with: AppointmentWith | undefined;
  /** When that person is taken, on any chart. Times only, so that no other patient shows through. */
  readonly busy: readonly Slot[];
  /** The times that are open to the patient; undefined when staff decide, who may book any time that is free. */
  readonly offered: readonly Instant[] | undefined;
  /** Supporters whom the patient lets take part in sessions now. */
  readonly mayCome?: readonly SupporterAt[] | undefined;
};

export type Answer = Decision<AppointmentFact, RefusalCode, { readonly appointmentId: string }>;

const TWO_YEARS = 2 * 366 * 86_400_000;

export function decide(state: Calendar, command: Command, context: Context): Answer {
  switch (command.type) {
    case 'book':
      return book(state, command, context);
    case 'move':
      return move(state, command, context);
    case 'cancel':
      return cancel(state, command, context);
    case 'open-to':
    case 'answer':
    case 'set-topic':
      return ofFamily(state, command, context);
    default:
      return unreachable(command);
  }
}

function book(state: Calendar, command: Book, context: Context): Answer {
  const person = state.with;
  if (person === undefined) return refuse('unknown-person');
  const { minutes, where, kind, supporters = [] } = command;
  const asked = supportersOf(state, supporters);
  if (kind !== 'family' && supporters.length > 0) return refuse('not-a-family-visit');
  if (!asked) return refuse('supporter-not-allowed');
  const series = command.starts.length > 1 ? context.newId() : undefined;
  const facts: AppointmentFact[] = [];
  for (const startsAt of command.starts) {
    const refused = notFree(state, undefined, { startsAt, minutes }, context);
    if (refused) return command.starts.length > 1 ? refuse(refused, { at: startsAt }) : refuse(refused);
    const body = { appointmentId: context.newId(), startsAt, minutes, where, with: person, kind, series };
    facts.push({ kind: 'appointment.booked', version: 1, body });
    if (asked.length > 0)
      facts.push({ kind: 'appointment.opened-to', version: 1, body: { appointmentId: body.appointmentId, supporters: asked } });
  }
  const first = facts[0];
  return first ? accept(facts, { appointmentId: first.body.appointmentId }) : refuse('appointment-not-offered');
}

/** Every one of them, or nobody when somebody may not come. */
function supportersOf({ mayCome = [] }: Calendar, ids: readonly PersonId[]): SupporterAt[] | undefined {
  const found = mayCome.filter(({ personId }) => ids.includes(personId));
  return found.length === new Set(ids).size && found.length <= SUPPORTERS_MAX ? found : undefined;
}

function ofFamily(state: Calendar, command: OpenTo | AnswerCome | SetTopic, context: Context): Answer {
  const { appointmentId } = command;
  const appointment = find(state, appointmentId);
  if (appointment === undefined) return refuse('unknown-appointment');
  if (appointment.cancelledAt !== undefined) return refuse('appointment-cancelled');
  if (endsAt(appointment) <= context.now) return refuse('appointment-over');
  if (!appointment.family) return refuse('not-a-family-visit');
  const result = { appointmentId };
  switch (command.type) {
    case 'open-to': {
      const supporters = supportersOf(state, command.supporters);
      if (!supporters) return refuse('supporter-not-allowed');
      return accept([{ kind: 'appointment.opened-to', version: 1, body: { appointmentId, supporters } }], result);
    }
    case 'answer': {
      const { personId, name } = context.actor;
      const me = appointment.family.supporters.find((one) => one.personId === personId);
      // Whoever is not asked learns nothing of it.
      if (!me) return refuse('unknown-appointment');
      if (me.answer === command.answer) return accept([], result);
      const body = { appointmentId, supporter: { personId, name }, answer: command.answer };
      return accept([{ kind: 'appointment.answered', version: 1, body }], result);
    }
    case 'set-topic':
      return accept([{ kind: 'appointment.topic-set', version: 1, body: { appointmentId, topic: command.topic.trim() } }], result);
    default:
      return unreachable(command);
  }
}

/** Moving to where it is already adds nothing. */
function move(state: Calendar, command: Move, context: Context): Answer {
  const { appointmentId, startsAt, minutes } = command;
  const appointment = find(state, appointmentId);
  if (appointment === undefined) return refuse('unknown-appointment');
  if (appointment.cancelledAt !== undefined) return refuse('appointment-cancelled');
  if (appointment.startsAt === startsAt && appointment.minutes === minutes) return accept([], { appointmentId });
  if (endsAt(appointment) <= context.now) return refuse('appointment-over');
  const refused = notFree(state, appointment, { startsAt, minutes }, context);
  if (refused) return refuse(refused);
  return accept([{ kind: 'appointment.moved', version: 1, body: { appointmentId, startsAt, minutes } }], { appointmentId });
}

/** Cancelling twice is accepted and adds nothing: two people may tap at once. */
function cancel(state: Calendar, command: Cancel, context: Context): Answer {
  const { appointmentId } = command;
  const appointment = find(state, appointmentId);
  if (appointment === undefined) return refuse('unknown-appointment');
  if (appointment.cancelledAt !== undefined) return accept([], { appointmentId });
  if (endsAt(appointment) <= context.now) return refuse('appointment-over');
  return accept([{ kind: 'appointment.cancelled', version: 1, body: { appointmentId } } as const], { appointmentId });
}

/** Why nobody can be met then. `moving` is the visit that would leave its own time free. */
function notFree(state: Calendar, moving: Appointment | undefined, slot: Slot, context: Context): RefusalCode | undefined {
  if (slot.startsAt <= context.now) return 'appointment-in-past';
  if (slot.startsAt > context.now + TWO_YEARS) return 'appointment-too-far';
  const own = state.appointments.filter((one) => one.cancelledAt === undefined && one.appointmentId !== moving?.appointmentId);
  const others = state.busy.filter((one) => one.startsAt !== moving?.startsAt);
  if ([...own, ...others].some((taken) => overlap(taken, slot))) return 'appointment-overlap';
  return state.offered === undefined || state.offered.includes(slot.startsAt) ? undefined : 'appointment-not-offered';
}

function find(state: Calendar, appointmentId: string): Appointment | undefined {
  return state.appointments.find((one) => one.appointmentId === appointmentId);
}
