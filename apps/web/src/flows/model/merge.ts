import type { Flow, Node } from '@cairn/workflows';
import { canonical } from '@cairn/kernel';

/** A node by its id, or a member of the flow itself (`title`, `steps`, …) after a dot. */
export type Part = string;
export type Side = 'mine' | 'theirs';
export type Merged = {
  readonly flow: Flow;
  /** Changed by both, and not to the same. Until chosen, `flow` holds mine. */
  readonly both: readonly Part[];
};

const own = ['title', 'start', 'steps', 'audience', 'budget', 'window', 'promises'] as const;

/** Joins two changes of one flow: what only one of them touched is taken; of what both touched, the side that was chosen. */
export function merge(base: Flow, mine: Flow, theirs: Flow, chosen: Readonly<Record<Part, Side>> = {}): Merged {
  const both: Part[] = [];
  const pick = <V>(part: Part, was: V, my: V, their: V): V => {
    if (same(my, their) || same(was, their)) return my;
    if (same(was, my)) return their;
    both.push(part);
    return chosen[part] === 'theirs' ? their : my;
  };
  const nodes: Record<string, Node> = {};
  for (const id of new Set([...Object.keys(mine.nodes), ...Object.keys(theirs.nodes)])) {
    const node = pick(id, base.nodes[id], mine.nodes[id], theirs.nodes[id]);
    if (node) nodes[id] = node;
  }
  const members = own.map((key) => [key, pick<unknown>(`.${key}`, base[key], mine[key], theirs[key])] as const);
  const set = Object.fromEntries(members.filter(([, value]) => value !== undefined));
  const joined = { id: mine.id, version: theirs.version, ...set, nodes } as Flow;
  return { flow: joined, both };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a ?? null) === canonical(b ?? null);
}
