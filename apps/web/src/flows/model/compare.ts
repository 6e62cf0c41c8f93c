import type { Flow, Node, NodeId } from '@cairn/workflows';
import { readingOrder } from './order.ts';

/** A place in the JSON and what stands there; undefined where there is nothing. */
export type Difference = { readonly path: readonly string[]; readonly before: string | undefined; readonly after: string | undefined };
export type NodeChange = {
  /** Undefined: the flow itself (title, steps, limits, promises). */
  readonly id: NodeId | undefined;
  readonly what: 'added' | 'removed' | 'changed';
  readonly differences: readonly Difference[];
};

/** What differs, the flow itself first, then node by node in reading order; removed nodes last. */
export function compare(before: Flow, after: Flow): readonly NodeChange[] {
  const changes: NodeChange[] = [];
  const own = differences(flowOnly(before), flowOnly(after));
  if (own.length > 0) changes.push({ id: undefined, what: 'changed', differences: own });
  for (const { id } of readingOrder(after)) {
    const [was, now] = [before.nodes[id], after.nodes[id]];
    if (!now) continue;
    const found = differences(was, now);
    if (found.length > 0) changes.push({ id, what: was ? 'changed' : 'added', differences: found });
  }
  for (const { id } of readingOrder(before))
    if (!Object.hasOwn(after.nodes, id)) changes.push({ id, what: 'removed', differences: differences(before.nodes[id], undefined) });
  return changes;
}

/** Without its version, which always differs. */
function flowOnly({ id: _id, version: _version, nodes: _nodes, ...own }: Flow): Omit<Flow, 'id' | 'version' | 'nodes'> {
  return own;
}

export function differences(before: Node | object | undefined, after: Node | object | undefined): readonly Difference[] {
  const [was, now] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((key) => was.get(key) !== now.get(key))
    .map((key) => ({ path: key.split('\n'), before: was.get(key), after: now.get(key) }));
}

/** What stands at each place, as text. */
function leaves(value: unknown, path: readonly string[] = [], found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (value === undefined) return found;
  if (typeof value !== 'object' || value === null) found.set(path.join('\n'), String(value));
  else for (const [key, inner] of Object.entries(value)) leaves(inner, [...path, key], found);
  return found;
}
