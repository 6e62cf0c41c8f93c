import type { Flow, Wait } from '../language.ts';
import type { Rule } from '../rule.ts';
import { ask, sample, words, yesNo } from '../sample.ts';

export const waitWithoutTimeout: Rule = {
  code: 'wait-without-timeout',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) => (of.kind === 'wait' && (of.after === undefined || of.timeout === undefined) ? [{ node, detail: {} }] : [])),
  example: { fails: waiting({}), passes: waiting({ after: { hours: 2 }, timeout: 'done' }) },
};

function waiting(limit: Pick<Wait, 'after' | 'timeout'>): Flow {
  return sample({
    hello: ask('a', yesNo, 'wait'),
    wait: { kind: 'wait', text: words('We wait.', 'Esperamos.'), on: [{ event: 'called', to: 'done' }], ...limit },
  });
}
