import type { Groups } from '@cairn/groups';
import { must } from '@cairn/kernel';
import type { Scenario } from '../support/scenario.ts';
import { DEE, TARIQ, type World } from '../support/world.ts';

export const GROUP = 'g-tuesday';
const HOUR = 3_600_000;

export const lead = (world: World, path: string, more: object = {}): Promise<unknown> =>
  world.as('maya').do(`groups.${path}`, { chart: GROUP, ...more });

export async function plan(world: World): Promise<void> {
  await lead(world, 'plan', { topic: 'Getting through a Friday', startsAt: world.now() + HOUR, minutes: 60, cap: 2 });
  await lead(world, 'addFacilitator', { personId: 'dani' });
  await lead(world, 'addMember', { member: DEE });
  await lead(world, 'addMember', { member: TARIQ });
}

export async function groupNow(world: World): Promise<NonNullable<Groups['group']>> {
  const state = (await world.snapshot('maya', GROUP))?.state['groups'] as Groups;
  return must(state.group, 'the group');
}

export async function memberId(world: World, who: string): Promise<string> {
  return must((await groupNow(world)).members.find(({ personId, removed }) => personId === who && !removed)?.memberId, `member ${who}`);
}

export const agreement = { version: '2026-11', alias: 'Otter', location: '12 Elm St, Troy NY', callback: '555 0134', alone: true };

export async function comeIn(world: World, who: string, alias: string): Promise<void> {
  await world.as(who).do('groups.agree', { chart: GROUP, ...agreement, alias });
  await world.as(who).do('groups.arrive', { chart: GROUP });
  await lead(world, 'admit', { memberId: await memberId(world, who) });
}

export async function begin(world: World): Promise<void> {
  await plan(world);
  await lead(world, 'open');
  await comeIn(world, 'dee', 'Otter');
  await comeIn(world, 'tariq', 'Heron');
}

export const scenario: Scenario = {
  capability: 'groups',
  steps: [
    { title: 'a counselor plans a group, a peer joins her, two members are named', act: plan },
    {
      title: 'it opens; both agree, wait and are let in',
      act: async (world) => (await lead(world, 'open'), await comeIn(world, 'dee', 'Otter'), comeIn(world, 'tariq', 'Heron')),
    },
    {
      title: 'they write; one line is taken down',
      act: async (world) => {
        await world.as('dee').do('groups.say', { chart: GROUP, text: 'Fridays are long.' });
        await world.as('tariq').do('groups.say', { chart: GROUP, text: 'I know where to get some.' });
        const line = must((await groupNow(world)).lines.at(-1), 'a line');
        return lead(world, 'hide', { lineId: line.lineId, why: 'Names a source' });
      },
    },
    {
      title: 'one is taken aside and comes back',
      act: async (world) => {
        const { sessionId } = (await world.as('maya').do('sessions.open', { chart: TARIQ })) as { sessionId: string };
        await lead(world, 'takeAside', { memberId: await memberId(world, 'tariq'), sessionId });
        await world.as('maya').do('sessions.end', { chart: TARIQ, sessionId });
        return lead(world, 'bringBack', { memberId: await memberId(world, 'tariq') });
      },
    },
    {
      title: 'the facilitator writes what she sees of one; one leaves; it ends and is noted',
      act: async (world) => {
        await lead(world, 'observe', {
          memberId: await memberId(world, 'dee'),
          field: 'participation',
          base: '',
          text: 'Spoke first, asked others in.',
        });
        await world.as('tariq').do('groups.leave', { chart: GROUP });
        await lead(world, 'end');
        return lead(world, 'note', { text: 'We made plans for the hours after work.' });
      },
    },
    {
      title: 'another is planned, one is taken off it, and it is cancelled',
      act: async (world) => {
        const other = { chart: 'g-other' };
        const maya = world.as('maya');
        await maya.do('groups.plan', { ...other, topic: 'Sleep', startsAt: world.now() + HOUR, minutes: 45, cap: 6 });
        await maya.do('groups.addMember', { ...other, member: DEE });
        const { group } = (await world.snapshot('maya', 'g-other'))?.state['groups'] as Groups;
        await maya.do('groups.removeMember', { ...other, memberId: must(group?.members[0], 'a member').memberId });
        return maya.do('groups.cancel', other);
      },
    },
  ],
};
