import type { Rule } from '../rule.ts';
import { sample } from '../sample.ts';

/** A flow that is to fall due later, and that the program does not have. */
export const unknownFlow: Rule = {
  code: 'unknown-flow',
  severity: 'error',
  find: ({ flow, own, library: { flowIds } }) =>
    own.flatMap(([node, of]) => {
      if (flowIds === undefined || of.kind !== 'act' || of.act.type !== 'schedule') return [];
      return of.act.flow === flow.id || flowIds.includes(of.act.flow)
        ? []
        : [{ node, detail: { flow: of.act.flow, known: flowIds.join(', ') } }];
    }),
  example: { fails: planning('weekly'), passes: planning('other') },
};

function planning(flow: string) {
  return sample({ plan: { kind: 'act', act: { type: 'schedule', flow, after: [{ days: 7 }] }, next: 'done' } });
}
