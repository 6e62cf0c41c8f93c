import type { Rule } from '../rule.ts';
import { carefulPin, sample, say } from '../sample.ts';

/**
 * An included conversation with several endings, two or more of which nobody spoke of: they fall together. An error when it can take
 * a call for help, since that ending would be lost.
 */
export const outcomeGoesNowhere: Rule = {
  code: 'outcome-goes-nowhere',
  severity: 'error',
  find: ({ own, library }) =>
    own.flatMap(([node, of]) => {
      const part = of.kind === 'include' && 'flow' in of.of ? library.flow(of.of.flow) : undefined;
      if (!part || of.kind !== 'include') return [];
      const inner = Object.values(part.nodes);
      const outcomes = [...new Set(inner.flatMap((one) => (one.kind === 'end' ? [one.outcome] : [])))];
      const rest = outcomes.filter((outcome) => !Object.hasOwn(of.ends ?? {}, outcome));
      if (rest.length < 2) return [];
      const calls = inner.some((one) => one.kind === 'ask' && (one.pressing ?? []).length > 0);
      return [{ node, detail: { outcomes: rest.join(', ') }, severity: calls ? ('error' as const) : ('warning' as const) }];
    }),
  example: { fails: including({}), passes: including({ person: 'person' }) },
};

function including(ends: Readonly<Record<string, string>>) {
  return sample(
    {
      part: { kind: 'include', of: { flow: carefulPin }, ends, next: Object.hasOwn(ends, 'person') ? 'done' : 'person' },
      person: say('done'),
    },
    { steps: ['part'] },
  );
}
