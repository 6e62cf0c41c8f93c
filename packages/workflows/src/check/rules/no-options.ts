import type { Rule } from '../rule.ts';
import { ask, choice, sample } from '../sample.ts';

export const noOptions: Rule = {
  code: 'no-options',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) =>
      of.kind === 'ask' && 'options' in of.question && of.question.options.length === 0 ? [{ node, detail: {} }] : [],
    ),
  example: {
    fails: sample({ dose: ask('dose', choice(), 'done') }),
    passes: sample({ dose: ask('dose', choice('taken', 'missed'), 'done') }),
  },
};
