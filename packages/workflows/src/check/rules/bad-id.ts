import type { Rule } from '../rule.ts';
import { ask, sample, yesNo } from '../sample.ts';

/** `/` and `#` are the engine's own. */
const shape = /^[\p{L}\p{N}_-]+$/u;

export const badId: Rule = {
  code: 'bad-id',
  severity: 'error',
  find: ({ own }) => own.filter(([node]) => !shape.test(node)).map(([node]) => ({ node, detail: { id: node } })),
  example: {
    fails: sample({ 'sleep#2': ask('sleep', yesNo, 'done') }),
    passes: sample({ 'sleep-2': ask('sleep', yesNo, 'done') }),
  },
};
