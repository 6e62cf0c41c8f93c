import type { Condition } from '../condition.ts';
import type { Flow, Node, NodeId } from '../flow.ts';
import { link, type LinkProblem } from '../link.ts';
import { graphOf, type Graph } from './graph.ts';
import type { CheckLibrary } from './library.ts';
import { valuesOf, type Values } from './values.ts';
import { variablesOf } from './variables.ts';

/** A flow looked through once, for every rule to read. */
export type Analysis = {
  /** As it was written. */
  readonly flow: Flow;
  readonly own: readonly (readonly [NodeId, Node])[];
  readonly library: CheckLibrary;
  /** Includes that could not be put in place; nothing is said about what they would hold. */
  readonly unlinked: readonly LinkProblem[];
  /** The linked flow: what a person walks. */
  readonly graph: Graph;
  readonly values: Values;
  /** A node of the linked flow. */
  readonly node: (id: NodeId) => Node | undefined;
  /** Where a node of the flow as written stands in the graph: of an include, where its first node does. */
  readonly indexOf: (id: NodeId) => number | undefined;
  /** The node of the flow as written in which a node of the linked flow stands. */
  readonly ownOf: (id: NodeId) => NodeId;
  /** Whether a node belongs to an include that could not be put in place. */
  readonly isUnknowable: (id: NodeId) => boolean;
};

export function analyse(flow: Flow, library: CheckLibrary): Analysis {
  const { linked, unlinked } = linkWhatCan(flow, library);
  const graph = graphOf(linked);
  const node = (id: NodeId): Node | undefined => {
    const index = graph.indexOf.get(id);
    return index === undefined ? undefined : graph.nodes[index];
  };
  const variables = variablesOf(graph.nodes.flatMap(conditionsOf), node, (key) => library.instrumentInfo(key));
  const firsts = firstNodes(graph);
  const lost = new Set(unlinked.map((problem) => problem.node));
  return {
    flow,
    own: Object.entries(flow.nodes),
    library,
    unlinked,
    graph,
    values: valuesOf(graph, variables),
    node,
    indexOf: (id) => graph.indexOf.get(id) ?? startOf(flow, id, library, graph) ?? firsts.get(id),
    ownOf,
    isUnknowable: (id) => lost.has(ownOf(id)),
  };
}

export function conditionsOf(node: Node): readonly Condition[] {
  if (node.kind === 'branch') return node.arms.map((arm) => arm.when);
  return node.kind === 'again' && node.while ? [node.while] : [];
}

function ownOf(id: NodeId): NodeId {
  const at = id.indexOf('/');
  return at < 0 ? id : id.slice(0, at);
}

/** Links the flow; an include that cannot be put in place becomes a fork to everywhere it leads. */
function linkWhatCan(flow: Flow, library: CheckLibrary): { readonly linked: Flow; readonly unlinked: readonly LinkProblem[] } {
  const unlinked: LinkProblem[] = [];
  let rest = flow;
  for (let tries = Object.keys(flow.nodes).length; tries >= 0; tries -= 1) {
    const linked = link(rest, library);
    if (linked.ok) return { linked: linked.flow, unlinked };
    const node = rest.nodes[linked.problem.node];
    unlinked.push(linked.problem);
    if (node?.kind !== 'include') break;
    rest = { ...rest, nodes: { ...rest.nodes, [linked.problem.node]: forkOf(node) } };
  }
  return { linked: rest, unlinked };
}

/** Waits for something that may be any of the outcomes. */
function forkOf(include: Extract<Node, { kind: 'include' }>): Node {
  const on = Object.entries(include.ends ?? {}).map(([event, to]) => ({ event, to }));
  return { kind: 'wait', text: { en: '', es: '' }, on, after: { minutes: 1 }, timeout: include.next };
}

function startOf(flow: Flow, id: NodeId, library: CheckLibrary, graph: Graph): number | undefined {
  const node = flow.nodes[id];
  if (node?.kind !== 'include') return undefined;
  const { of } = node;
  const part = 'flow' in of ? library.flow(of.flow) : library.instrument(of.instrument, of.version);
  return part && graph.indexOf.get(`${id}/${part.start}`);
}

/** Of each include the first of its nodes in the order of the conversation. */
function firstNodes(graph: Graph): ReadonlyMap<NodeId, number> {
  const firsts = new Map<NodeId, number>();
  for (const index of [...graph.order, ...graph.ids.keys()]) {
    const own = ownOf(graph.ids[index] ?? '');
    if (!firsts.has(own)) firsts.set(own, index);
  }
  return firsts;
}
