import type { Act } from '../language.ts';
import type { Rule } from '../rule.ts';
import { sample, words } from '../sample.ts';

/** An alert that is nobody's. A task without an owner is the whole team's, and worth a look. */
export const noOwner: Rule = {
  code: 'no-owner',
  severity: 'error',
  find: ({ own }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'act' || (of.act.type !== 'alert' && of.act.type !== 'task') || of.act.owner) return [];
      return [{ node, detail: { what: of.act.type }, ...(of.act.type === 'task' ? { severity: 'warning' as const } : {}) }];
    }),
  example: { fails: alerting({}), passes: alerting({ owner: 'nurse' }) },
};

function alerting(owner: { readonly owner?: string }) {
  const act: Act = { type: 'alert', level: 'P1', reason: words('Please look.', 'Por favor, vea.'), ...owner };
  return sample({ tell: { kind: 'act', act, next: 'done' } });
}
