import { passes, samples } from '../domain.ts';
import type { Rule } from '../rule.ts';
import { ask, choice, sample, say } from '../sample.ts';

/** A call for help that nobody can give: the value is none of the answers. */
export const unknownPressing: Rule = {
  code: 'unknown-pressing',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'ask') return [];
      const isAnswer = (value: string | number | boolean) =>
        samples(of.question, [{ equals: value }]).some((one) => passes(one, { equals: value }));
      return (of.pressing ?? [])
        .filter((value) => !isAnswer(value))
        .map((option) => ({ node, at: { option }, detail: { answer: String(option) } }));
    }),
  example: {
    fails: safety(['yes', 'talk']),
    passes: safety(['yes']),
  },
};

function safety(pressing: readonly string[]) {
  return sample({
    safety: ask('safety', choice('no', 'yes'), 'if-safety', { pressing }),
    'if-safety': { kind: 'branch', arms: [{ when: { not: { answer: 'safety', equals: 'no' } }, to: 'person' }], otherwise: 'done' },
    person: say('done'),
  });
}
