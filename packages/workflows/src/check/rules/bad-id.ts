import type { Rule } from '../rule.ts';
import { ask, sample, yesNo } from '../sample.ts';

/** Letters, digits and dashes; `/` and `#` are the engine's own, and a dot or a blank breaks an address. */
const shape = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export const badId: Rule = {
  code: 'bad-id',
  severity: 'error',
  find: ({ own }) => own.filter(([node]) => !shape.test(node)).map(([node]) => ({ node, detail: { id: node } })),
  example: {
    fails: sample({ 'sleep#2': ask('sleep', yesNo, 'done') }),
    passes: sample({ 'sleep-2': ask('sleep', yesNo, 'done') }),
  },
};
