import { PROGRAM, refuse, type ChartId, type Instant, type PersonId } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import {
  answerInput,
  bookInput,
  cancelInput,
  decide,
  decideHours,
  endsAt,
  hoursInput,
  moveInput,
  moveToInput,
  openToInput,
  slotsInput,
  takeInput,
  topicInput,
  type AppointmentWith,
  type Calendar,
  type SupporterAt,
} from '@cairn/scheduling';
import { addDays, freeSlots, instantOf, isZone } from '@cairn/scheduling/zones';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { personById } from '../people/store.ts';
import { chartQuery, command, router, signedIn } from '../trpc.ts';
import { hoursOf } from './hours-store.ts';
import { busy, readAppointments } from './store.ts';

const DAY = 86_400_000;
const WEEK_DAYS = 7;

/** Supporters whom the patient lets take part in sessions now; bound to consent where the server is put together. */
export type MayCome = (tx: Tx, chart: ChartId, now: Instant) => Promise<readonly SupporterAt[]>;

export function schedulingRouter(mayCome: MayCome) {
  return router({ ...familyProcedures(mayCome), ...visitProcedures });
}

function familyProcedures(mayCome: MayCome) {
  return {
    book: command('scheduling.book', bookInput, async ({ unit, input }) => {
      const { minutes, where, kind, weeks, supporters = [] } = input;
      const zone = (await readChart(unit.tx, input.chart)).profile?.zone ?? 'UTC';
      const days = Array.from({ length: weeks?.count ?? 1 }, (_, turn) => addDays(input.day, turn * WEEK_DAYS * (weeks?.every ?? 1)));
      const starts = days.map((day) => instantOf(day, input.clock, zone));
      const calendar = await calendarWith(unit.tx, input.chart, input.withId, starts, minutes);
      const asked = supporters.length > 0 ? await mayCome(unit.tx, input.chart, unit.context.now) : [];
      return decide({ ...calendar, mayCome: asked }, { type: 'book', starts, minutes, where, kind, supporters }, unit.context);
    }),
    /** Who of the patient's supporters is asked to a family session. */
    openTo: command('scheduling.openTo', openToInput, async ({ unit, input }) => {
      const { chart, appointmentId, supporters } = input;
      const calendar = { ...(await only(unit.tx, chart)), mayCome: await mayCome(unit.tx, chart, unit.context.now) };
      return decide(calendar, { type: 'open-to', appointmentId, supporters }, unit.context);
    }),
    answer: command('scheduling.answer', answerInput, async ({ unit, input }) =>
      decide(await only(unit.tx, input.chart), { type: 'answer', appointmentId: input.appointmentId, answer: input.answer }, unit.context),
    ),
    setTopic: command('scheduling.setTopic', topicInput, async ({ unit, input }) =>
      decide(await only(unit.tx, input.chart), { type: 'set-topic', appointmentId: input.appointmentId, topic: input.topic }, unit.context),
    ),
  };
}

