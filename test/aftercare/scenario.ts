import type { Operation } from '@cairn/co-editing';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

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
  ],
};
