import type { Scenario } from '../support/scenario.ts';
import { DEE } from '../support/world.ts';
import { resource } from './resources.ts';

export const scenario: Scenario = {
  capability: 'records',
  steps: [
    {
      title: 'a file comes in',
      act: (world) => world.as('ruth').do('records.import', { chart: DEE, resources: [resource('a'), resource('b')] }),
    },
    {
      title: 'a newer file comes in',
      act: (world) => world.as('ruth').do('records.import', { chart: DEE, resources: [resource('b', { active: false }), resource('c')] }),
    },
  ],
};
