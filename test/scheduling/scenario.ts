import { PROGRAM } from '@cairn/kernel';
import { named } from '../family/steps.ts';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World, ZONE } from '../support/world.ts';

export const visit = { chart: DEE, withId: 'maya', day: '2026-05-14', clock: '14:30', minutes: 45, where: 'video', kind: 'counseling' };

export async function book(world: World, more: object = {}): Promise<string> {
  const { appointmentId } = (await world.as('maya').do('scheduling.book', { ...visit, ...more })) as { appointmentId: string };
  return appointmentId;
}

/** Tuesday 26 May 2026, nine in New York. */
export const OPEN = Date.UTC(2026, 4, 26, 13);
const nine = { zone: ZONE, weekly: [{ on: 'tue', from: '09:00', to: '12:00' }], away: [], slot: 45, open: true, notice: 24 };

export function openHours(world: World, more: object = {}): Promise<unknown> {
  return world.as('maya').do('scheduling.setHours', { chart: PROGRAM, personId: 'maya', hours: { ...nine, ...more } });
}

export const hoursScenario: Scenario = {
  capability: 'hours',
  steps: [
    { title: 'a counselor opens her hours', act: (world) => openHours(world) },
    { title: 'and is away for a week', act: (world) => openHours(world, { away: [{ from: '2026-06-01', to: '2026-06-07' }] }) },
  ],
};

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
    {
      title: 'the counselor books four weeks, and moves one of them',
      act: async (world) => {
        const appointmentId = await book(world, { day: '2026-06-02', weeks: { every: 1, count: 4 } });
        return world.as('maya').do('scheduling.move', { chart: DEE, appointmentId, day: '2026-06-03', clock: '09:00', minutes: 30 });
      },
    },
    { title: 'the counselor opens her hours', act: (world) => openHours(world) },
    {
      title: 'the patient takes an open time, then another',
      act: async (world) => {
        const take = { chart: DEE, withId: 'maya', startsAt: OPEN, where: 'video' };
        const { appointmentId } = (await world.as('dee').do('scheduling.take', take)) as { appointmentId: string };
        return world.as('dee').do('scheduling.moveTo', { chart: DEE, appointmentId, startsAt: OPEN + 45 * 60_000 });
      },
    },
    {
      title: 'a family session is booked with her sister, who says that she will come',
      act: async (world) => {
        await named(world, ['sessions']);
        const appointmentId = await book(world, { kind: 'family', day: '2026-05-20', supporters: ['rosa'] });
        await world.as('dee').do('scheduling.setTopic', { chart: DEE, appointmentId, topic: 'Sundays' });
        return world.as('rosa').do('scheduling.answer', { chart: DEE, appointmentId, answer: 'coming' });
      },
    },
  ],
};
