import type { Rule } from '../rule.ts';
import { sample, say, words } from '../sample.ts';
import type { Node } from '../language.ts';

/** A person takes over, and the conversation has no way on when they give it back, or when nobody came. */
export const handOverWithoutReturn: Rule = {
  code: 'hand-over-without-return',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'hand-over') return [];
      const stuck = of.after === undefined || of.timeout === undefined;
      return [
        ...(of.back === undefined ? [{ node, detail: { missing: 'back' } }] : []),
        ...(stuck ? [{ node, detail: { missing: 'timeout' } }] : []),
      ];
    }),
  example: {
    fails: talking({ after: { hours: 1 }, timeout: 'later' }),
    passes: talking({ back: 'done', after: { hours: 1 }, timeout: 'later' }),
  },
};

function talking(ways: Partial<Extract<Node, { kind: 'hand-over' }>>) {
  return sample({
    person: { kind: 'hand-over', to: 'counselor', text: words('We will call.', 'Le llamamos.'), ...ways },
    later: say('done'),
  });
}
