import { conditionsOf } from '../analysis.ts';
import { canHold } from '../formula.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, say, zeroToTen } from '../sample.ts';
import { hasOddAtoms } from '../odd-atoms.ts';
import { formulaOf } from '../variables.ts';

/** A condition that nothing which can have been answered on coming here fulfils. */
export const neverHolds: Rule = {
  code: 'never-holds',
  severity: 'error',
  find: (analysis) =>
    analysis.own.flatMap(([node, of]) => {
      const { values, indexOf } = analysis;
      const env = values.at(indexOf(node) ?? -1);
      if (!env) return [];
      return conditionsOf(of).flatMap((condition, arm) => {
        if (hasOddAtoms(condition, analysis, env)) return [];
        if (canHold(values.variables.list, env, [formulaOf(condition, values.variables)])) return [];
        return [{ node, ...(of.kind === 'branch' ? { at: { arm } } : {}), detail: {} }];
      });
    }),
  example: {
    fails: sample({
      pain: ask('pain', zeroToTen, 'if-pain'),
      'if-pain': {
        kind: 'branch',
        arms: [
          {
            when: {
              all: [
                { answer: 'pain', atLeast: 7 },
                { answer: 'pain', atMost: 3 },
              ],
            },
            to: 'strong',
          },
        ],
        otherwise: 'done',
      },
      strong: say('done'),
    }),
    passes: sample({
      pain: ask('pain', zeroToTen, 'if-pain'),
      'if-pain': {
        kind: 'branch',
        arms: [
          {
            when: {
              all: [
                { answer: 'pain', atLeast: 3 },
                { answer: 'pain', atMost: 7 },
              ],
            },
            to: 'strong',
          },
        ],
        otherwise: 'done',
      },
      strong: say('done'),
    }),
  },
};
