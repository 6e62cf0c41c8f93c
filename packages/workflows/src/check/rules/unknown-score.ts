import { atomsAt, oddity } from '../odd-atoms.ts';
import type { Rule } from '../rule.ts';
import { sample, say } from '../sample.ts';
import { subjectOf } from '../variables.ts';

const part = { kind: 'include', of: { instrument: 'form', version: '1' }, ends: { flagged: 'high' }, next: 'if-high' } as const;

/** A subscale, band or flag that the instrument does not have. */
export const unknownScore: Rule = {
  code: 'unknown-score',
  severity: 'error',
  find: (analysis) =>
    atomsAt(analysis).flatMap(({ node, at, atom }) => {
      const odd = oddity(atom, analysis);
      if (odd?.code !== 'unknown-score') return [];
      return [{ node, ...at, detail: { score: subjectOf(atom), what: odd.what, name: odd.name } }];
    }),
  example: {
    fails: sample(
      {
        part,
        'if-high': { kind: 'branch', arms: [{ when: { score: 'part/score', band: 'very-high' }, to: 'high' }], otherwise: 'done' },
        high: say('done'),
      },
      { steps: ['part'] },
    ),
    passes: sample(
      {
        part,
        'if-high': { kind: 'branch', arms: [{ when: { score: 'part/score', band: 'high' }, to: 'high' }], otherwise: 'done' },
        high: say('done'),
      },
      { steps: ['part'] },
    ),
  },
};
