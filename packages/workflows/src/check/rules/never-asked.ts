import { atomsAt, isNeverBefore } from '../odd-atoms.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, say, yesNo } from '../sample.ts';
import { subjectOf } from '../variables.ts';

/** A condition about a question that does not come before it on any way. */
export const neverAsked: Rule = {
  code: 'never-asked',
  severity: 'error',
  find: (analysis) => {
    const { values, indexOf, isUnknowable } = analysis;
    const hits = atomsAt(analysis).flatMap(({ node, at, atom }) => {
      const env = values.at(indexOf(node) ?? -1);
      const question = subjectOf(atom);
      if (!env || isUnknowable(question) || !isNeverBefore(question, analysis, env)) return [];
      return [{ node, ...at, detail: { question } }];
    });
    return [...new Map(hits.map((hit) => [JSON.stringify(hit), hit] as const)).values()];
  },
  example: {
    fails: sample({
      hello: say('if-well'),
      'if-well': { kind: 'branch', arms: [{ when: { answer: 'well', equals: true }, to: 'good' }], otherwise: 'well' },
      good: say('done'),
      well: ask('well', yesNo, 'done'),
    }),
    passes: sample({
      hello: say('well'),
      well: ask('well', yesNo, 'if-well'),
      'if-well': { kind: 'branch', arms: [{ when: { answer: 'well', equals: true }, to: 'good' }], otherwise: 'done' },
      good: say('done'),
    }),
  },
};
