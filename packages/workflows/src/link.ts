import type { Condition } from './condition.ts';
import type { Flow, Include, Node, NodeId, Pin } from './flow.ts';
import type { Scorer } from './score.ts';
import type { Playable } from './walk.ts';

/** Where the flows and instruments are found that a flow includes. An instrument comes as a conversation of its own. */
export type Library = {
  readonly flow: (pin: Pin) => Flow | undefined;
  readonly instrument: (key: string, version: string) => Flow | undefined;
  readonly scorer?: Scorer;
};
export type LinkProblem = {
  readonly code: 'unknown-flow' | 'unknown-instrument' | 'includes-itself' | 'too-large';
  readonly node: NodeId;
};
export type Linked = { readonly ok: true; readonly flow: Playable } | { readonly ok: false; readonly problem: LinkProblem };

/** A linked flow holds at most this many nodes. */
export const MOST_NODES = 5000;
const DEEPEST = 8;

/** Puts what a flow includes in the place of its includes. Pure: the same flow and library give the same nodes. */
export function link(flow: Flow, library: Library): Linked {
  const flat = flatten(flow, library, [flow.id]);
  if ('problem' in flat) return { ok: false, problem: flat.problem };
  return { ok: true, flow: library.scorer ? { ...flat.flow, scorer: library.scorer } : flat.flow };
}

type Flat = { readonly flow: Flow } | { readonly problem: LinkProblem };

function flatten(flow: Flow, library: Library, inside: readonly string[]): Flat {
  const includes = Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'include' ? [[id, node] as const] : []));
  if (includes.length === 0) return { flow };
  const nodes: Record<NodeId, Node> = {};
  const starts = new Map<NodeId, NodeId>();
  let steps = flow.steps;
  for (const [id, include] of includes) {
    const part = partOf(id, include, library, inside);
    if ('problem' in part) return part;
    starts.set(id, `${id}/${part.flow.start}`);
    steps = steps.flatMap((step) => (step === id ? part.flow.steps.map((inner) => `${id}/${inner}`) : [step]));
    for (const [inner, node] of Object.entries(part.flow.nodes)) nodes[`${id}/${inner}`] = placed(node, id, include);
  }
  for (const [id, node] of Object.entries(flow.nodes)) if (node.kind !== 'include') nodes[id] = node;
  if (Object.keys(nodes).length > MOST_NODES) return { problem: { code: 'too-large', node: flow.start } };
  const to = (id: NodeId): NodeId => starts.get(id) ?? id;
  return {
    flow: {
      ...flow,
      start: to(flow.start),
      steps,
      nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, led(node, to)])),
    },
  };
}

function partOf(id: NodeId, include: Include, library: Library, inside: readonly string[]): Flat {
  const { of } = include;
  if ('instrument' in of) {
    const flow = library.instrument(of.instrument, of.version);
    return flow ? { flow } : { problem: { code: 'unknown-instrument', node: id } };
  }
  if (inside.includes(of.flow.id) || inside.length >= DEEPEST) return { problem: { code: 'includes-itself', node: id } };
  const flow = library.flow(of.flow);
  if (!flow) return { problem: { code: 'unknown-flow', node: id } };
  const flat = flatten(flow, library, [...inside, flow.id]);
  return 'problem' in flat ? { problem: { ...flat.problem, node: id } } : flat;
}

/** A node of the included flow under its new name; its ends go on in the including flow. */
function placed(node: Node, id: NodeId, include: Include): Node {
  const renamed = led(node, (to) => `${id}/${to}`);
  switch (renamed.kind) {
    case 'end':
      return { kind: 'branch', arms: [], otherwise: include.ends?.[renamed.outcome] ?? include.next };
    case 'ask':
      return { ...renamed, step: `${id}/${renamed.step}` };
    case 'score':
      return { ...renamed, items: Object.fromEntries(Object.entries(renamed.items).map(([item, of]) => [item, `${id}/${of}`])) };
    case 'branch':
      return { ...renamed, arms: renamed.arms.map((arm) => ({ ...arm, when: about(arm.when, id) })) };
    case 'again':
      return renamed.while ? { ...renamed, while: about(renamed.while, id) } : renamed;
    default:
      return renamed;
  }
}

/** The node with every exit renamed. */
function led(node: Node, to: (id: NodeId) => NodeId): Node {
  const maybe = (id: NodeId | undefined) => (id === undefined ? undefined : to(id));
  switch (node.kind) {
    case 'end':
      return node;
    case 'branch':
      return { ...node, arms: node.arms.map((arm) => ({ ...arm, to: to(arm.to) })), otherwise: to(node.otherwise) };
    case 'include':
      return { ...node, ends: Object.fromEntries(Object.entries(node.ends ?? {}).map(([end, id]) => [end, to(id)])), next: to(node.next) };
    case 'wait': {
      const timeout = maybe(node.timeout);
      return { ...node, on: node.on.map((one) => ({ ...one, to: to(one.to) })), ...(timeout === undefined ? {} : { timeout }) };
    }
    case 'hand-over': {
      const [back, timeout] = [maybe(node.back), maybe(node.timeout)];
      return { ...node, ...(back === undefined ? {} : { back }), ...(timeout === undefined ? {} : { timeout }) };
    }
    case 'again':
      return { ...node, to: to(node.to), next: to(node.next) };
    default:
      return { ...node, next: to(node.next) };
  }
}

function about(condition: Condition, id: NodeId): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => about(part, id)) };
  if ('any' in condition) return { any: condition.any.map((part) => about(part, id)) };
  if ('not' in condition) return { not: about(condition.not, id) };
  if ('answered' in condition) return { answered: `${id}/${condition.answered}` };
  if ('skipped' in condition) return { skipped: `${id}/${condition.skipped}` };
  if ('unscored' in condition) return { unscored: `${id}/${condition.unscored}` };
  return 'score' in condition ? { ...condition, score: `${id}/${condition.score}` } : { ...condition, answer: `${id}/${condition.answer}` };
}
