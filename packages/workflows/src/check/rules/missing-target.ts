import { exits } from '../language.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, yesNo } from '../sample.ts';

export const missingTarget: Rule = {
  code: 'missing-target',
  severity: 'error',
  find: ({ flow, own }) => {
    const isThere = (id: string) => Object.hasOwn(flow.nodes, id);
    const start = isThere(flow.start) ? [] : [{ node: flow.start, detail: { to: flow.start } }];
    return [
      ...start,
      ...own.flatMap(([node, of]) => [...new Set(exits(of))].filter((to) => !isThere(to)).map((to) => ({ node, detail: { to } }))),
    ];
  },
  example: { fails: asking('nowhere'), passes: asking('done') },
};

function asking(otherwise: string) {
  return sample({
    better: ask('a', yesNo, 'if-better'),
    'if-better': { kind: 'branch', arms: [{ when: { answer: 'better', equals: true }, to: 'done' }], otherwise },
  });
}
