import { atomsAt, oddity } from '../odd-atoms.ts';
import type { Rule } from '../rule.ts';
import { ask, choice, sample, say } from '../sample.ts';
import { subjectOf } from '../variables.ts';

/** A condition that compares an answer with something the question can never be answered with. */
export const impossibleComparison: Rule = {
  code: 'impossible-comparison',
  severity: 'error',
  find: (analysis) =>
    atomsAt(analysis).flatMap(({ node, at, atom }) => {
      const odd = oddity(atom, analysis);
      if (odd?.code !== 'impossible-comparison') return [];
      return [{ node, ...at, detail: { question: subjectOf(atom), why: odd.why, value: String(odd.value ?? '') } }];
    }),
  example: {
    fails: sample({
      dose: ask('dose', choice('taken', 'missed'), 'if-missed'),
      'if-missed': { kind: 'branch', arms: [{ when: { answer: 'dose', equals: 'mised' }, to: 'heard' }], otherwise: 'done' },
      heard: say('done'),
    }),
    passes: sample({
      dose: ask('dose', choice('taken', 'missed'), 'if-missed'),
      'if-missed': { kind: 'branch', arms: [{ when: { answer: 'dose', equals: 'missed' }, to: 'heard' }], otherwise: 'done' },
      heard: say('done'),
    }),
  },
};
