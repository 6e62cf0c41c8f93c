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

/**
 * The longest way through a flow that its answers allow, each loop gone as often as it may be, or left half-way the last time. Loops
 * count once for the whole run, also those inside other loops. Waiting does not count.
 */
export function longestWay({ graph, values }: Analysis): Estimate {
  if (graph.start === undefined) return { seconds: 0, way: [] };
  const cost = graph.nodes.map((node, index) => (values.at(index) ? secondsAt(node) : -Infinity));
  const loops = new Map(graph.order.flatMap((index) => loopAt(graph, index, cost)));
  const { seconds, next } = ahead(graph, graph.start, cost, { loops });
  const way: NodeId[] = [];
  for (let at: number | undefined = graph.start; at !== undefined && way.length <= graph.nodes.length; at = next.get(at))
    way.push(graph.ids[at] ?? '');
  return { seconds: Math.round(Math.max(0, seconds.get(graph.start) ?? 0)), way };
}

/** What a loop adds when it is left where it ends, and the whole rest when it is left half-way the last time. */
type Loop = { readonly adds: number; readonly leaves: number };

function loopAt(graph: Graph, index: number, cost: readonly number[]): readonly (readonly [number, Loop])[] {
  const node = graph.nodes[index];
  const to = node?.kind === 'again' && node.atMost > 0 ? graph.indexOf.get(node.to) : undefined;
  if (node?.kind !== 'again' || to === undefined) return [];
  const round = ahead(graph, to, cost, { until: index }).seconds.get(to) ?? -Infinity;
  const away = ahead(graph, to, cost, { without: index }).seconds.get(to) ?? -Infinity;
  const rounds = (times: number) => (times === 0 || round < 0 ? 0 : times * round);
  return [[index, { adds: rounds(node.atMost), leaves: rounds(node.atMost - 1) + away }]];
}

type Ahead = { readonly seconds: ReadonlyMap<number, number>; readonly next: ReadonlyMap<number, number> };
type Limits = { readonly until?: number; readonly without?: number; readonly loops?: ReadonlyMap<number, Loop> };

/** From each node the longest way on; only ways that come to `until`, or never to `without`. */
function ahead(graph: Graph, start: number, cost: readonly number[], { until, without, loops }: Limits): Ahead {
  const stop = until ?? without;
  const out = stop === undefined ? graph.forward : graph.forward.map((list, index) => (index === stop ? [] : list));
  const seconds = new Map<number, number>();
  const next = new Map<number, number>();
  for (const index of postorder(out, [start])) {
    const isLast = until === undefined ? out[index]?.length === 0 && index !== without : index === until;
    let best = isLast ? 0 : -Infinity;
    for (const to of out[index] ?? []) {
      const after = seconds.get(to) ?? -Infinity;
      if (after <= best) continue;
      best = after;
      next.set(index, to);
    }
    const loop = loops?.get(index);
    seconds.set(index, (cost[index] ?? 0) + Math.max(best + (loop?.adds ?? 0), loop?.leaves ?? -Infinity));
  }
  return { seconds, next };
}
