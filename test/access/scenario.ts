import type { EmergencyAccess } from '@cairn/access';
import { must } from '@cairn/kernel';
import type { Receipt } from '@cairn/server/testing';
import type { Scenario } from '../support/scenario.ts';
import { TARIQ, type World } from '../support/world.ts';

export type Opened = { readonly accessId: string; readonly chart: string; readonly until: number };

/** All that the door asks for, about Tariq, whom only Maya cares for. */
export const emergency = {
  chart: 'program',
  name: 'Tariq Rahman',
  birthDate: '1985-03-04',
  reason: 'He was not awake and nobody with him could sign.',
  nature: 'Overdose, breathing stopped twice.',
  recipient: 'Dr. Ada Moss',
  facility: 'Troy General, emergency room',
  medical: true,
} as const;

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

export function breakGlass(world: World, username: string, change: object = {}): Promise<Opened> {
  return world.as(username).do('access.open', { ...emergency, ...change }) as Promise<Opened>;
}

export function attempt(world: World, username: string, change: object = {}): Promise<Receipt> {
  const opId = `op-try-${world.cairn.chance.newId()}`;
  return world.as(username).call('access.open', { opId, ...emergency, ...change }) as Promise<Receipt>;
}

/** The openings as the patient reads them. */
export async function readByTariq(world: World): Promise<EmergencyAccess['openings']> {
  return ((await world.snapshot('tariq', TARIQ))?.state['emergencyAccess'] as EmergencyAccess).openings;
}

async function newestOf(world: World, opener: string): Promise<string> {
  const openings = await readByTariq(world);
  return must(
    openings.findLast(({ by }) => by.personId === opener),
    'an opening',
  ).accessId;
}

const review = async (world: World, who: string, opener: string, verdict: string): Promise<unknown> => {
  const accessId = await newestOf(world, opener);
  return world.as(who).do('access.review', { chart: TARIQ, accessId, verdict, note: 'The hospital confirmed it by phone.' });
};

export const scenario: Scenario = {
  capability: 'emergencyAccess',
  steps: [
    { title: 'a nurse who does not care for Tariq opens his record', act: (world) => breakGlass(world, 'theo') },
    {
      title: 'he closes it early',
      act: async (world) => world.as('theo').do('access.close', { chart: TARIQ, accessId: await newestOf(world, 'theo') }),
    },
    { title: 'a prescriber opens it as well', act: (world) => breakGlass(world, 'amara') },
    { title: 'her hour is over', act: (world) => world.advance(HOUR) },
    { title: 'one is looked at in time', act: (world) => review(world, 'priya', 'theo', 'justified') },
    { title: 'the other is not', act: (world) => world.advance(2 * DAY) },
    { title: 'and then is, by the director', act: (world) => review(world, 'ruth', 'amara', 'not-justified') },
    {
      title: 'a prescriber joins the team while hers is open',
      act: async (world) => {
        await breakGlass(world, 'amara');
        return world.as('ruth').do('charts.assign', { chart: TARIQ, personId: 'amara' });
      },
    },
  ],
};

export const triesScenario: Scenario = {
  capability: 'accessTries',
  steps: [
    { title: 'a nurse gives a name that nobody has', act: (world) => attempt(world, 'theo', { name: 'Tarik Rahman' }) },
    { title: 'and one that somebody has, with another birth date', act: (world) => attempt(world, 'theo', { birthDate: '1985-03-05' }) },
  ],
};
