import { addPersonInput, decide, endAwayInput, isStaff, setAwayInput, setOnCallInput } from '@cairn/people';
import { command, router, signedIn, staffOnly } from '../trpc.ts';
import { endAway, setAway, setOnCallUnlessAway } from './absences.ts';
import { allAbsences } from './absences-store.ts';
import { everyone, lookupFor, programNow } from './store.ts';

export const peopleRouter = router({
  add: command('people.add', addPersonInput, async ({ unit, input }) => {
    const person = { ...input.person, email: input.person.email, chart: input.person.chart };
    return decide(await lookupFor(unit.tx, person.personId, person.username), { type: 'add', person });
  }),
  setOnCall: command('people.setOnCall', setOnCallInput, ({ unit, input }) => setOnCallUnlessAway(unit, input.personId)),
  setAway: command('people.setAway', setAwayInput, ({ unit, input }) => setAway(unit, input)),
  /** Called off before it begins, or back early. */
  endAway: command('people.setAway', endAwayInput, ({ unit, input }) => endAway(unit, input.absenceId)),
  /** Who works here and might cover, and the days away that are set: one's own, or everybody's for whoever arranges them. */
  away: staffOnly.query(async ({ ctx }) => {
    const arranges = ctx.person.role === 'supervisor' || ctx.person.role === 'director';
    const staff = (await everyone(ctx.db)).filter(({ role, active }) => active && isStaff(role));
    const absences = (await allAbsences(ctx.db)).filter(({ state }) => state !== 'ended');
    return {
      staff: staff.map(({ personId, name, role }) => ({ personId, name, role })),
      absences: absences.filter(({ person, cover }) => arranges || [person.personId, cover?.personId].includes(ctx.person.personId)),
    };
  }),
  remove: command('people.remove', setOnCallInput, async ({ unit, input }) =>
    decide(await lookupFor(unit.tx, input.personId, ''), { type: 'leave', personId: input.personId }),
  ),
  /** The one who is signed in, with what a screen needs at first. */
  me: signedIn.query(async ({ ctx }) => {
    const program = await programNow(ctx.db);
    const { personId, name, role, chart, locale, zone } = ctx.person;
    return {
      personId,
      name,
      role,
      chart,
      locale,
      zone,
      program: { name: program.name, phone: program.phone, zone: program.zone },
      idleMinutes: ctx.session.idleMs / 60_000,
    };
  }),
});
