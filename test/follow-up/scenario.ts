import type { Referral, Referrals, Transition, Transitions } from '@cairn/follow-up';
import { handOverItems } from '@cairn/follow-up';
import { must } from '@cairn/kernel';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export async function referralsNow(world: World, who = 'lena'): Promise<readonly Referral[]> {
  return ((await world.snapshot(who, DEE))?.state['referrals'] as Referrals).referrals;
}

export async function transitionNow(world: World): Promise<Transition> {
  const { transitions } = (await world.snapshot('maya', DEE))?.state['transitions'] as Transitions;
  return must(transitions.at(-1), 'a transition');
}

const places = {
  housing: { name: 'Harbor House', phone: '(555) 014-7700', address: '2 Dock St' },
  hepatitis: { name: 'River Clinic', phone: '(555) 014-8800', address: '' },
  dental: { name: 'Bright Dental', phone: '', address: '' },
} as const;

export async function send(world: World, what: keyof typeof places, service: string): Promise<string> {
  const sent = { service, to: places[what], why: 'You asked for help with this', how: 'fax' };
  return ((await world.as('maya').do('referrals.send', { chart: DEE, ...sent })) as { referralId: string }).referralId;
}

export const on = (world: World, path: string, more: object): Promise<unknown> => world.as('maya').do(path, { chart: DEE, ...more });

export const referralScenario: Scenario = {
  capability: 'referrals',
  steps: [
    {
      title: 'a referral is sent, answered, visited and closed',
      act: async (world) => {
        const referralId = await send(world, 'housing', 'housing');
        await on(world, 'referrals.accept', { referralId, visitOn: '2026-05-12', with: 'Ines at the desk' });
        await on(world, 'referrals.visit', { referralId, day: '2026-05-12' });
        await on(world, 'referrals.close', { referralId, outcome: 'helped', note: '' });
      },
    },
    {
      title: 'another is declined',
      act: async (world) =>
        on(world, 'referrals.decline', { referralId: await send(world, 'dental', 'dental-care'), reason: 'no-room', note: '' }),
    },
    {
      title: 'nobody answers the third; after a week the team asks again',
      act: async (world) => {
        const referralId = await send(world, 'hepatitis', 'hepatitis-care');
        await world.advance(9 * DAY);
        await on(world, 'referrals.askAgain', { referralId, how: 'phone' });
      },
    },
  ],
};

export async function sayAll(world: World, transitionId: string): Promise<void> {
  for (const item of handOverItems)
    await on(world, 'transitions.say', {
      transitionId,
      item,
      done: item !== 'introduced',
      note: item === 'introduced' ? 'They called later' : 'Amara told Dr. Wu',
    });
}

export const plan = {
  from: { level: 'detox', program: 'Harbor detox' },
  to: { level: 'maintenance', program: 'Harbor Recovery' },
  reason: 'planned',
  note: '',
  day: '2026-05-13',
};

export const transitionScenario: Scenario = {
  capability: 'transitions',
  steps: [
    {
      title: 'a move is planned and called off',
      act: async (world) => {
        const { transitionId } = (await on(world, 'transitions.plan', plan)) as { transitionId: string };
        await on(world, 'transitions.callOff', { transitionId, note: 'Stays another week' });
      },
    },
    {
      title: 'the next is handed over warmly and made',
      act: async (world) => {
        const { transitionId } = (await on(world, 'transitions.plan', plan)) as { transitionId: string };
        await sayAll(world, transitionId);
        await on(world, 'transitions.make', { transitionId, contactAt: world.now() + 48 * HOUR });
      },
    },
  ],
};
