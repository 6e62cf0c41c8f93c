import type { Rule } from '../rule.ts';
import { ask, sample, say, yesNo } from '../sample.ts';

export const unreachableNode: Rule = {
  code: 'unreachable-node',
  severity: 'error',
  find: ({ graph, own, indexOf }) => {
    if (graph.start === undefined) return [];
    return own.flatMap(([node]) => {
      const index = indexOf(node);
      return index !== undefined && graph.isReached(index) ? [] : [{ node, detail: {} }];
    });
  },
  example: {
    fails: sample({ hello: say('question'), question: ask('a', yesNo, 'done'), island: say('done') }),
    passes: sample({ hello: say('question'), question: ask('a', yesNo, 'island'), island: say('done') }),
  },
};
