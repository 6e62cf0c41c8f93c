import { must } from '@cairn/kernel';
import { visiting } from '../sessions/steps.ts';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';
import { complete, draftOf, edit, newestNote, sign, write } from './desk.ts';

const HOUR = 3_600_000;

export const describeMaya = (world: World): Promise<unknown> =>
  world.as('ruth').do('notes.describeSigner', { chart: 'program', personId: 'maya', credential: 'LADC-I', supervisedBy: 'jonah' });

async function onSigned(world: World, username: string, path: string, more: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { noteId } = await newestNote(world);
  return world.as(username).do(path, { chart: DEE, noteId, ...more });
}

export const scenario: Scenario = {
  capability: 'notes',
  steps: [
    { title: 'a counselor is supervised', act: describeMaya },
    { title: 'a session is opened, which begins the note', act: (world) => visiting(world).open('theo') },
    { title: 'the counselor takes it over', act: async (world) => onSigned(world, 'maya', 'notes.take', {}) },
    { title: 'the patient comes in', act: (world) => visiting(world).join('dee') },
    {
      title: 'a sentence is changed while the session goes on',
      act: async (world) => {
        const { content } = await draftOf(world);
        const people = must(
          content.sentences.find(({ sentenceId }) => sentenceId === 'visit/people'),
          'who was there',
        );
        return edit(world, 'maya', {
          type: 'set',
          sentenceId: 'visit/people',
          version: 0,
          base: people.text,
          text: 'Dee and Theo were there.',
        });
      },
    },
    {
      title: 'and one is left out',
      act: (world) => edit(world, 'maya', { type: 'remove', sentenceId: 'visit/interruptions', version: 0 }),
    },
    { title: 'it ends, and the note can be signed', act: (world) => visiting(world).end('theo') },
    { title: 'the sentence is put back', act: (world) => edit(world, 'maya', { type: 'put-back', sentenceId: 'visit/people' }) },
    { title: 'the format is changed', act: (world) => edit(world, 'maya', { type: 'format', format: 'BIRP' }) },
    { title: 'a colleague adds a sentence', act: (world) => write(world, 'plan', 'Dose review on Monday.', 'amara') },
    { title: 'everything required is written', act: complete },
    { title: 'the counselor signs', act: (world) => sign(world) },
    { title: 'her supervisor lets the time pass', act: (world) => world.advance(73 * HOUR) },
    {
      title: 'and signs beside her',
      act: async (world) => onSigned(world, 'jonah', 'notes.coSign', { seen: (await newestNote(world)).signature?.hash }),
    },
    {
      title: 'the prescriber adds to it',
      act: (world) => onSigned(world, 'amara', 'notes.addendum', { text: 'Pharmacy confirmed.', why: 'Called after the visit.' }),
    },
    {
      title: 'a sentence is amended',
      act: (world) =>
        onSigned(world, 'maya', 'notes.amend', {
          target: 'risk',
          base: 'No thoughts of suicide. Naloxone at hand.',
          text: 'No thoughts of suicide. No naloxone at hand.',
          why: 'Written down wrong.',
        }),
    },
    {
      title: 'it was the wrong chart',
      act: (world) => onSigned(world, 'maya', 'notes.retract', { reason: 'Written in the wrong chart.' }),
    },
    {
      title: 'and a new note of the visit is begun',
      act: async (world) => world.as('maya').do('notes.begin', { chart: DEE, sessionId: (await newestNote(world)).sessionId }),
    },
  ],
};

export const signersScenario: Scenario = {
  capability: 'signers',
  steps: [
    { title: 'a counselor is described', act: describeMaya },
    {
      title: 'and is not supervised any more',
      act: (world) =>
        world.as('jonah').do('notes.describeSigner', { chart: 'program', personId: 'maya', credential: 'LADC-I', supervisedBy: null }),
    },
  ],
};

export const counselingScenario: Scenario = {
  capability: 'counselingNotes',
  steps: [
    {
      title: 'a counselor keeps a note apart',
      act: (world) =>
        world.as('maya').do('notes.keepApart', {
          chart: DEE,
          noteId: null,
          version: 0,
          text: 'My own thoughts on what was said.',
          salt: 'grain-of-salt-0001',
        }),
    },
    {
      title: 'a prescriber keeps their own',
      act: (world) =>
        world
          .as('amara')
          .do('notes.keepApart', { chart: DEE, noteId: null, version: 0, text: 'Another view.', salt: 'grain-of-salt-0002' }),
    },
  ],
};
