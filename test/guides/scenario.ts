import { visiting } from '../sessions/steps.ts';
import type { Scenario } from '../support/scenario.ts';
import { following } from './steps.ts';

export const scenario: Scenario = {
  capability: 'guides',
  steps: [
    { title: 'a session is opened', act: (world) => visiting(world).open('maya') },
    { title: 'the counselor chooses a guide before the patient is there', act: (world) => following(world).choose('maya', 'cbt') },
    { title: 'the patient comes in', act: (world) => visiting(world).join('dee') },
    { title: 'the first step begins', act: (world) => following(world).step('maya', 'check-in-agenda', 'now') },
    { title: 'seven minutes pass', act: (world) => world.advance(7 * 60_000) },
    {
      title: 'it is done, and the next begins',
      act: (world) => following(world).step('maya', 'check-in-agenda', 'done', { next: 'homework-review' }),
    },
    {
      title: 'which is left out',
      act: (world) =>
        following(world).step('maya', 'homework-review', 'skipped', {
          reason: { code: 'other', text: 'There was none' },
          next: 'what-happened',
        }),
    },
    {
      title: 'the patient speaks for change',
      act: (world) => following(world).tag('maya', 'reason', { quote: 'I want him to see me there.' }),
    },
    { title: 'and for staying', act: (world) => following(world).tag('maya', 'need', { side: 'sustain' }) },
    { title: 'a reflection is counted', act: (world) => following(world).count('maya', 'complex-reflection') },
    { title: 'a question is counted', act: (world) => following(world).count('maya', 'open-question') },
    { title: 'and taken back', act: (world) => following(world).count('maya', 'open-question', -1) },
    { title: 'a mark was a slip', act: async (world) => following(world).untag('maya', -1) },
    { title: 'another was the wrong kind', act: (world) => following(world).retag('maya', 0, 'commitment', 'I want him to see me there.') },
    { title: 'the guide is changed', act: (world) => following(world).choose('maya', 'mi') },
    { title: 'the session ends', act: (world) => visiting(world).end('maya') },
  ],
};
