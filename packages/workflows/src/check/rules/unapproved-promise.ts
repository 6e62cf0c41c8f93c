import type { Flow, FlowPromise, Node } from '../language.ts';
import type { Rule } from '../rule.ts';
import { sample, words } from '../sample.ts';

/** Words that bind the program before somebody has said that they are true. */
export const unapprovedPromise: Rule = {
  code: 'unapproved-promise',
  severity: 'error',
  find: ({ flow, own }) =>
    own.flatMap(([node, of]) => {
      const promise = promiseOf(of);
      if (promise === undefined) return [];
      const made = Object.hasOwn(flow.promises ?? {}, promise) ? flow.promises?.[promise] : undefined;
      if (made?.approved) return [];
      return [{ node, detail: { promise, why: made ? 'not-approved' : 'unknown', text: made?.text.en ?? '' } }];
    }),
  example: {
    fails: promising({ text: words('It stays here.', 'No sale de acá.') }),
    passes: promising({
      text: words('It stays here.', 'No sale de acá.'),
      approved: { personId: 'amara', name: 'Dr. Amara', role: 'prescriber', day: '2026-11-01' },
    }),
  },
};

function promiseOf(node: Node): string | undefined {
  return node.kind === 'say' || node.kind === 'ask' || node.kind === 'hand-over' ? node.promise : undefined;
}

function promising(stays: FlowPromise): Flow {
  return sample({ hello: { kind: 'say', text: stays.text, promise: 'stays', next: 'done' } }, { promises: { stays } });
}
