import type { Rule } from '../rule.ts';
import { ask, choice, sample } from '../sample.ts';

export const optionTwice: Rule = {
  code: 'option-twice',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'ask' || !('options' in of.question)) return [];
      const values: readonly (string | number)[] = of.question.options.map(({ value }) => value);
      const twice = new Set(values.filter((value, index) => values.indexOf(value) < index));
      return [...twice].map((option) => ({ node, at: { option }, detail: { answer: String(option) } }));
    }),
  example: {
    fails: sample({ dose: ask('dose', choice('taken', 'missed', 'taken'), 'done') }),
    passes: sample({ dose: ask('dose', choice('taken', 'missed'), 'done') }),
  },
};
