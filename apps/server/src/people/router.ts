import { addPersonInput, decide, setOnCallInput } from '@cairn/people';
import { command, router, signedIn } from '../trpc.ts';
import { lookupFor, programNow } from './store.ts';

export const peopleRouter = router({
  add: command('people.add', addPersonInput, async ({ unit, input }) => {
    const person = { ...input.person, email: input.person.email, chart: input.person.chart };
    return decide(await lookupFor(unit.tx, person.personId, person.username), { type: 'add', person });
  }),
  setOnCall: command('people.setOnCall', setOnCallInput, async ({ unit, input }) =>
    decide(await lookupFor(unit.tx, input.personId, ''), { type: 'set-on-call', personId: input.personId }),
  ),
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
