import { visiting } from '../sessions/steps.ts';
import type { Scenario } from '../support/scenario.ts';
import { working } from './steps.ts';

export const scenario: Scenario = {
  capability: 'worksheets',
  steps: [
    { title: 'the counselor opens a session', act: (world) => visiting(world).open('maya') },
    { title: 'the patient comes in', act: (world) => visiting(world).join('dee') },
    { title: 'the counselor opens a sheet', act: (world) => working(world).openIn('maya', 'what-happened') },
    { title: 'the patient answers', act: (world) => working(world).answer('dee', 'trigger', 'Got paid. Ray texted.') },
    { title: 'the counselor writes in the same field at once', act: (world) => working(world).answer('maya', 'trigger', 'Payday') },
    { title: 'the patient has an idea', act: (world) => working(world).idea('dee', 'idea-1', 'Ray texts', 'I call the line') },
    { title: 'it goes into the plan', act: (world) => working(world).plan('maya', 'ideas', 'idea-1') },
    { title: 'the counselor opens the rulers', act: (world) => working(world).openIn('maya', 'rulers') },
    { title: 'the patient says a number', act: (world) => working(world).answer('dee', 'importance', 8) },
    { title: 'and shows the page to whoever they brought', act: (world) => working(world).show('dee') },
    { title: 'and stops showing it', act: (world) => working(world).hide('maya') },
    { title: 'a sheet for at home', act: (world) => working(world).openIn('maya', 'homework') },
    { title: 'it is given', act: (world) => working(world).assign('maya', '2026-05-20', '18:00') },
    { title: 'and taken back', act: (world) => working(world).unassign('maya') },
    { title: 'and given again', act: (world) => working(world).assign('maya', '2026-05-21') },
    { title: 'the session ends', act: (world) => visiting(world).end('maya') },
    { title: 'the patient writes at home', act: (world) => working(world).answer('dee', 'how-it-went', 'Walked twice.') },
    { title: 'and hands it in', act: (world) => working(world).handIn('dee', 'partly', 'It rained.') },
    { title: 'the patient begins one alone', act: (world) => working(world).open('dee', 'urge-surf') },
    {
      title: 'and rates the urge',
      act: (world) => working(world).write('dee', { type: 'add', path: ['ratings'], id: 'r1', value: { minute: 0, urge: 7 }, after: null }),
    },
  ],
};
