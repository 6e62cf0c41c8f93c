import type { Rule } from '../rule.ts';
import { ask, sample, say, yesNo } from '../sample.ts';
import { unguardedReads } from '../unguarded.ts';
import type { Node } from '../language.ts';

/**
 * A condition about a question that some ways pass by, without saying what holds then: neither does it ask whether the question was
 * answered or skipped, nor do the other conditions with it rule those ways out.
 */
export const sometimesAsked: Rule = {
  code: 'sometimes-asked',
  severity: 'warning',
  find: (analysis) =>
    unguardedReads(analysis).map(({ node, at, question, way }) => ({
      node,
      ...at,
      detail: { question, way: way.map(analysis.ownOf).join(' ') },
    })),
  example: {
    fails: sample(nodes({ answer: 'where', equals: true })),
    passes: sample(
      nodes({
        all: [
          { answer: 'pain', equals: true },
          { answer: 'where', equals: true },
        ],
      }),
    ),
  },
};

function nodes(when: Extract<Node, { kind: 'branch' }>['arms'][number]['when']): Record<string, Node> {
  return {
    pain: ask('pain', yesNo, 'if-pain'),
    'if-pain': { kind: 'branch', arms: [{ when: { answer: 'pain', equals: true }, to: 'where' }], otherwise: 'hello' },
    where: ask('where', yesNo, 'hello'),
    hello: say('if-where'),
    'if-where': { kind: 'branch', arms: [{ when, to: 'last' }], otherwise: 'done' },
    last: say('done'),
  };
}
