import { beyond } from '../graph.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, say, yesNo } from '../sample.ts';

/** A counted loop goes back to something that leads to it again; a jump to anywhere else would ask nothing a second time. */
export const loopElsewhere: Rule = {
  code: 'loop-elsewhere',
  severity: 'error',
  find: ({ graph, own, indexOf }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'again') return [];
      const [here, to] = [indexOf(node), indexOf(of.to)];
      if (here === undefined || to === undefined || !graph.isReached(here)) return [];
      return here !== to && beyond(graph.forward, to)[here] ? [] : [{ node, detail: { to: of.to } }];
    }),
  example: {
    fails: sample({
      hello: say('ask'),
      ask: ask('a', yesNo, 'once-more'),
      'once-more': { kind: 'again', to: 'after', atMost: 1, next: 'after' },
      after: say('done'),
    }),
    passes: sample({
      hello: say('ask'),
      ask: ask('a', yesNo, 'once-more'),
      'once-more': { kind: 'again', to: 'ask', atMost: 1, next: 'after' },
      after: say('done'),
    }),
  },
};
