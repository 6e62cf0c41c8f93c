import { PROGRAM, refuse, type ChartId, type Instant, type PersonId } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import {
  bookInput,
  cancelInput,
  decide,
  decideHours,
  endsAt,
  hoursInput,
  moveInput,
  moveToInput,
  slotsInput,
  takeInput,
  type AppointmentWith,
  type Calendar,
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

export const schedulingRouter = router({
  book: command('scheduling.book', bookInput, async ({ unit, input }) => {
    const { minutes, where, kind, weeks } = input;
    const zone = (await readChart(unit.tx, input.chart)).profile?.zone ?? 'UTC';
    const days = Array.from({ length: weeks?.count ?? 1 }, (_, turn) => addDays(input.day, turn * WEEK_DAYS * (weeks?.every ?? 1)));
    const starts = days.map((day) => instantOf(day, input.clock, zone));
    const calendar = await calendarWith(unit.tx, input.chart, input.withId, starts, minutes);
    return decide(calendar, { type: 'book', starts, minutes, where, kind }, unit.context);
  }),
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
    const calendar = { ...(await readAppointments(unit.tx, input.chart)), with: undefined, busy: [], offered: undefined };
    return decide(calendar, { type: 'cancel', appointmentId: input.appointmentId }, unit.context);
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
});

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
