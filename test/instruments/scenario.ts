import type { Scenario } from '../support/scenario.ts';
import { dast } from './forms.ts';

const statement = 'Our clinic is not commercial; the holder said so on paper.';

export const scenario: Scenario = {
  capability: 'instruments',
  steps: [
    {
      title: 'the director attests the program’s own copy of an instrument',
      act: (world) => world.as('ruth').do('instruments.attest', { chart: 'program', key: 'dast-10', source: dast(), statement }),
    },
    {
      title: 'a newer copy takes its place',
      act: (world) =>
        world
          .as('ruth')
          .do('instruments.attest', { chart: 'program', key: 'dast-10', source: dast({ version: '2', title: 'DAST-10 (2)' }), statement }),
    },
    {
      title: 'the director withdraws it',
      act: (world) => world.as('ruth').do('instruments.withdraw', { chart: 'program', key: 'dast-10', reason: 'the permission ended' }),
    },
  ],
};
