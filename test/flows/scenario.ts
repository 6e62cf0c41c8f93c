import type { Scenario } from '../support/scenario.ts';
import { done, evening, going, reworded, writing } from './steps.ts';

const promising = { dose: { text: { en: 'You keep your dose.', es: 'Usted conserva su dosis.' } } };

/** A person is in the middle of a conversation while its next version is written, published and withdrawn again. */
export const scenario: Scenario = {
  capability: 'flows',
  steps: [
    { title: 'the program has a flow of its own', act: (world) => writing(world, 'draft-0').create(evening) },
    { title: 'a patient begins it', act: (world) => going(world).start('phone') },
    { title: 'the supervisor begins a draft', act: async (world) => done(await writing(world).begin('evening')) },
    {
      title: 'writes in it',
      act: async (world) =>
        done(await writing(world).change('jonah', (flow) => ({ ...reworded('well', 'Did you take it?')(flow), promises: promising }))),
    },
    { title: 'asks for a review', act: async (world) => done(await writing(world).askReview()) },
    { title: 'the director sends it back', act: async (world) => done(await writing(world).sendBack('Say which dose.')) },
    {
      title: 'the supervisor writes again',
      act: async (world) => done(await writing(world).change('jonah', reworded('well', 'Did you take it today?'))),
    },
    { title: 'the prescriber answers for the promise', act: async (world) => done(await writing(world).approvePromise('dose')) },
    { title: 'and asks again', act: async (world) => done(await writing(world).askReview()) },
    { title: 'the director approves it', act: async (world) => done(await writing(world).approve()) },
    {
      title: 'it is published, and runs in flight go on in it',
      act: async (world) => done(await writing(world).publish({ policy: 'map', mapping: {}, except: [] })),
    },
    { title: 'the patient is moved', act: (world) => world.advance(1000) },
    {
      title: 'another draft is begun',
      act: async (world) => done(await writing(world, 'draft-2').begin('evening')),
    },
    { title: 'and discarded', act: async (world) => done(await writing(world, 'draft-2').discard()) },
    {
      title: 'the version is recalled',
      act: async (world) => done(await writing(world).recall((await writing(world).newest('evening')).pin)),
    },
    { title: 'the patient is stopped', act: (world) => world.advance(2 * 60_000) },
  ],
};
