import { exits, type Flow, type Node, type NodeId } from '../flow.ts';

/** A flow by numbers: a node's place in `ids`. Exits that lead nowhere are left out. */
export type Graph = {
  readonly ids: readonly NodeId[];
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  readonly start: number | undefined;
  /** Exits without the way back of a loop. */
  readonly forward: readonly (readonly number[])[];
  readonly all: readonly (readonly number[])[];
  /** What the start leads to, every node before those after it (but for cycles). */
  readonly order: readonly number[];
  readonly isReached: (index: number) => boolean;
};

export function graphOf(flow: Flow): Graph {
  const ids = Object.keys(flow.nodes);
  const nodes = Object.values(flow.nodes);
  const indexOf = new Map(ids.map((id, index) => [id, index] as const));
  const indices = (list: readonly NodeId[]) =>
    list.flatMap((id) => {
      const index = indexOf.get(id);
      return index === undefined ? [] : [index];
    });
  const start = indexOf.get(flow.start);
  const forward = nodes.map((node) => indices(node.kind === 'again' ? [node.next] : exits(node)));
  const all = nodes.map((node) => indices(exits(node)));
  const order = postorder(all, start === undefined ? [] : [start]).toReversed();
  const reached = new Uint8Array(nodes.length);
  for (const index of order) reached[index] = 1;
  return { ids, nodes, indexOf, start, forward, all, order, isReached: (index) => reached[index] === 1 };
}

/** Every node that `starts` lead to, each after what it leads to. */
export function postorder(out: readonly (readonly number[])[], starts: readonly number[]): number[] {
  const seen = new Uint8Array(out.length);
  const done: number[] = [];
  for (const start of starts) {
    if (seen[start]) continue;
    seen[start] = 1;
    const stack = [{ at: start, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = out[top.at]?.[top.next];
      top.next += 1;
      if (to === undefined) {
        done.push(top.at);
        stack.pop();
      } else if (!seen[to]) {
        seen[to] = 1;
        stack.push({ at: to, next: 0 });
      }
    }
  }
  return done;
}

export function reversed(out: readonly (readonly number[])[]): number[][] {
  const back: number[][] = out.map(() => []);
  for (const [from, list] of out.entries()) for (const to of list) back[to]?.push(from);
  return back;
}

/** The groups of nodes that lead round to themselves (Kosaraju); a single node only when it leads to itself. */
export function cycles(out: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const back = reversed(out);
  const seen = new Uint8Array(out.length);
  const found: number[][] = [];
  for (const root of postorder(out, [...out.keys()]).toReversed()) {
    if (seen[root]) continue;
    const group: number[] = [];
    const waiting = [root];
    seen[root] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      group.push(at);
      for (const from of back[at] ?? []) {
        if (seen[from]) continue;
        seen[from] = 1;
        waiting.push(from);
      }
    }
    if (group.length > 1 || out[root]?.includes(root)) found.push(group.toSorted((a, b) => a - b));
  }
  return found;
}

/** What can come after `from`; `from` itself only when it stands in a cycle. */
export function beyond(out: readonly (readonly number[])[], from: number): Uint8Array {
  const seen = new Uint8Array(out.length);
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const to of out[at] ?? []) {
      if (seen[to]) continue;
      seen[to] = 1;
      waiting.push(to);
    }
  }
  return seen;
}
