import type { Condition } from '../condition.ts';
import type { NodeId } from '../flow.ts';
import type { Analysis } from './analysis.ts';
import { atomsOf, type Atom } from './domain.ts';
import type { Place } from './finding.ts';
import { canHold, restrict, variablesIn, type Env, type Formula } from './formula.ts';
import { atomsAt } from './odd-atoms.ts';
import type { Edge, Values } from './values.ts';
import { formulaOf, subjectOf } from './variables.ts';

export type UnguardedRead = {
  readonly node: NodeId;
  readonly at: { readonly at?: Place };
  readonly question: NodeId;
  /** A way from the start to the node that does not ask it. */
  readonly way: readonly NodeId[];
};

const UNASKED = 1;

/** Where a condition looks at a question that some way to it passes by. */
export function unguardedReads(analysis: Analysis): readonly UnguardedRead[] {
  const { values, indexOf, own, isUnknowable } = analysis;
  const nodes = new Map(own);
  const seen = new Set<string>();
  return atomsAt(analysis).flatMap(({ node, at, arm, condition, atom }) => {
    const question = subjectOf(atom);
    const key = `${node} ${arm} ${question}`;
    const index = indexOf(node) ?? -1;
    const env = values.at(index);
    const variable = values.variables.of(question);
    if (!env || variable === undefined || isUnknowable(question) || seen.has(key)) return [];
    const cells = env[variable] ?? 0;
    if (cells === UNASKED || !(cells & UNASKED)) return [];
    const of = nodes.get(node);
    const earlier = of?.kind === 'branch' ? of.arms.slice(0, arm).map(({ when }) => when) : [];
    if ([condition, ...earlier].some((one) => speaksOf(one, question))) return [];
    const known = [
      ...earlier.map((one) => formulaOf(one, values.variables, false)),
      ...besides(condition, atom).map((one) => formulaOf(one, values.variables)),
    ];
    const way = wayPast(analysis, index, question, variable, known);
    if (!way) return [];
    seen.add(key);
    return [{ node, at, question, way }];
  });
}

/** Whether a condition says what holds when a question was not answered. */
function speaksOf(condition: Condition, question: NodeId): boolean {
  return atomsOf(condition).some((atom) => ('answered' in atom || 'skipped' in atom || 'unscored' in atom) && subjectOf(atom) === question);
}

/** What else must hold wherever an atom decides: its neighbours in every `all` around it. */
function besides(condition: Condition, atom: Atom): readonly Condition[] {
  if (!('all' in condition)) return [];
  const here = condition.all.findIndex((part) => holdsAtom(part, atom));
  const inside = condition.all[here];
  return inside ? [...condition.all.filter((_, index) => index !== here), ...besides(inside, atom)] : [];
}

function holdsAtom(condition: Condition, atom: Atom): boolean {
  const key = JSON.stringify(atom);
  return atomsOf(condition).some((one) => JSON.stringify(one) === key);
}

/** The shortest way to a node that does not ask a question and does not contradict what is known. */
function wayPast(
  { graph, values }: Analysis,
  to: number,
  question: NodeId,
  variable: number,
  known: readonly Formula[],
): readonly NodeId[] | undefined {
  const list = values.variables.list;
  const env = values.top();
  if (graph.start === undefined || !restrict(list, env, variable, UNASKED) || !canHold(list, env, known)) return undefined;
  const touched = new Set([variable, ...(list[variable]?.dependents ?? []), ...known.flatMap(variablesIn)]);
  const skipped = graph.indexOf.get(question);
  const from = new Map<number, number>([[graph.start, -1]]);
  const waiting = [graph.start];
  for (const at of waiting) {
    if (at === to) return wayTo(from, to).map((index) => graph.ids[index] ?? '');
    if (at === skipped) continue;
    for (const edge of values.edges(at)) {
      const next = graph.indexOf.get(edge.to);
      if (next === undefined || from.has(next) || !isOpen(edge, env, known, touched, values)) continue;
      from.set(next, at);
      waiting.push(next);
    }
  }
  return undefined;
}

function isOpen({ needs, reads }: Edge, env: Env, known: readonly Formula[], touched: ReadonlySet<number>, values: Values): boolean {
  return !reads.some((one) => touched.has(one)) || canHold(values.variables.list, env, [...known, ...needs]);
}

function wayTo(from: ReadonlyMap<number, number>, to: number): readonly number[] {
  const way: number[] = [];
  for (let at = to; at >= 0; at = from.get(at) ?? -1) way.unshift(at);
  return way;
}
