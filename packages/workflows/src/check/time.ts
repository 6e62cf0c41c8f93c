import { languages } from '../text.ts';
import type { Node, NodeId } from '../flow.ts';
import type { Question } from '../question.ts';
import type { Analysis } from './analysis.ts';
import { postorder, type Graph } from './graph.ts';
import { wordsIn } from './reading.ts';
import { wordsOf } from './texts.ts';

/*
 * How long a person needs. Reading: 4 words a second, the silent reading speed of adults (238 words a minute, Brysbaert 2019), in the
 * longer of the languages. Answering: 1.5 seconds for a tap, as many taps as a kind of question usually takes, and more to type.
 */
const WORDS_PER_SECOND = 4;
const TAP = 1.5;

function answering(question: Question): number {
  switch (question.type) {
    case 'choice':
    case 'yes-no':
    case 'scale':
      return TAP;
    case 'multi':
      return 3 * TAP;
    case 'number':
      return 3 * TAP;
    case 'time':
      return 4 * TAP;
    case 'date':
      return 5 * TAP;
    case 'text':
      return question.maxLength > 80 ? 30 : 10;
  }
}

export function secondsAt(node: Node): number {
  const read = wordsOf(node).filter(({ role }) => role !== 'staff' && role !== 'notification' && role !== 'reason');
  const longest = Math.max(...languages.map((language) => read.reduce((sum, { text }) => sum + wordsIn(text[language]).length, 0)));
  return longest / WORDS_PER_SECOND + (node.kind === 'ask' ? answering(node.question) : 0);
}

export type Estimate = { readonly seconds: number; readonly way: readonly NodeId[] };

/** The longest way through a flow that its answers allow, loops gone as often as they may be. Waiting does not count. */
export function longestWay({ graph, values }: Analysis): Estimate {
  if (graph.start === undefined) return { seconds: 0, way: [] };
  const cost = graph.nodes.map((node, index) => (values.at(index) ? secondsAt(node) : 0));
  const loops = graph.nodes.map((node, index) =>
    node.kind === 'again' && node.atMost > 0 ? node.atMost * roundOf(graph, index, cost) : 0,
  );
  const { seconds, next } = ahead(graph, [graph.start], (index) =>
    values.at(index) ? (cost[index] ?? 0) + (loops[index] ?? 0) : -Infinity,
  );
  const way: NodeId[] = [];
  for (let at: number | undefined = graph.start; at !== undefined && way.length <= graph.nodes.length; at = next.get(at))
    way.push(graph.ids[at] ?? '');
  return { seconds: Math.round(Math.max(0, seconds.get(graph.start) ?? 0)), way };
}

/** One more round of a loop: the longest way from where it goes back to until it is here again. */
function roundOf(graph: Graph, again: number, cost: readonly number[]): number {
  const node = graph.nodes[again];
  const to = node?.kind === 'again' ? graph.indexOf.get(node.to) : undefined;
  if (to === undefined) return 0;
  const { seconds } = ahead(graph, [to], (index) => cost[index] ?? 0, again);
  return Math.max(0, seconds.get(to) ?? 0);
}

type Ahead = { readonly seconds: ReadonlyMap<number, number>; readonly next: ReadonlyMap<number, number> };

/** From each node the longest way on; with `until` only ways that come there count. */
function ahead(graph: Graph, starts: readonly number[], cost: (index: number) => number, until?: number): Ahead {
  const out = until === undefined ? graph.forward : graph.forward.map((list, index) => (index === until ? [] : list));
  const seconds = new Map<number, number>();
  const next = new Map<number, number>();
  for (const index of postorder(out, starts)) {
    let best = until === undefined || index === until ? 0 : -Infinity;
    for (const to of out[index] ?? []) {
      const after = seconds.get(to) ?? -Infinity;
      if (after < best || (after === best && next.has(index))) continue;
      best = after;
      next.set(index, to);
    }
    seconds.set(index, cost(index) + best);
  }
  return { seconds, next };
}
