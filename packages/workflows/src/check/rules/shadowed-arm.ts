import { canHold } from '../formula.ts';
import type { Hit, Rule } from '../rule.ts';
import { ask, sample, say, zeroToTen } from '../sample.ts';
import { formulaOf } from '../variables.ts';

/** An arm that could be taken, were it not that an earlier one always is. */
export const shadowedArm: Rule = {
  code: 'shadowed-arm',
  severity: 'error',
  find: ({ own, values, indexOf }) =>
    own.flatMap(([node, of]) => {
      const index = indexOf(node) ?? -1;
      const env = values.at(index);
      if (of.kind !== 'branch' || !env) return [];
      const list = values.variables.list;
      return of.arms.flatMap((arm, at) => {
        if (at === 0 || canHold(list, env, values.edges(index)[at]?.needs ?? [])) return [];
        const alone = formulaOf(arm.when, values.variables);
        if (!canHold(list, env, [alone])) return [];
        const by = of.arms.slice(0, at).findIndex(({ when }) => !canHold(list, env, [alone, formulaOf(when, values.variables, false)]));
        const detail: Hit['detail'] = by < 0 ? {} : { by };
        return [{ node, at: { arm: at }, detail }];
      });
    }),
  example: {
    fails: sample({
      pain: ask('pain', zeroToTen, 'if-pain'),
      'if-pain': {
        kind: 'branch',
        arms: [
          { when: { answer: 'pain', atLeast: 5 }, to: 'some' },
          { when: { answer: 'pain', atLeast: 8 }, to: 'strong' },
        ],
        otherwise: 'done',
      },
      some: say('done'),
      strong: say('done'),
    }),
    passes: sample({
      pain: ask('pain', zeroToTen, 'if-pain'),
      'if-pain': {
        kind: 'branch',
        arms: [
          { when: { answer: 'pain', atLeast: 8 }, to: 'strong' },
          { when: { answer: 'pain', atLeast: 5 }, to: 'some' },
        ],
        otherwise: 'done',
      },
      some: say('done'),
      strong: say('done'),
    }),
  },
};
