import type { Rule } from '../rule.ts';
import { sample, words } from '../sample.ts';
import type { Act, Node } from '../language.ts';

export const unknownRole: Rule = {
  code: 'unknown-role',
  severity: 'error',
  find: ({ own, library: { roles } }) =>
    own.flatMap(([node, of]) => {
      const role = roleOf(of);
      return roles === undefined || role === undefined || role === '' || roles.includes(role)
        ? []
        : [{ node, detail: { role, known: roles.join(', ') } }];
    }),
  example: { fails: alerting('nurs'), passes: alerting('nurse') },
};

function roleOf(node: Node): string | undefined {
  if (node.kind === 'hand-over') return node.to;
  return node.kind === 'act' && (node.act.type === 'alert' || node.act.type === 'task') ? node.act.owner : undefined;
}

function alerting(owner: string) {
  const act: Act = { type: 'alert', level: 'P1', reason: words('Please look.', 'Por favor, vea.'), owner };
  return sample({ tell: { kind: 'act', act, next: 'done' } });
}
