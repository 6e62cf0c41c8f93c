import { audiences } from '@cairn/kernel';
import { actions, isStaff, mayDo, mayRead, roles, topics, type Action, type Relation, type Role, type Viewer } from '../src/index.ts';

export const relations = [
  'self',
  'care',
  'emergency',
  'supporter',
  'guest',
  'facilitator',
  'member',
  'own',
  'none',
] as const satisfies readonly Relation[];
export const allActions = Object.keys(actions) as Action[];
export const viewer = (role: Role): Viewer => ({ personId: role, name: role, role, chart: undefined });

/** Where this role may: on their own chart, on charts they care for or support, to which a link leads them, or on any. */
function where(may: (relation: Relation) => boolean): string {
  const places = relations.filter(may);
  if (places.length === relations.length) return 'any';
  return places
    .map(
      (relation) =>
        ({
          self: 'own',
          care: 'cares for',
          emergency: 'opened in an emergency',
          supporter: 'supports',
          guest: 'is let in',
          facilitator: 'leads',
          member: 'is in',
          own: 'own place',
          none: 'others',
        })[relation],
    )
    .join(', ');
}

function table(title: string, rows: readonly string[], cell: (row: string, role: Role) => string): string {
  const everybody = [...roles, 'guest'] as const;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([title, ...everybody.map((role) => role.replace('-', ' '))]),
    line(['---', ...everybody.map(() => '---')]),
    ...rows.map((row) => line([`\`${row}\``, ...everybody.map((role) => cell(row, role))])),
  ].join('\n');
}

/** What the policy answers, asked of every action, audience, role and relation. */
export function whoMay(): string {
  return `# Who may do what, and who may read what

Written by a test that asks the [policy](../packages/people/src/policy.ts) about every action, audience, role and relation; it fails when this page is not what the policy says. After a change that is meant, run the tests of \`packages/people\` with \`CAIRN_WRITE=1\` in the environment.

**own**: their own chart. **cares for**: a chart on whose care team they are, or which they cover while on call. **leads**, **is in**: a group. **is let in**: the room of a chart into which a link leads them, by the patient's consent. **supports**: a chart whose patient signed for it, and only for what the grant names; the topic that a command needs stands in the policy. **opened in an emergency**: medical staff under 42 CFR 2.51, for an hour at most. **own place**: what supporters keep for themselves. **any**: every chart, and the program. Empty: never, and the answer is the same as for a chart that does not exist.

## Commands

${table('command', allActions, (action, role) => where((relation) => mayDo(viewer(role), action as Action, relation, topics)))}

## Streams

What reaches a supporter is a view, disclosed field by field by what the patient signed; they read no stream.

${table('audience', audiences, (audience, role) => where((relation) => mayRead(viewer(role), audience as (typeof audiences)[number], relation)))}

Staff are: ${roles.filter(isStaff).join(', ')}.
`;
}
