import type { Scenario } from '../support/scenario.ts';
import { visiting } from './steps.ts';

export const scenario: Scenario = {
  capability: 'sessions',
  steps: [
    { title: 'the counselor opens a session', act: (world) => visiting(world).open('maya') },
    { title: 'the patient comes in', act: (world) => visiting(world).join('dee') },
    { title: 'the patient writes a line', act: (world) => visiting(world).say('dee', 'my neighbor is loud so i will type') },
    { title: 'the patient answers', act: (world) => visiting(world).answer('dee', 'trigger', 'Got paid. Ray texted.') },
    { title: 'the counselor writes in the same field at once', act: (world) => visiting(world).answer('maya', 'trigger', 'Payday') },
    { title: 'the patient leaves', act: (world) => visiting(world).leave('dee') },
    { title: 'and comes back', act: (world) => visiting(world).join('dee') },
    {
      title: 'the patient has an idea',
      act: (world) => visiting(world).idea('dee', 'idea-1', 'Ray texts', 'I call the line before I reply'),
    },
    { title: 'it goes into the plan', act: (world) => visiting(world).plan('maya', 'idea-1') },
    { title: 'the counselor ends the session', act: (world) => visiting(world).end('maya') },
  ],
};
