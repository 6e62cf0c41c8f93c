import { atomsAt, oddity } from '../odd-atoms.ts';
import type { Rule } from '../rule.ts';
import { sample, say } from '../sample.ts';
import { subjectOf } from '../variables.ts';

const part = { kind: 'include', of: { instrument: 'form', version: '1' }, ends: { flagged: 'high' }, next: 'if-high' } as const;

export const scoreOutOfRange: Rule = {
  code: 'score-out-of-range',
  severity: 'error',
  find: (analysis) =>
    atomsAt(analysis).flatMap(({ node, at, atom }) => {
      const odd = oddity(atom, analysis);
      if (odd?.code !== 'score-out-of-range') return [];
      return [{ node, ...at, detail: { score: subjectOf(atom), value: odd.value, from: odd.from, to: odd.to } }];
    }),
  example: {
    fails: sample(
      {
        part,
        'if-high': { kind: 'branch', arms: [{ when: { score: 'part/score', atLeast: 10 }, to: 'high' }], otherwise: 'done' },
        high: say('done'),
      },
      { steps: ['part'] },
    ),
    passes: sample(
      {
        part,
        'if-high': { kind: 'branch', arms: [{ when: { score: 'part/score', atLeast: 3 }, to: 'high' }], otherwise: 'done' },
        high: say('done'),
      },
      { steps: ['part'] },
    ),
  },
};
