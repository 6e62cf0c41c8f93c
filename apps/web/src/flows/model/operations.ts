import type { Flow, FlowPromise, Node, NodeId, Text } from '@cairn/workflows';
import { asKind, freshNode } from './fresh.ts';
import { isNodeId, NOWHERE } from './ids.ts';
import { renamed } from './rename.ts';
import { stepsAfter } from './steps.ts';
import { mainSlot, mainWay, redirected, waysOut, withWay, type Slot } from './ways.ts';

/** On a way that exists: the new node stands in it. */
export type Place = { readonly start: true } | { readonly after: NodeId; readonly slot: Slot };

export type Operation =
  | { readonly type: 'add'; readonly id: NodeId; readonly kind: Node['kind']; readonly at: Place }
  /** What led to it leads on to where its straight way led. */
  | { readonly type: 'remove'; readonly id: NodeId }
  | { readonly type: 'move'; readonly id: NodeId; readonly by: 'up' | 'down' }
  | { readonly type: 'rename'; readonly id: NodeId; readonly to: NodeId }
  | { readonly type: 'kind'; readonly id: NodeId; readonly kind: Node['kind'] }
  /** Anything inside a node; its kind stays. */
  | { readonly type: 'node'; readonly id: NodeId; readonly node: Node }
  | { readonly type: 'lead'; readonly id: NodeId; readonly slot: Slot; readonly to: NodeId }
  | { readonly type: 'start'; readonly to: NodeId }
  | { readonly type: 'title'; readonly text: Text }
  | { readonly type: 'steps'; readonly steps: readonly string[] }
  | { readonly type: 'audience'; readonly audience: NonNullable<Flow['audience']> }
  | { readonly type: 'budget'; readonly seconds: number | undefined }
  | { readonly type: 'window'; readonly window: Flow['window'] | undefined }
  | { readonly type: 'promise'; readonly key: string; readonly promise: FlowPromise | undefined }
  | { readonly type: 'replace'; readonly flow: Flow };

export const editRefusals = ['unknown-node', 'id-taken', 'bad-id', 'last-node', 'edge-of-line', 'kind-differs', 'too-many'] as const;
export type EditRefusal = (typeof editRefusals)[number];
export type Edited = { readonly ok: true; readonly flow: Flow } | { readonly ok: false; readonly code: EditRefusal };

/** As many as a flow's JSON may hold. */
const MOST = 1000;

/** One edit. Pure; the flow it is given stays as it was. */
export function edit(flow: Flow, operation: Operation): Edited {
  const edited = change(flow, operation);
  if (typeof edited === 'string') return { ok: false, code: edited };
  return { ok: true, flow: operation.type === 'replace' || operation.type === 'steps' ? edited : stepsAfter(flow, edited) };
}

function change(flow: Flow, operation: Operation): Flow | EditRefusal {
  switch (operation.type) {
    case 'add':
      return added(flow, operation);
    case 'remove':
      return removed(flow, operation.id);
    case 'move':
      return operation.by === 'up' ? movedUp(flow, operation.id) : movedDown(flow, operation.id);
    case 'rename':
      return rename(flow, operation.id, operation.to);
    case 'kind':
      return ofKind(flow, operation.id, operation.kind);
    case 'node':
      return withNode(flow, operation.id, operation.node);
    case 'lead': {
      const node = nodeAt(flow, operation.id);
      return node ? put(flow, operation.id, withWay(leadable(node, operation.slot), operation.slot, operation.to)) : 'unknown-node';
    }
    case 'start':
      return { ...flow, start: operation.to };
    case 'replace':
      return operation.flow;
    default:
      return ofFlow(flow, operation);
  }
}

type OfFlow = Extract<Operation, { type: 'title' | 'steps' | 'audience' | 'budget' | 'window' | 'promise' }>;

function ofFlow(flow: Flow, operation: OfFlow): Flow {
  switch (operation.type) {
    case 'title':
      return { ...flow, title: operation.text };
    case 'steps':
      return { ...flow, steps: operation.steps };
    case 'audience':
      return { ...flow, audience: operation.audience };
    case 'budget':
      return optional(flow, 'budget', operation.seconds);
    case 'window':
      return optional(flow, 'window', operation.window);
    case 'promise': {
      const { [operation.key]: _was, ...others } = flow.promises ?? {};
      const promises = operation.promise ? { ...flow.promises, [operation.key]: operation.promise } : others;
      return optional(flow, 'promises', Object.keys(promises).length > 0 ? promises : undefined);
    }
  }
}

/** Members that are not set are absent, as the language has it. */
function optional<K extends 'budget' | 'window' | 'promises'>(flow: Flow, key: K, value: Flow[K] | undefined): Flow {
  const { [key]: _was, ...rest } = flow;
  return value === undefined ? (rest as Flow) : { ...flow, [key]: value };
}

