import type { Flow, Node, NodeId } from '@cairn/workflows';
import { aboutInstead } from './conditions.ts';
import { redirected } from './ways.ts';

/** A node under another id, and everything that names it. The JSON's members keep their order. */
export function renamed(flow: Flow, from: NodeId, to: NodeId): Flow {
  const isInclude = flow.nodes[from]?.kind === 'include';
  return {
    ...flow,
    start: flow.start === from ? to : flow.start,
    // An include stands in the steps under its own id.
    steps: isInclude ? flow.steps.map((step) => (step === from ? to : step)) : flow.steps,
    nodes: Object.fromEntries(
      Object.entries(flow.nodes).map(([id, node]) => [id === from ? to : id, mentioning(redirected(node, from, to), from, to)]),
    ),
  };
}

function mentioning(node: Node, from: NodeId, to: NodeId): Node {
  if (node.kind === 'branch') return { ...node, arms: node.arms.map((arm) => ({ ...arm, when: aboutInstead(arm.when, from, to) })) };
  if (node.kind === 'again' && node.while) return { ...node, while: aboutInstead(node.while, from, to) };
  if (node.kind !== 'score') return node;
  return { ...node, items: Object.fromEntries(Object.entries(node.items).map(([item, of]) => [item, of === from ? to : of])) };
}
