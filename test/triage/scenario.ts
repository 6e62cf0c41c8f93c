import { calm, checkingIn } from '../check-ins/steps.ts';
import type { Scenario } from '../support/scenario.ts';
import { atDesk, DAY, HOUR, MINUTE, withPhone } from './desk.ts';

export const scenario: Scenario = {
  capability: 'triage',
  steps: [
    { title: 'there is a number to call back', act: (world) => withPhone(world) },
    { title: 'the patient begins', act: (world) => checkingIn(world).start('monday') },
    {
      title: 'tells of a craving of 9',
      act: (world) => checkingIn(world).goThrough('monday', { ...calm, craving: 9, 'craving-access': false }),
    },
    { title: 'a way to use is close after all', act: (world) => checkingIn(world).change('monday', 'craving-access', true) },
    { title: 'the page goes out', act: (world) => world.advance(MINUTE) },
    { title: 'nobody answers', act: (world) => world.advance(HOUR) },
    { title: 'the nurse takes it', act: (world) => atDesk(world, 'theo').take() },
    { title: 'hands it to the counselor', act: (world) => atDesk(world, 'theo').handTo('maya') },
    { title: 'who takes it', act: (world) => atDesk(world, 'maya').take() },
    { title: 'leaves a note', act: (world) => atDesk(world, 'maya').note('Spoke with her. She is with her sister.') },
    { title: 'and resolves it', act: (world) => atDesk(world, 'maya').resolve() },
    { title: 'days pass without a check-in', act: (world) => world.advance(8 * DAY) },
  ],
};