export function nodeAt(flow: Flow, id: NodeId): Node | undefined {
  return Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined;
}

function put(flow: Flow, id: NodeId, node: Node): Flow {
  return { ...flow, nodes: { ...flow.nodes, [id]: node } };
}

function withNode(flow: Flow, id: NodeId, node: Node): Flow | EditRefusal {
  const was = nodeAt(flow, id);
  if (!was) return 'unknown-node';
  return was.kind === node.kind ? put(flow, id, node) : 'kind-differs';
}

/** A way that the language allows to be absent, made present so that it can lead somewhere. */
function leadable(node: Node, slot: Slot): Node {
  if ((node.kind === 'wait' || node.kind === 'hand-over') && slot === 'timeout') return { ...node, timeout: node.timeout ?? NOWHERE };
  return node.kind === 'hand-over' && slot === 'back' ? { ...node, back: node.back ?? NOWHERE } : node;
}

function added(flow: Flow, { id, kind, at }: Extract<Operation, { type: 'add' }>): Flow | EditRefusal {
  if (!isNodeId(id)) return 'bad-id';
  if (Object.hasOwn(flow.nodes, id)) return 'id-taken';
  if (Object.keys(flow.nodes).length >= MOST) return 'too-many';
  if ('start' in at) return { ...put(flow, id, freshNode(kind, id, flow.start)), start: id };
  const before = nodeAt(flow, at.after);
  if (!before) return 'unknown-node';
  const way = waysOut(before).find((one) => one.slot === at.slot);
  if (!way) return 'edge-of-line';
  const made = freshNode(kind, id, way.to ?? NOWHERE);
  return put(put(flow, at.after, withWay(leadable(before, at.slot), at.slot, id)), id, made);
}

function removed(flow: Flow, id: NodeId): Flow | EditRefusal {
  const node = nodeAt(flow, id);
  if (!node) return 'unknown-node';
  if (Object.keys(flow.nodes).length === 1) return 'last-node';
  const bridged = bridge(flow, id, node);
  const { [id]: _gone, ...nodes } = bridged.nodes;
  return { ...bridged, nodes };
}

/** Everything that led to the node leads on to where its straight way leads; the node itself stays. */
function bridge(flow: Flow, id: NodeId, node: Node): Flow {
  const on = mainWay(node);
  return redirect(flow, id, on === undefined || on === id ? NOWHERE : on, id);
}

function redirect(flow: Flow, from: NodeId, to: NodeId, except: NodeId): Flow {
  const nodes = Object.fromEntries(
    Object.entries(flow.nodes).map(([id, node]) => [id, id === except ? node : redirected(node, from, to)] as const),
  );
  return { ...flow, nodes, start: flow.start === from ? to : flow.start };
}

function movedUp(flow: Flow, id: NodeId): Flow | EditRefusal {
  const node = nodeAt(flow, id);
  if (!node) return 'unknown-node';
  const before = beforeOf(flow, id);
  return before === undefined ? 'edge-of-line' : hoisted(flow, id, before);
}

function movedDown(flow: Flow, id: NodeId): Flow | EditRefusal {
  const node = nodeAt(flow, id);
  if (!node) return 'unknown-node';
  const on = mainWay(node);
  return on === undefined || on === id || !nodeAt(flow, on) ? 'edge-of-line' : hoisted(flow, on, id);
}

/** `id` before `over`, which it followed. An end has no way on, so nothing can stand after it. */
function hoisted(flow: Flow, id: NodeId, over: NodeId): Flow | EditRefusal {
  const node = nodeAt(flow, id);
  const slot = node && mainSlot(node);
  if (!node || slot === undefined) return 'edge-of-line';
  const led = redirect(bridge(flow, id, node), over, id, id);
  return put(led, id, withWay(leadable(node, slot), slot, over));
}

/** The node that leads straight to this one, else one that branches off to it. */
function beforeOf(flow: Flow, id: NodeId): NodeId | undefined {
  const others = Object.entries(flow.nodes).filter(([other]) => other !== id);
  const straight = others.find(([, node]) => mainWay(node) === id);
  return (straight ?? others.find(([, node]) => node.kind !== 'again' && waysOut(node).some((way) => way.to === id)))?.[0];
}

function rename(flow: Flow, id: NodeId, to: NodeId): Flow | EditRefusal {
  if (!nodeAt(flow, id)) return 'unknown-node';
  if (id === to) return flow;
  if (!isNodeId(to)) return 'bad-id';
  return Object.hasOwn(flow.nodes, to) ? 'id-taken' : renamed(flow, id, to);
}

function ofKind(flow: Flow, id: NodeId, kind: Node['kind']): Flow | EditRefusal {
  const node = nodeAt(flow, id);
  if (!node) return 'unknown-node';
  return node.kind === kind ? flow : put(flow, id, asKind(flow, id, node, kind, mainWay(node)));
}
