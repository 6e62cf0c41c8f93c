import type { Analysis } from '../analysis.ts';
import type { Node } from '../language.ts';
import type { Rule } from '../rule.ts';
import { ask, choice, sample, say } from '../sample.ts';

/** A score whose items are not those of its instrument, or are no questions of the flow. */
export const scoreItems: Rule = {
  code: 'score-items',
  severity: 'error',
  find: (analysis) =>
    analysis.own.flatMap(([node, of]) => (of.kind === 'score' ? problems(analysis, of).map((detail) => ({ node, detail })) : [])),
  example: {
    fails: scored({ 1: 'first' }),
    passes: scored({ 1: 'first', 2: 'second' }),
  },
};

type Problem = { readonly why: 'unknown-instrument' | 'unknown-item' | 'missing-item' | 'no-question'; readonly what: string };

function problems({ library, node, isUnknowable }: Analysis, of: Extract<Node, { kind: 'score' }>): readonly Problem[] {
  const info = library.instrumentInfo(of.instrument);
  if (!info) return [{ why: 'unknown-instrument', what: of.instrument }];
  const isItem = (item: string) => info.items.some(({ linkId }) => linkId === item);
  const given = Object.entries(of.items);
  return [
    ...given.filter(([item]) => !isItem(item)).map(([item]) => ({ why: 'unknown-item' as const, what: item })),
    ...info.items
      .filter(({ linkId, scored: counts }) => counts && !Object.hasOwn(of.items, linkId))
      .map(({ linkId }) => ({ why: 'missing-item' as const, what: linkId })),
    ...given
      .filter(([, id]) => node(id)?.kind !== 'ask' && !isUnknowable(id))
      .map(([item]) => ({ why: 'no-question' as const, what: item })),
  ];
}

function scored(items: Readonly<Record<string, string>>) {
  return sample({
    first: ask('a', choice(0, 1, 2, 3), 'second'),
    second: ask('b', choice(0, 1, 2, 3), 'score'),
    score: { kind: 'score', instrument: 'form', items, next: 'if-flag' },
    'if-flag': { kind: 'branch', arms: [{ when: { score: 'score', flag: 'second-answered' }, to: 'person' }], otherwise: 'done' },
    person: say('done'),
  });
}
