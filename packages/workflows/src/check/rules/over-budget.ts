import type { Rule } from '../rule.ts';
import { ask, multi, sample, yesNo } from '../sample.ts';
import { longestWay } from '../time.ts';

export const overBudget: Rule = {
  code: 'over-budget',
  severity: 'warning',
  find: (analysis) => {
    const { flow } = analysis;
    if (flow.budget === undefined || !(flow.budget > 0)) return [];
    const { seconds, way } = longestWay(analysis);
    return seconds <= flow.budget
      ? []
      : [
          {
            node: flow.start,
            detail: { seconds, budget: flow.budget, questions: way.filter((id) => analysis.node(id)?.kind === 'ask').length },
          },
        ];
  },
  example: { fails: asking(5), passes: asking(30) },
};

function asking(budget: number) {
  return sample({ sleep: ask('sleep', yesNo, 'feel'), feel: ask('feel', multi('sick', 'tired'), 'done') }, { budget });
}
