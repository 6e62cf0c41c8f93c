import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

export const visit = { chart: DEE, withId: 'maya', day: '2026-05-14', clock: '14:30', minutes: 45, where: 'video', kind: 'counseling' };

export async function book(world: World, more: object = {}): Promise<string> {
  const { appointmentId } = (await world.as('maya').do('scheduling.book', { ...visit, ...more })) as { appointmentId: string };
  return appointmentId;
}

export const scenario: Scenario = {
  capability: 'scheduling',
  steps: [
    { title: 'the counselor books a visit', act: (world) => book(world) },
    {
      title: 'and another, with the nurse',
      act: (world) => book(world, { withId: 'theo', where: 'clinic', kind: 'medical', day: '2026-05-15' }),
    },
    {
      title: 'the patient cancels a third',
      act: async (world) =>
        world.as('dee').do('scheduling.cancel', { chart: DEE, appointmentId: await book(world, { day: '2026-05-18' }) }),
    },
  ],
};
