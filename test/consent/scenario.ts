import { NOTICE_VERSION, type Consent, type Grant } from '@cairn/consent';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

/** What Dee signs on the Sharing screen, with all of it turned on. */
export const signing = {
  chart: DEE,
  supporterId: 'rosa',
  topics: ['appointments', 'goals'],
  purpose: 'So Rosa can support me',
  until: '2026-06-11',
  typedName: 'Dee Morgan',
  noticeVersion: NOTICE_VERSION,
  locale: 'en',
};

export async function grant(world: World, more: object = {}): Promise<string> {
  const { grantId } = (await world.as('dee').do('consent.give', { ...signing, ...more })) as { grantId: string };
  return grantId;
}

/** The newest grant as the patient's own screen has it. */
export async function newestGrant(world: World): Promise<Grant> {
  const found = await world.snapshot('dee', DEE);
  const grant = (found?.state['consent'] as Consent | undefined)?.grants.at(-1);
  if (!grant) throw new Error('no grant');
  return grant;
}

const DAY = 86_400_000;

export const scenario: Scenario = {
  capability: 'consent',
  steps: [
    {
      title: 'the team writes down whom the patient named',
      act: (world) => world.as('maya').do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' }),
    },
    { title: 'the patient signs', act: (world) => grant(world) },
    { title: 'the supporter looks', act: (world) => world.view('rosa', 'supporterHome', {}) },
    {
      title: 'the patient takes one topic back',
      act: async (world) =>
        world.as('dee').do('consent.narrow', { chart: DEE, grantId: (await newestGrant(world)).grantId, topic: 'goals' }),
    },
    { title: 'the patient signs anew', act: (world) => grant(world) },
    {
      title: 'the patient stops',
      act: async (world) => world.as('dee').do('consent.revoke', { chart: DEE, grantId: (await newestGrant(world)).grantId }),
    },
    { title: 'the patient shares for one day', act: (world) => grant(world, { until: '2026-05-13' }) },
    { title: 'the day passes', act: (world) => world.advance(2 * DAY) },
  ],
};
