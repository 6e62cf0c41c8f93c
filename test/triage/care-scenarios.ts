import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';
import { atDesk, DAY, HOUR, withPhone } from './desk.ts';

const event = (world: World, eventId: string, kind: string, more: Record<string, unknown> = {}) =>
  world.as('theo').do('triage.recordEvent', { chart: DEE, eventId, event: kind, now: false, day: '2026-05-12', note: '', ...more });

export const careEventsScenario: Scenario = {
  capability: 'careEvents',
  steps: [
    { title: 'there is a number to call back', act: (world) => withPhone(world) },
    { title: 'the nurse hears of a release', act: (world) => event(world, 'e-1', 'release', { note: 'County jail, this morning' }) },
    { title: 'and of three missed doses', act: (world) => event(world, 'e-2', 'missed-doses', { count: 3 }) },
    { title: 'the counselor takes the first', act: (world) => atDesk(world, 'maya').take() },
    {
      title: 'the release was somebody else',
      act: (world) => world.as('theo').do('triage.withdrawEvent', { chart: DEE, eventId: 'e-1', why: 'It was another person' }),
    },
    { title: 'a day passes', act: (world) => world.advance(DAY) },
  ],
};

const review = (world: World, stable: boolean) =>
  world.as('maya').do('triage.reviewTier', { chart: DEE, stable, note: stable ? 'Steady, at work' : 'A hard day' });

export const careTierScenario: Scenario = {
  capability: 'careTier',
  steps: [
    { title: 'there is a number to call back', act: (world) => withPhone(world) },
    { title: 'an overdose is going on', act: (world) => event(world, 'e-1', 'overdose', { now: true }) },
    { title: 'the nurse takes it', act: (world) => atDesk(world, 'theo').take() },
    { title: 'and resolves it', act: (world) => atDesk(world, 'theo').resolve('reached-emergency-care') },
    { title: 'a review, not stable', act: (world) => review(world, false) },
    { title: 'a stable review', act: (world) => review(world, true) },
    { title: 'a day passes', act: (world) => world.advance(DAY) },
    { title: 'another stable review', act: (world) => review(world, true) },
    {
      title: 'the counselor signs the step down',
      act: (world) => world.as('maya').do('triage.stepDown', { chart: DEE, why: 'Two calm days' }),
    },
    { title: 'and the rules still hold the next one', act: (world) => world.advance(HOUR) },
  ],
};

export const ruleSettingsScenario: Scenario = {
  capability: 'ruleSettings',
  steps: [
    { title: 'the director sets the craving cut-off', act: (world) => setting(world, 'ruth', 'R07.craving', 8) },
    { title: 'the prescriber sets the time of P0', act: (world) => setting(world, 'amara', 'P0.answer', 3) },
    { title: 'and R18 is switched off', act: (world) => setting(world, 'ruth', 'R18.on', 0) },
  ],
};

function setting(world: World, username: string, key: string, value: number): Promise<unknown> {
  return world.as(username).do('triage.changeSetting', { chart: 'program', key, value, why: 'Agreed in the clinical meeting' });
}
