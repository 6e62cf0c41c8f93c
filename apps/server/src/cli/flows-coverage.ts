import type { Exit, NodeId } from '@cairn/workflows';
import { conditionOf, stepName } from '@cairn/workflows/check';
import { explore } from '@cairn/workflows/simulate';
import { print } from './command.ts';
import { titleOf, type Walkable } from './playable-flow.ts';

/** Says what walking every way that a conversation tells apart came by. True when nothing was missed. */
export function reportCoverage(walkable: Walkable, day: string): boolean {
  const { flow, pin } = walkable;
  const { nodes, exits, outcomes, stuck, twice, states, cut } = explore(flow, pin, day);
  const allOutcomes = new Set(Object.values(flow.nodes).flatMap((node) => (node.kind === 'end' ? [node.outcome] : [])));
  print(titleOf(walkable, 'en'));
  print(`  steps     ${nodes.all - nodes.missed.length} of ${nodes.all}`);
  print(`  exits     ${exits.all - exits.missed.length} of ${exits.all}`);
  print(`  outcomes  ${outcomes.length} of ${allOutcomes.size}${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}`);
  print(`  states    ${states}${cut ? ', and then stopped: what is missed may only not have been looked at' : ''}`);
  const list = (title: string, ids: readonly NodeId[]) => ids.map((id) => `${title}: ${stepName(flow, id)} (${id})`);
  const found = [
    ...list('Never reached', nodes.missed),
    ...exits.missed.filter(({ node }) => !nodes.missed.includes(node)).map((exit) => `Never left by: ${exitName(walkable, exit)}`),
    ...list('Comes to nothing', stuck),
    ...list('Asked twice', twice),
  ];
  for (const one of found) print(`  ${one}`);
  if (found.length === 0 && !cut) print('  Nothing was missed.');
  return found.length === 0 && !cut;
}

function exitName({ flow }: Walkable, { node, by }: Exit): string {
  const of = flow.nodes[node];
  const arm = of?.kind === 'branch' && by.startsWith('arm ') ? of.arms[Number(by.slice(4))] : undefined;
  return `${stepName(flow, node)} (${node}) → ${arm ? `way ${Number(by.slice(4)) + 1}, ${conditionOf(flow, arm.when)}` : by}`;
}
