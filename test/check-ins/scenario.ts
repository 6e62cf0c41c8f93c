import type { Triage } from '@cairn/triage';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';
import { done, reworded, writing } from '../flows/steps.ts';
import { lookingIn } from './looking-in.ts';
import { calm, checkingIn } from './steps.ts';

const HOUR = 3_600_000;
const evenings = {
  chart: DEE,
  scheduleId: 'evenings',
  flow: 'mood-check',
  recurrence: { on: { type: 'every', count: 1, from: '2026-05-12' }, at: '18:00' },
};

async function takeFirstAlert(world: World, username: string): Promise<void> {
  const triage = (await world.snapshot(username, DEE))?.state['triage'] as Triage | undefined;
  const alertId = triage?.alerts[0]?.alertId;
  if (alertId === undefined) throw new Error('no alert to take');
  await world.as(username).do('triage.take', { chart: DEE, alertId });
}

export const scenario: Scenario = {
  capability: 'checkIns',
  steps: [
    { title: 'the day falls due', act: (world) => world.advance(2 * HOUR) },
    { title: 'the patient begins on the phone', act: (world) => checkingIn(world).start('phone') },
    { title: 'answers', act: (world) => checkingIn(world).answer('phone', 'dose', 'not-yet') },
    { title: 'goes on with the tablet', act: (world) => checkingIn(world).start('tablet') },
    { title: 'passes a question over', act: (world) => checkingIn(world).skip('tablet', 'withdrawal') },
    { title: 'changes an answer', act: (world) => checkingIn(world).change('phone', 'dose', 'clinic') },
    { title: 'calls for help at the end', act: (world) => checkingIn(world).goThrough('phone', { ...calm, safety: 'yes' }) },
    { title: 'the on-call person is paged', act: (world) => world.advance(1000) },
    { title: 'the patient asks for a call', act: (world) => checkingIn(world).askForPerson('phone') },
    { title: 'somebody takes it', act: (world) => takeFirstAlert(world, 'jonah') },
    { title: 'the day goes on, and nobody has read them', act: (world) => world.advance(24 * HOUR) },
    { title: 'the counselor reads the answers', act: (world) => checkingIn(world).review('maya', 'phone') },
    { title: 'the care team sets evenings too', act: (world) => world.as('maya').do('checkIns.schedule', evenings) },
    { title: 'two days pass', act: (world) => world.advance(48 * HOUR) },
    { title: 'and ends them', act: (world) => world.as('maya').do('checkIns.unschedule', { chart: DEE, scheduleId: 'evenings' }) },
    { title: 'another day passes', act: (world) => world.advance(24 * HOUR) },
    { title: 'the program has a conversation of its own', act: (world) => writing(world, 'looking-in').create(lookingIn) },
    { title: 'the patient begins it', act: (world) => checkingIn(world).start('look', 'looking-in') },
    { title: 'says that it is bad', act: (world) => checkingIn(world).answer('look', 'feel', 8) },
    { title: 'and why, and the team is told', act: (world) => checkingIn(world).answer('look', 'why', 'My back') },
    { title: 'takes that back', act: (world) => checkingIn(world).change('look', 'feel', 2) },
    { title: 'two hours pass', act: (world) => world.advance(2 * HOUR) },
    { title: 'the patient answers', act: (world) => checkingIn(world).answer('look', 'nerves/item-1', 2) },
    { title: 'to the end, and it is scored', act: (world) => checkingIn(world).answer('look', 'nerves/item-2', 1) },
    { title: 'begins again', act: (world) => checkingIn(world).start('again', 'looking-in') },
    { title: 'says that it is not bad', act: (world) => checkingIn(world).answer('again', 'feel', 1) },
    {
      title: 'the program words it otherwise, and runs in flight go on in it',
      act: (world) =>
        writing(world, 'reworded').release('looking-in', reworded('feel', 'How is it now?'), { policy: 'map', mapping: {}, except: [] }),
    },
    { title: 'the patient is moved', act: (world) => world.advance(1000) },
    {
      title: 'the conversation is withdrawn',
      act: async (world) => done(await writing(world).recall((await writing(world).newest('looking-in')).pin)),
    },
    { title: 'and stops', act: (world) => world.advance(2 * 60_000) },
  ],
};
