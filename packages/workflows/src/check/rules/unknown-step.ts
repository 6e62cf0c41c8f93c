import type { Analysis } from '../analysis.ts';
import type { Node } from '../language.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, yesNo } from '../sample.ts';

/** A question, or an included flow with questions, that the progress a person sees knows nothing of. */
export const unknownStep: Rule = {
  code: 'unknown-step',
  severity: 'error',
  find: (analysis) =>
    analysis.own.flatMap(([node, of]) => {
      const step = of.kind === 'ask' ? of.step : asksSomething(analysis, of) ? node : undefined;
      return step === undefined || analysis.flow.steps.includes(step) ? [] : [{ node, detail: { step } }];
    }),
  example: {
    fails: sample({ sleep: ask('sleep', yesNo, 'done') }, { steps: ['mood'] }),
    passes: sample({ sleep: ask('sleep', yesNo, 'done') }, { steps: ['sleep'] }),
  },
};

function asksSomething({ library }: Analysis, node: Node): boolean {
  if (node.kind !== 'include') return false;
  const part = 'flow' in node.of ? library.flow(node.of.flow) : library.instrument(node.of.instrument, node.of.version);
  return part !== undefined && part.steps.length > 0;
}
