import { cycles } from '../graph.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, say, yesNo } from '../sample.ts';

/** Nodes that lead only to each other: once there, the conversation can neither end nor wait for anything new. */
export const noEnd: Rule = {
  code: 'no-end',
  severity: 'error',
  find: ({ graph, ownOf }) =>
    cycles(graph.forward)
      .filter((group) => group.every((index) => (graph.all[index] ?? []).every((to) => group.includes(to))))
      .filter((group) => group.some((index) => graph.isReached(index) && !graph.ids[index]?.includes('/')))
      .map((group) => {
        const ids = group.map((index) => graph.ids[index] ?? '');
        return { node: ownOf(ids.find((id) => !id.includes('/')) ?? ''), detail: { nodes: ids.join(' ') } };
      }),
  example: {
    fails: sample({
      hello: say('fork'),
      fork: ask('a', yesNo, 'if-yes'),
      'if-yes': { kind: 'branch', arms: [{ when: { answer: 'fork', equals: true }, to: 'first' }], otherwise: 'done' },
      first: say('second'),
      second: say('first'),
    }),
    passes: sample({
      hello: say('fork'),
      fork: ask('a', yesNo, 'if-yes'),
      'if-yes': { kind: 'branch', arms: [{ when: { answer: 'fork', equals: true }, to: 'first' }], otherwise: 'done' },
      first: say('second'),
      second: say('done'),
    }),
  },
};
