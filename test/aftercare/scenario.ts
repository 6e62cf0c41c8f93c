import type { Operation } from '@cairn/co-editing';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';
import { makeReady, planOf, signBy, write } from './ready.ts';

const goal = ['body', 'goals', 'g1'];
const step = [...goal, 'steps', 's1'];
const title = [...goal, 'title'];

function edit(world: World, username: string, opId: string, operation: Operation): Promise<unknown> {
  return world.as(username).do('aftercare.edit', { opId, chart: DEE, operation });
}

export const scenario: Scenario = {
  capability: 'aftercare',
  steps: [
    {
      title: 'the counselor adds a goal',
      act: (world) =>
        edit(world, 'maya', 'plan-op-1', { type: 'add', path: ['body', 'goals'], id: 'g1', value: { title: 'Stay steady' }, after: null }),
    },
    {
      title: 'the prescriber adds a step of hers',
      act: (world) => {
        const value = { text: 'Check trough', owner: { id: 'amara', name: 'Dr. Amara Okafor' }, due: '2026-05-15' };
        return edit(world, 'amara', 'plan-op-2', { type: 'add', path: [...goal, 'steps'], id: 's1', value, after: null });
      },
    },
    {
      title: 'the counselor rewrites the goal',
      act: (world) => edit(world, 'maya', 'plan-op-3', { type: 'set', path: title, value: 'Stay steady until June 2', base: 'plan-op-1' }),
    },
    {
      title: 'the prescriber, who had not seen that, rewrites it too',
      act: (world) => edit(world, 'amara', 'plan-op-4', { type: 'set', path: title, value: 'Stay steady until June 9', base: 'plan-op-1' }),
    },
    {
      title: 'the counselor chooses',
      act: (world) =>
        edit(world, 'maya', 'plan-op-5', {
          type: 'choose',
          path: title,
          value: 'Stay steady until June 9',
          seen: ['plan-op-3', 'plan-op-4'],
        }),
    },
    {
      title: 'a watch-out moves and a line goes',
      act: async (world) => {
        for (const id of ['w1', 'w2']) {
          const value = { cue: `Cue ${id}`, response: `Response ${id}` };
          await edit(world, 'dani', `plan-add-${id}`, { type: 'add', path: ['watchOuts'], id, value, after: 'w1' });
        }
        await edit(world, 'dani', 'plan-op-6', { type: 'move', path: ['watchOuts', 'w2'], after: null });
        await edit(world, 'dani', 'plan-op-7', { type: 'remove', path: ['watchOuts', 'w1'], seen: ['plan-add-w1'] });
        await edit(world, 'dani', 'plan-op-8', { type: 'keep', path: ['watchOuts', 'w1'] });
      },
    },
    { title: 'the patient checks a step', act: (world) => world.as('dee').do('aftercare.check', { chart: DEE, path: step, done: true }) },
    { title: 'the patient asks for a change', act: (world) => world.as('dee').do('aftercare.ask', { chart: DEE, text: 'Move my review' }) },
    {
      title: 'the counselor answers',
      act: async (world) => {
        const state = (await world.snapshot('maya', DEE))?.state['aftercare'] as { requests: { requestId: string }[] };
        await world.as('maya').do('aftercare.answer', { chart: DEE, requestId: state.requests[0]?.requestId ?? '', answer: 'changed' });
      },
    },
    {
      title: 'the patient writes a goal of their own',
      act: (world) =>
        edit(world, 'dee', 'plan-op-9', {
          type: 'add',
          path: ['people', 'goals'],
          id: 'g2',
          value: { title: 'Be at each game' },
          after: null,
        }),
    },
    {
      title: 'the prescriber remarks on it, and the patient settles that',
      act: async (world) => {
        const path = ['people', 'goals', 'g2'];
        await world.as('amara').do('aftercare.comment', { chart: DEE, path, text: 'Which day do they play?' });
        const { comments } = await planOf(world, 'dee');
        await world.as('dee').do('aftercare.settleComment', { chart: DEE, commentId: comments.at(-1)?.commentId ?? '' });
      },
    },
    {
      title: 'the patient suggests where only staff write; it goes in as theirs',
      act: async (world) => {
        const operation: Operation = { type: 'set', path: ['returnToCare', 'route'], value: 'Text Maya. Come in that day.', base: '' };
        await world.as('dee').do('aftercare.suggest', { chart: DEE, operation, note: 'So I know who' });
        const { suggestions } = await planOf(world, 'maya');
        const answer = { suggestionId: suggestions.at(-1)?.suggestionId ?? '', answer: 'accepted', seen: [] };
        await world.as('maya').do('aftercare.answerSuggestion', { chart: DEE, ...answer });
      },
    },
    {
      title: 'the counselor begins from a template and keeps none of it',
      act: async (world) => {
        await world.as('maya').do('aftercare.useTemplate', { chart: DEE, template: 'stable-one-year' });
        await makeReady(world);
      },
    },
    {
      title: 'it is asked to be signed, signed by one, and taken back',
      act: async (world) => {
        await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
        await signBy(world, 'amara');
        await world.as('dee').do('aftercare.takeBack', { chart: DEE, version: 1, why: 'The day is wrong' });
        await write(world, 'dee', ['people', 'goals', 'g2', 'title'], 'Be at each Thursday game');
      },
    },
    {
      title: 'all three sign',
      act: async (world) => {
        await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
        for (const one of ['maya', 'amara', 'dee'] as const) await signBy(world, one);
      },
    },
    {
      title: 'it is corrected, with a reason',
      act: async (world) => {
        await write(world, 'maya', ['returnToCare', 'who'], 'Maya');
        await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: 'Who to call was missing' });
        for (const one of ['dee', 'maya', 'amara'] as const) await signBy(world, one);
      },
    },
  ],
};
