import { beyond } from '../graph.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, yesNo } from '../sample.ts';

/** Two questions on one way that are known by the same name: the second answer would pass for the first. */
export const measureTwice: Rule = {
  code: 'measure-twice',
  severity: 'error',
  find: ({ graph, values, ownOf }) => {
    const asks = graph.order.flatMap((index) => {
      const node = graph.nodes[index];
      return node?.kind === 'ask' && values.at(index) ? [{ index, measure: node.measure, own: ownOf(graph.ids[index] ?? '') }] : [];
    });
    return [...Map.groupBy(asks, ({ measure }) => measure)].flatMap(([measure, same]) => {
      if (same.length < 2) return [];
      const found = new Map<string, { node: string; detail: { measure: string; first: string } }>();
      for (const first of same) {
        const ahead = beyond(graph.forward, first.index);
        for (const second of same) {
          const inside = first.own === second.own && graph.ids[second.index]?.includes('/');
          if (second.index === first.index || inside || !ahead[second.index] || found.has(second.own)) continue;
          found.set(second.own, { node: second.own, detail: { measure, first: first.own } });
        }
      }
      return [...found.values()];
    });
  },
  example: {
    fails: sample({ sleep: ask('sleep', yesNo, 'rest'), rest: ask('sleep', yesNo, 'done') }),
    passes: sample({ sleep: ask('sleep', yesNo, 'rest'), rest: ask('rest', yesNo, 'done') }),
  },
};
