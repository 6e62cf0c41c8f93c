import { holds } from './condition.ts';
import type { Ask, End, Flow, Node, NodeId, Say, Value } from './flow.ts';
import { givenAt, type Given, type Run } from './run.ts';

/** One line of the conversation so far. */
export type Turn =
  | { readonly kind: 'said'; readonly id: NodeId; readonly node: Say }
  | { readonly kind: 'given'; readonly id: NodeId; readonly node: Ask; readonly given: Given };

/** `at` is where the run stands: a question, an end, or nowhere when the flow itself is broken. */
export type Way = {
  readonly turns: readonly Turn[];
  readonly at: { readonly id: NodeId; readonly node: Ask | End } | undefined;
};

/** Follows what was given from the start. Total: a missing node or a circle stops the walk. */
export function walk(flow: Flow, run: Run): Way {
  const turns: Turn[] = [];
  const active = new Map<NodeId, Value>();
  const seen = new Set<NodeId>();
  let id = flow.start;
  for (;;) {
    const node = nodeOf(flow, id);
    if (!node || seen.has(id)) return { turns, at: undefined };
    seen.add(id);
    if (node.kind === 'end') return { turns, at: { id, node } };
    if (node.kind === 'branch') {
      id = node.arms.find((arm) => holds(arm.when, active))?.to ?? node.otherwise;
      continue;
    }
    if (node.kind === 'say') turns.push({ kind: 'said', id, node });
    else {
      const given = givenAt(run, id);
      if (!given) return { turns, at: { id, node } };
      turns.push({ kind: 'given', id, node, given });
      if (given.type === 'answer') active.set(id, given.value);
    }
    id = node.next;
  }
}

export function nodeOf(flow: Flow, id: NodeId): Node | undefined {
  return Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined;
}

/** The question to answer now, if any. */
export function currentNode(flow: Flow, run: Run): { readonly id: NodeId; readonly node: Ask } | undefined {
  const at = walk(flow, run).at;
  return at?.node.kind === 'ask' ? { id: at.id, node: at.node } : undefined;
}

/** How the run ended, if it did. */
export function ending(flow: Flow, run: Run): string | undefined {
  const at = walk(flow, run).at;
  return at?.node.kind === 'end' ? at.node.outcome : undefined;
}

/** The conversation so far: what was said, asked and given, in order. */
export function path(flow: Flow, run: Run): readonly Turn[] {
  return walk(flow, run).turns;
}

/** How many of the flow's steps lie behind. */
export function progress(flow: Flow, run: Run): { readonly done: number; readonly of: number } {
  const at = walk(flow, run).at;
  const of = flow.steps.length;
  if (!at) return { done: 0, of };
  return { done: at.node.kind === 'end' ? of : Math.max(0, flow.steps.indexOf(at.node.step)), of };
}

/** The answers that count, by measure: those on the way, without skipped ones. */
export function measures(flow: Flow, run: Run): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const turn of path(flow, run)) {
    if (turn.kind === 'given' && turn.given.type === 'answer') found[turn.node.measure] = turn.given.value;
  }
  return found;
}
