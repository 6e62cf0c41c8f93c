import { newestNote, visiting } from '../sessions/steps.ts';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

async function edit(world: World, username: string, change: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { noteId } = await newestNote(world);
  return world.as(username).do('notes.edit', { chart: DEE, noteId, change });
}

export const scenario: Scenario = {
  capability: 'notes',
  steps: [
    { title: 'a session is opened', act: (world) => visiting(world).open('maya') },
    { title: 'the patient comes in', act: (world) => visiting(world).join('dee') },
    { title: 'and answers', act: (world) => visiting(world).answer('dee', 'feeling', 'Jumpy. Chest tight.') },
    { title: 'it ends, which drafts the note', act: (world) => visiting(world).end('maya') },
    {
      title: 'a sentence is changed',
      act: (world) => edit(world, 'maya', { type: 'set', sentenceId: 'draft-1', version: 0, text: 'We met by chat.' }),
    },
    { title: 'a sentence is removed', act: (world) => edit(world, 'maya', { type: 'remove', sentenceId: 'draft-2', version: 0 }) },
    {
      title: 'an assessment is written',
      act: (world) => edit(world, 'maya', { type: 'add', section: 'assessment', text: 'Coped with a hard moment.' }),
    },
    { title: 'a plan is written', act: (world) => edit(world, 'amara', { type: 'add', section: 'plan', text: 'Dose review on Monday.' }) },
    {
      title: 'the place is filled in',
      act: (world) => edit(world, 'maya', { type: 'fill', field: 'location', base: '', text: '12 Mill St, Apt 4' }),
    },
    {
      title: 'the number is filled in',
      act: (world) => edit(world, 'maya', { type: 'fill', field: 'callback', base: '', text: '(555) 014-2201' }),
    },
    {
      title: 'risk is stated',
      act: (world) => edit(world, 'maya', { type: 'fill', field: 'risk', base: '', text: 'No thoughts of suicide.' }),
    },
    {
      title: 'the counselor signs',
      act: async (world) => {
        const { noteId, revision } = await newestNote(world);
        return world.as('maya').do('notes.sign', { chart: DEE, noteId, revision });
      },
    },
    {
      title: 'the prescriber adds to it',
      act: async (world) =>
        world.as('amara').do('notes.addendum', { chart: DEE, noteId: (await newestNote(world)).noteId, text: 'Pharmacy confirmed.' }),
    },
  ],
};
