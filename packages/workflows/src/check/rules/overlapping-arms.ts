import { canHold } from '../formula.ts';
import type { Rule } from '../rule.ts';
import { ask, multi, sample, say } from '../sample.ts';
import { atomsOf } from '../domain.ts';
import { formulaOf, subjectOf } from '../variables.ts';
import type { Branch, Condition } from '../language.ts';

/**
 * Two arms about the same questions that can both hold, neither being the narrower, and lead to different places: who fulfils
 * both only ever sees the first. A narrow arm before a wider one is the usual order, and no finding.
 */
export const overlappingArms: Rule = {
  code: 'overlapping-arms',
  severity: 'warning',
  find: ({ own, values, indexOf }) =>
    own.flatMap(([node, of]) => {
      const env = values.at(indexOf(node) ?? -1);
      if (of.kind !== 'branch' || !env) return [];
      const can = (...formulas: Parameters<typeof canHold>[2][number][]) => canHold(values.variables.list, env, formulas);
      const yes = of.arms.map((arm) => formulaOf(arm.when, values.variables));
      const no = of.arms.map((arm) => formulaOf(arm.when, values.variables, false));
      return pairs(of).flatMap(([first, second]) => {
        const [a, b, notA, notB] = [yes[first], yes[second], no[first], no[second]];
        if (!a || !b || !notA || !notB || !can(a, b) || !can(a, notB) || !can(notA, b)) return [];
        return [{ node, at: { arm: second }, detail: { by: first } }];
      });
    }),
  example: {
    fails: sample({
      feel: ask('feel', multi('sick', 'tired'), 'if-feel'),
      'if-feel': {
        kind: 'branch',
        arms: [
          { when: { answer: 'feel', includes: 'sick' }, to: 'sick' },
          { when: { answer: 'feel', includes: 'tired' }, to: 'tired' },
        ],
        otherwise: 'done',
      },
      sick: say('done'),
      tired: say('done'),
    }),
    passes: sample({
      feel: ask('feel', multi('sick', 'tired'), 'if-sick'),
      'if-sick': { kind: 'branch', arms: [{ when: { answer: 'feel', includes: 'sick' }, to: 'sick' }], otherwise: 'if-tired' },
      sick: say('if-tired'),
      'if-tired': { kind: 'branch', arms: [{ when: { answer: 'feel', includes: 'tired' }, to: 'tired' }], otherwise: 'done' },
      tired: say('done'),
    }),
  },
};

/** Arms that look at the same questions and lead to different places, the nearest ones of long lists. */
function pairs({ arms }: Branch): readonly (readonly [number, number])[] {
  const about = arms.map((arm) => aboutOf(arm.when));
  return arms.flatMap((arm, second) =>
    Array.from({ length: Math.min(second, 30) }, (_, back) => second - 1 - back)
      .filter((first) => arms[first]?.to !== arm.to && about[first] === about[second])
      .map((first) => [first, second] as const),
  );
}

function aboutOf(condition: Condition): string {
  return [...new Set(atomsOf(condition).map(subjectOf))].toSorted().join(' ');
}
