import { MOST_ROUNDS } from '../language.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, yesNo } from '../sample.ts';

/** A run goes back at most `MOST_ROUNDS` times in all; loops that want more would stop early without a word. */
export const tooManyRounds: Rule = {
  code: 'too-many-rounds',
  severity: 'error',
  find: ({ flow, graph }) => {
    const loops = graph.nodes.flatMap((node, index) =>
      node.kind === 'again' && graph.isReached(index) ? [{ node, id: graph.ids[index] ?? '' }] : [],
    );
    const rounds = loops.reduce((sum, { node }) => sum + (node.atMost > 0 ? node.atMost : 0), 0);
    if (!(rounds > MOST_ROUNDS)) return [];
    const most = loops.filter(({ id }) => Object.hasOwn(flow.nodes, id)).toSorted((a, b) => b.node.atMost - a.node.atMost)[0];
    return [{ node: most?.id ?? flow.start, detail: { rounds, most: MOST_ROUNDS } }];
  },
  example: {
    fails: sample({
      one: ask('a', yesNo, 'outer'),
      outer: { kind: 'again', to: 'one', atMost: 60, next: 'two' },
      two: ask('b', yesNo, 'inner'),
      inner: { kind: 'again', to: 'two', atMost: 60, next: 'done' },
    }),
    passes: sample({
      one: ask('a', yesNo, 'outer'),
      outer: { kind: 'again', to: 'one', atMost: 3, next: 'two' },
      two: ask('b', yesNo, 'inner'),
      inner: { kind: 'again', to: 'two', atMost: 3, next: 'done' },
    }),
  },
};
