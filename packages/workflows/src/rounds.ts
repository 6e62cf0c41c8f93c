import { exits, type Flow, type NodeId } from './flow.ts';

/** How often a run may go back in all, whatever its flow says. */
export const MOST_ROUNDS = 100;

/** The id of a node in a later round, without the round. */
export function baseOf(id: NodeId): NodeId {
  const at = id.indexOf('#');
  return at < 0 ? id : id.slice(0, at);
}

/**
 * Which round of its loops each node is in. A node's round counts the jumps of the loops that it stands in, and no others, so
 * that one more round of an earlier loop does not move the answers that come after it.
 */
export class Rounds {
  readonly #jumps = new Map<NodeId, number>();
  readonly #rounds = new Map<NodeId, number>();
  readonly #used = new Set<NodeId>();
  #all = 0;

  /** The id under which this visit's answer is kept. Loops that cross may come by again in the same round: that is another one. */
  idOf(node: NodeId): NodeId {
    const id = this.#name(node);
    if (!this.#used.has(id)) {
      this.#used.add(id);
      return id;
    }
    this.#rounds.set(node, (this.#rounds.get(node) ?? 1) + 1);
    return this.idOf(node);
  }

  #name(node: NodeId): NodeId {
    const round = this.#rounds.get(node) ?? 1;
    return round === 1 ? node : `${node}#${round}`;
  }

  mayJump(again: NodeId, atMost: number): boolean {
    return this.#all < MOST_ROUNDS && (this.#jumps.get(again) ?? 0) < atMost;
  }

  jump(flow: Flow, again: NodeId, to: NodeId): void {
    this.#all += 1;
    this.#jumps.set(again, (this.#jumps.get(again) ?? 0) + 1);
    for (const id of bodyOf(flow, again, to)) this.#rounds.set(id, (this.#rounds.get(id) ?? 1) + 1);
  }
}

/** The nodes between the start of a loop and the node that goes back. */
export function bodyOf(flow: Flow, again: NodeId, to: NodeId): ReadonlySet<NodeId> {
  const ahead = reach(to, (id) => (id === again || !Object.hasOwn(flow.nodes, id) ? [] : forward(flow, id)));
  const back = new Map<NodeId, NodeId[]>();
  for (const id of ahead) {
    if (id === again || !Object.hasOwn(flow.nodes, id)) continue;
    for (const next of forward(flow, id)) back.set(next, [...(back.get(next) ?? []), id]);
  }
  return reach(again, (id) => back.get(id) ?? []);
}

function forward(flow: Flow, id: NodeId): readonly NodeId[] {
  const node = flow.nodes[id];
  if (!node) return [];
  return node.kind === 'again' ? [node.next] : exits(node);
}

function reach(from: NodeId, next: (id: NodeId) => readonly NodeId[]): Set<NodeId> {
  const found = new Set([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const to of next(id)) {
      if (found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return found;
}
