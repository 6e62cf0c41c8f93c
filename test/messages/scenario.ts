import type { Scenario } from '../support/scenario.ts';
import { DEE } from '../support/world.ts';

export const scenario: Scenario = {
  capability: 'messages',
  steps: [
    {
      title: 'the patient writes',
      act: (world) => world.as('dee').do('messages.send', { chart: DEE, messageId: 'm1', text: 'Can we move to Thursday?' }),
    },
    { title: 'it reaches the counselor', act: (world) => world.as('maya').do('messages.delivered', { chart: DEE, upTo: 999 }) },
    { title: 'the counselor reads', act: (world) => world.as('maya').do('messages.read', { chart: DEE, upTo: 999 }) },
    {
      title: 'the counselor answers',
      act: (world) => world.as('maya').do('messages.send', { chart: DEE, messageId: 'm2', text: 'Thursday works.' }),
    },
  ],
};
