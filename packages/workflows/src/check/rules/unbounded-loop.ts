import { cycles } from '../graph.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, say, yesNo } from '../sample.ts';

/** Nodes that lead back to themselves other than by a counted loop, though some way leads out. */
export const unboundedLoop: Rule = {
  code: 'unbounded-loop',
  severity: 'error',
  find: ({ graph, ownOf }) =>
    cycles(graph.forward)
      .filter((group) => group.some((index) => (graph.all[index] ?? []).some((to) => !group.includes(to))))
      .filter((group) => group.some((index) => graph.isReached(index) && !graph.ids[index]?.includes('/')))
      .map((group) => {
        const ids = group.map((index) => graph.ids[index] ?? '');
        return { node: ownOf(ids.find((id) => !id.includes('/')) ?? ''), detail: { nodes: ids.join(' ') } };
      }),
  example: {
    fails: sample({
      hello: say('better'),
      better: ask('better', yesNo, 'if-better'),
      'if-better': { kind: 'branch', arms: [{ when: { answer: 'better', equals: true }, to: 'done' }], otherwise: 'hello' },
    }),
    passes: sample({
      hello: say('better'),
      better: ask('better', yesNo, 'once-more'),
      'once-more': { kind: 'again', to: 'hello', atMost: 2, while: { not: { answer: 'better', equals: true } }, next: 'done' },
    }),
  },
};
