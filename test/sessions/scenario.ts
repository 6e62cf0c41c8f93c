import type { Scenario } from '../support/scenario.ts';
import { DEE } from '../support/world.ts';
import { door, MINUTE, visitAt } from './door-steps.ts';
import { visiting } from './steps.ts';

export const scenario: Scenario = {
  capability: 'sessions',
  steps: [
    { title: 'the counselor opens a session', act: (world) => visiting(world).open('maya') },
    { title: 'the patient comes in', act: (world) => visiting(world).join('dee') },
    { title: 'the patient writes a line', act: (world) => visiting(world).say('dee', 'my neighbor is loud so i will type') },
    { title: 'the patient leaves', act: (world) => visiting(world).leave('dee') },
    { title: 'and comes back', act: (world) => visiting(world).join('dee') },
    { title: 'the counselor ends the session', act: (world) => visiting(world).end('maya') },
    {
      title: 'the patient comes early to a visit and waits',
      act: async (world) => door(world).arrive(await visitAt(world, '08:30')),
    },
    { title: 'nobody comes, and the team is told', act: (world) => world.advance(55 * MINUTE) },
    { title: 'the patient goes away from the door', act: (world) => door(world).withdraw() },
    { title: 'and knocks again', act: (world) => door(world).knock() },
    { title: 'the counselor lets them in', act: (world) => door(world).admit('dee') },
    { title: 'the patient comes in', act: (world) => door(world).join('dee') },
    { title: 'with a picture', act: (world) => door(world).mode('dee', 'video', 'chosen') },
    {
      title: 'where they are is asked',
      act: (world) => door(world).check({ item: 'location', street: '14 Harbor St', city: 'Lowell', detail: '' }),
    },
    { title: 'the patient agrees to a guest', act: (world) => door(world).allow('Rosa Morgan') },
    { title: 'who is invited', act: (world) => door(world).invite('Rosa Morgan') },
    { title: 'comes by the link', act: (world) => door(world).enter('Rosa Morgan', 'rosa') },
    { title: 'and is let in', act: (world) => door(world).admit('rosa') },
    { title: 'the patient takes it back', act: (world) => door(world).disallow('Rosa Morgan') },
    { title: 'the counselor ends this one too', act: (world) => door(world).end() },
    {
      title: 'another visit is cancelled while the patient waits for it',
      act: async (world) => {
        const appointmentId = await visitAt(world, '09:45');
        await door(world).arrive(appointmentId);
        await world.as('maya').do('scheduling.cancel', { chart: DEE, appointmentId });
      },
    },
    {
      title: 'nobody comes to the last one',
      act: async (world) => {
        await visitAt(world, '17:00');
        await world.advance(10 * 60 * MINUTE);
      },
    },
  ],
};
