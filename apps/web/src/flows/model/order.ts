import type { Flow, Node, NodeId } from '@cairn/workflows';
import { mainWay, waysOut } from './ways.ts';

/** One node in reading order. `level` 0 is the straight way from the start; each branch off a way is one deeper. */
export type Placed = {
  readonly id: NodeId;
  readonly level: number;
  /** Row of the drawing; an aside begins in the row of the node that it leaves. */
  readonly row: number;
  readonly isReached: boolean;
};

/**
 * The nodes as they are read: each with what branches off it, then what follows. Derived from the ways alone, so the order of
 * the JSON's members means nothing. Nodes that no way reaches come last.
 */
export function readingOrder(flow: Flow): readonly Placed[] {
  const placed: Placed[] = [];
  const claimed = new Set<NodeId>();
  let row = lay(flow, flow.start, { level: 0, row: 0, isReached: true }, placed, claimed);
  for (const id of looseHeads(flow, claimed)) row = lay(flow, id, { level: 0, row, isReached: false }, placed, claimed);
  return placed;
}

type At = { readonly level: number; readonly row: number; readonly isReached: boolean };

/** Lays a straight way and what branches off it; gives the first row below. */
function lay(flow: Flow, from: NodeId, at: At, placed: Placed[], claimed: Set<NodeId>): number {
  const line: NodeId[] = [];
  let id: NodeId | undefined = from;
  while (id !== undefined && Object.hasOwn(flow.nodes, id) && !claimed.has(id)) {
    claimed.add(id);
    line.push(id);
    const node: Node | undefined = flow.nodes[id];
    id = node && mainWay(node);
  }
  let row = at.row;
  for (const one of line) {
    placed.push({ id: one, level: at.level, row, isReached: at.isReached });
    const node = flow.nodes[one];
    // Deeper asides share a column with their parent, so they begin below it.
    let below = at.level === 0 ? row : row + 1;
    for (const { to } of node ? waysOut(node) : [])
      if (to !== undefined) below = lay(flow, to, { ...at, level: at.level + 1, row: below }, placed, claimed);
    row = Math.max(row + 1, below);
  }
  return row;
}

/** Of the nodes not reached, those that nothing else leads to first, then the rest of circles. */
function looseHeads(flow: Flow, claimed: ReadonlySet<NodeId>): readonly NodeId[] {
  const loose = Object.keys(flow.nodes).filter((id) => !claimed.has(id));
  const ledTo = new Set(loose.flatMap((id) => (flow.nodes[id] ? waysOut(flow.nodes[id]).map((way) => way.to) : [])));
  return [...loose.filter((id) => !ledTo.has(id)), ...loose.filter((id) => ledTo.has(id))];
}
