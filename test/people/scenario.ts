import { describeProgram } from '@cairn/server/testing';
import type { Scenario } from '../support/scenario.ts';
import { ZONE } from '../support/world.ts';

export const scenario: Scenario = {
  capability: 'people',
  steps: [
    {
      title: 'the director adds a counselor',
      act: (world) => {
        const person = { personId: 'sam', role: 'counselor', name: 'Sam Ortiz', username: 'sam', locale: 'en', zone: ZONE };
        return world.as('ruth').do('people.add', { chart: 'program', person });
      },
    },
    {
      title: 'the new counselor is on call',
      act: (world) => world.as('ruth').do('people.setOnCall', { chart: 'program', personId: 'sam' }),
    },
    {
      title: 'being on call, the counselor goes away for three days, and another has the duty until then',
      act: async (world) => {
        const days = { from: '2026-05-13', until: '2026-05-15', cover: 'jonah' };
        await world.as('ruth').do('people.setAway', { chart: 'program', personId: 'sam', ...days });
        await world.advance(5 * 24 * 3_600_000);
      },
    },
    {
      title: 'the program gets another number',
      act: (world) => describeProgram(world.cairn, { name: 'Harbor Recovery', zone: ZONE, phone: '(555) 014-2201' }),
    },
    { title: 'the counselor leaves', act: (world) => world.as('ruth').do('people.remove', { chart: 'program', personId: 'sam' }) },
  ],
};
