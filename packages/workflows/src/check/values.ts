import type { NodeId } from '../flow.ts';
import { join, refine, restrict, variablesIn, type Env, type Formula } from './formula.ts';
import type { Graph } from './graph.ts';
import { formulaOf, type Variables } from './variables.ts';

/** One way out of a node, what must hold for it, and the variables that this looks at. */
export type Edge = { readonly to: NodeId; readonly needs: readonly Formula[]; readonly reads: readonly number[] };

export type Values = {
  readonly variables: Variables;
  /** What is known on coming to a node; undefined where no answers lead to it. */
  readonly at: (index: number) => Env | undefined;
  readonly edges: (index: number) => readonly Edge[];
  /** Nothing known at all. */
  readonly top: () => Env;
};

const UNASKED = 1;
/** Loops within loops need a few; a flow that needs more is taken to know nothing. */
const MOST_PASSES = 60;

/** Follows what is known along every way at once, until nothing more is learned. */
export function valuesOf(graph: Graph, variables: Variables): Values {
  const list = variables.list;
  const edges = graph.nodes.map((_, index) => edgesOf(graph, index, variables));
  const at: (Env | undefined)[] = graph.nodes.map(() => undefined);
  const top = () => Int32Array.from(list, ({ full }) => full);
  if (graph.start !== undefined) at[graph.start] = nothingAsked(variables);
  const due = new Uint8Array(graph.nodes.length).fill(1);
  let changed = true;
  for (let rounds = 0; changed && rounds < MOST_PASSES; rounds += 1) {
    changed = false;
    for (const index of graph.order) {
      const before = at[index];
      if (!before || !due[index]) continue;
      due[index] = 0;
      const after = passing(graph, index, variables, before);
      for (const edge of edges[index] ?? []) {
        const to = graph.indexOf.get(edge.to);
        const known = edge.needs.reduce<Env | undefined>((env, formula) => env && refine(list, env, formula), after);
        if (to === undefined || !known) continue;
        const joined = join(at[to], known);
        if (!joined || same(joined, at[to])) continue;
        at[to] = joined;
        due[to] = 1;
        changed = true;
      }
    }
  }
  if (changed) for (const index of graph.order) at[index] = top();
  return { variables, at: (index) => at[index], edges: (index) => edges[index] ?? [], top };
}

function same(a: Env, b: Env | undefined): boolean {
  return b !== undefined && a.every((cells, index) => cells === b[index]);
}

function nothingAsked(variables: Variables): Env {
  return Int32Array.from(variables.list, () => UNASKED);
}

/** What is known once a question was answered or skipped, or a score taken. */
function passing(graph: Graph, index: number, variables: Variables, before: Env): Env {
  const node = graph.nodes[index];
  const variable = variables.of(graph.ids[index] ?? '');
  if (variable === undefined || (node?.kind !== 'ask' && node?.kind !== 'score')) return before;
  const after = before.slice();
  const { full = 0, dependents = [] } = variables.list[variable] ?? {};
  after[variable] = full;
  for (const one of dependents) after[one] = variables.list[one]?.full ?? 0;
  restrict(variables.list, after, variable, node.kind === 'ask' && node.required ? full & ~3 : full & ~UNASKED);
  return after;
}

function edgesOf(graph: Graph, index: number, variables: Variables): readonly Edge[] {
  const node = graph.nodes[index];
  const edge = (to: NodeId, needs: readonly Formula[]): Edge => ({ to, needs, reads: [...new Set(needs.flatMap(variablesIn))] });
  if (node?.kind === 'branch') {
    const not = node.arms.map((arm) => formulaOf(arm.when, variables, false));
    const arms = node.arms.map((arm, at) => edge(arm.to, [...not.slice(0, at), formulaOf(arm.when, variables)]));
    return [...arms, edge(node.otherwise, not)];
  }
  if (node?.kind === 'again') return [edge(node.to, node.while ? [formulaOf(node.while, variables)] : []), edge(node.next, [])];
  return (graph.all[index] ?? []).map((to) => edge(graph.ids[to] ?? '', []));
}