const visitProcedures = {
  /** A patient books one of the times that somebody of their own care team left open. */
  take: command('scheduling.take', takeInput, async ({ unit, input }) => {
    const { chart, withId, startsAt, where } = input;
    const offer = await offerOf(unit.tx, { chart, withId, from: startsAt, to: startsAt + 1, now: unit.context.now });
    const calendar = { ...(await calendarWith(unit.tx, chart, withId, [startsAt], offer.slot)), offered: offer.starts };
    return decide(calendar, { type: 'book', starts: [startsAt], minutes: offer.slot, where, kind: 'counseling' }, unit.context);
  }),
  move: command('scheduling.move', moveInput, async ({ unit, input }) => {
    const { chart, appointmentId, minutes } = input;
    const zone = (await readChart(unit.tx, chart)).profile?.zone ?? 'UTC';
    const startsAt = instantOf(input.day, input.clock, zone);
    const withId = await withWhom(unit.tx, chart, appointmentId);
    const calendar = await calendarWith(unit.tx, chart, withId, [startsAt], minutes);
    return decide(calendar, { type: 'move', appointmentId, startsAt, minutes }, unit.context);
  }),
  /** The same visit at another of the times that are open. */
  moveTo: command('scheduling.moveTo', moveToInput, async ({ unit, input }) => {
    const { chart, appointmentId, startsAt } = input;
    const withId = await withWhom(unit.tx, chart, appointmentId);
    const offer = await offerOf(unit.tx, { chart, withId, from: startsAt, to: startsAt + 1, now: unit.context.now });
    const calendar = { ...(await calendarWith(unit.tx, chart, withId, [startsAt], offer.slot)), offered: offer.starts };
    return decide(calendar, { type: 'move', appointmentId, startsAt, minutes: offer.slot }, unit.context);
  }),
  cancel: command('scheduling.cancel', cancelInput, async ({ unit, input }) => {
    return decide(await only(unit.tx, input.chart), { type: 'cancel', appointmentId: input.appointmentId }, unit.context);
  }),
  setHours: command('scheduling.setHours', hoursInput, ({ unit, input }) => {
    const { personId, hours } = input;
    if (input.chart !== PROGRAM || !isZone(hours.zone)) return refuse('hours-empty');
    return decideHours({ personId, hours }, unit.context);
  }),
  /** The free times of one staff member: what a patient may book, and what staff see first. */
  slots: chartQuery('shared', slotsInput, ({ db, input, now }) =>
    offerOf(db, { chart: input.chart, withId: input.withId, from: input.from, to: input.from + input.days * DAY, now }),
  ),
  myHours: signedIn.query(async ({ ctx }) => (isStaff(ctx.person.role) ? ((await hoursOf(ctx.db, ctx.person.personId)) ?? null) : null)),
};

/** For what needs nobody's time. */
async function only(tx: Tx, chart: ChartId): Promise<Calendar> {
  return { ...(await readAppointments(tx, chart)), with: undefined, busy: [], offered: undefined };
}

type Asked = { readonly chart: ChartId; readonly withId: PersonId; readonly from: Instant; readonly to: Instant; readonly now: Instant };
type Offer = { readonly starts: readonly Instant[]; readonly slot: number };

/** Nothing unless that person is on the chart's care team and opened their hours: who else works here is not for patients to try out. */
async function offerOf(tx: Tx, { chart, withId, from, to, now }: Asked): Promise<Offer> {
  const none = { starts: [], slot: 0 };
  const { team } = await readChart(tx, chart);
  const hours = await hoursOf(tx, withId);
  if (!hours?.open || !team.some((member) => member.personId === withId)) return none;
  const own = (await readAppointments(tx, chart)).appointments.filter((one) => one.cancelledAt === undefined && endsAt(one) > from);
  const taken = [...(await busy(tx, withId, from, to + hours.slot * 60_000)), ...own];
  return { starts: freeSlots(hours, { now, from, to, busy: taken }), slot: hours.slot };
}

async function calendarWith(tx: Tx, chart: ChartId, withId: PersonId, starts: readonly Instant[], minutes: number): Promise<Calendar> {
  const [from, to] = [Math.min(...starts), Math.max(...starts) + minutes * 60_000];
  return {
    ...(await readAppointments(tx, chart)),
    with: await staffMember(tx, withId),
    busy: await busy(tx, withId, from, to),
    offered: undefined,
  };
}

async function withWhom(tx: Tx, chart: ChartId, appointmentId: string): Promise<PersonId> {
  const { appointments } = await readAppointments(tx, chart);
  return appointments.find((one) => one.appointmentId === appointmentId)?.with.personId ?? '';
}

async function staffMember(tx: Tx, personId: string): Promise<AppointmentWith | undefined> {
  const person = await personById(tx, personId);
  if (!person?.active || !isStaff(person.role)) return undefined;
  return { personId: person.personId, name: person.name, role: person.role };
}
