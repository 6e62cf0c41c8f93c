/** What the scenarios of the laws do not do, and viewers outside a chart would see: scenes played for them. */
import type { Operation } from '@cairn/co-editing';
import { calm, checkingIn } from '../check-ins/steps.ts';
import { door } from '../sessions/door-steps.ts';
import { visiting } from '../sessions/steps.ts';
import { DEE, type World } from '../support/world.ts';
import type { Watched } from './seen.ts';

const DAY = 86_400_000;
let edits = 0;

function edit(world: World, operation: Operation): Promise<unknown> {
  edits += 1;
  return world.as('maya').do('aftercare.edit', { opId: `op-scene-${edits}`, chart: DEE, operation });
}

function add(world: World, path: readonly string[], value: Readonly<Record<string, string>>): Promise<unknown> {
  return edit(world, { type: 'add', path, id: `scene-${edits + 1}`, value, after: null });
}

async function plan(world: World): Promise<void> {
  await add(world, ['help'], { text: 'Sit with me' });
  for (const place of ['signs', 'coping', 'places', 'means']) await add(world, ['safety', place], { text: `A line of ${place}` });
  await add(world, ['safety', 'helpers'], { name: 'Aunt Bo', phone: '555 0177' });
  await add(world, ['safety', 'professionals'], { name: 'Troy Clinic', phone: '555 0188', address: '1 Elm St' });
  await add(world, ['overdose', 'kits'], { place: 'Kitchen drawer', expires: '2027-01-01' });
}

/** A check-in each day for a while; on the last two, everything is harder. */
async function checkIn(world: World, n: number, hard: boolean): Promise<void> {
  await checkingIn(world).start(`ci-scene-${n}`);
  await checkingIn(world).goThrough(`ci-scene-${n}`, hard ? { ...calm, craving: 9, 'craving.access': false, mood: 1 } : calm);
}

async function month(world: World): Promise<void> {
  for (let n = 0; n < 20; n += 1) {
    // One day without a word, so that the last harder day is the one that makes it a hard week.
    if (n !== 15) await checkIn(world, n, n > 17);
    await world.advance(DAY);
  }
}

async function guestInside(world: World): Promise<void> {
  await visiting(world).open('maya');
  await visiting(world).join('dee');
  await door(world).allow('Rosa Morgan');
  await door(world).invite('Rosa Morgan');
  await door(world).enter('Rosa Morgan', 'rosa');
  await door(world).admit('rosa');
  await door(world).join('rosa');
}

export const more: readonly Watched[] = [
  { capability: 'aftercare', steps: [{ title: 'each place of the plan that can be shared is written', act: plan }] },
  {
    capability: 'checkIns',
    before: month,
    steps: [{ title: 'a hard week goes on', act: (world) => checkIn(world, 20, true) }],
  },
  {
    capability: 'sessions',
    before: guestInside,
    steps: [
      { title: 'they talk, with a guest in the room', act: (world) => visiting(world).say('dee', 'This is my sister.') },
      {
        title: 'the patient goes out and comes back',
        act: async (world) => (await visiting(world).leave('dee'), visiting(world).join('dee')),
      },
      { title: 'it ends', act: (world) => visiting(world).end('maya') },
    ],
  },
];
