import type { Rule } from '../rule.ts';
import { otherPin, sample } from '../sample.ts';

export const unknownOutcome: Rule = {
  code: 'unknown-outcome',
  severity: 'error',
  find: ({ own, library }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'include') return [];
      const part = 'flow' in of.of ? library.flow(of.of.flow) : library.instrument(of.of.instrument, of.of.version);
      if (!part) return [];
      const outcomes = Object.values(part.nodes).flatMap((inner) => (inner.kind === 'end' ? [inner.outcome] : []));
      const unknown = Object.keys(of.ends ?? {}).filter((outcome) => !outcomes.includes(outcome));
      return unknown.map((outcome) => ({ node, detail: { outcome, known: [...new Set(outcomes)].join(', ') } }));
    }),
  example: { fails: including('finished'), passes: including('done') },
};

function including(outcome: string) {
  return sample({ part: { kind: 'include', of: { flow: otherPin }, ends: { [outcome]: 'done' }, next: 'done' } }, { steps: ['part'] });
}
