import type { Rule } from '../rule.ts';
import { otherPin, sample } from '../sample.ts';

export const includeNotFound: Rule = {
  code: 'include-not-found',
  severity: 'error',
  find: ({ unlinked, flow }) =>
    unlinked.map(({ code, node }) => {
      const of = flow.nodes[node];
      const what = of?.kind !== 'include' ? '' : 'flow' in of.of ? of.of.flow.id : of.of.instrument;
      return { node, detail: { why: code, what } };
    }),
  example: {
    fails: sample({ part: { kind: 'include', of: { flow: { ...otherPin, version: 2 } }, next: 'done' } }, { steps: ['part'] }),
    passes: sample({ part: { kind: 'include', of: { flow: otherPin }, next: 'done' } }, { steps: ['part'] }),
  },
};
