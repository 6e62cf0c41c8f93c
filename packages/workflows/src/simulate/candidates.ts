import { subjects, type Condition } from '../condition.ts';
import { exits, type Ask, type Flow, type NodeId } from '../flow.ts';
import type { Question, Scalar, Value } from '../question.ts';
import { nodeOf } from '../walk.ts';
import { pick } from './persona.ts';

export type Leaf = Extract<Condition, { answer: NodeId }>;

/** What a flow reads of its answers: the leaves about each question, and which questions and scores can still matter at a node. */
export type Reading = {
  readonly leaves: ReadonlyMap<NodeId, readonly Leaf[]>;
  /** Questions that feed a score node. */
  readonly scored: ReadonlySet<NodeId>;
  /** Those whose score a condition reads. */
  readonly summed: ReadonlySet<NodeId>;
  readonly live: ReadonlyMap<NodeId, ReadonlySet<NodeId>>;
  readonly asks: ReadonlyMap<NodeId, Ask>;
};

export function readingOf(flow: Flow): Reading {
  const leaves = new Map<NodeId, Leaf[]>();
  const reads = new Map<NodeId, Set<NodeId>>();
  const scored = new Set<NodeId>();
  const summed = new Set<NodeId>();
  for (const [id, node] of Object.entries(flow.nodes)) {
    const conditions = node.kind === 'branch' ? node.arms.map((arm) => arm.when) : node.kind === 'again' && node.while ? [node.while] : [];
    const read = new Set(conditions.flatMap(subjects).flatMap((subject) => questionsOf(flow, subject)));
    if (node.kind === 'score') for (const item of Object.values(node.items)) scored.add(item);
    for (const subject of conditions.flatMap(subjects)) for (const item of questionsOf(flow, subject).slice(1)) summed.add(item);
    reads.set(id, read);
    for (const condition of conditions)
      for (const leaf of leavesOf(condition)) leaves.set(leaf.answer, [...(leaves.get(leaf.answer) ?? []), leaf]);
  }
  const asks = new Map(Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'ask' ? [[id, node] as const] : [])));
  return { leaves, scored, summed, live: liveness(flow, reads), asks };
}

/** A condition on a score reads the questions that were scored. */
function questionsOf(flow: Flow, subject: NodeId): readonly NodeId[] {
  const node = nodeOf(flow, subject);
  return node?.kind === 'score' ? [subject, ...Object.values(node.items)] : [subject];
}

function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return 'answer' in condition ? [condition] : [];
}

/** By node, everything that some node from there on reads. A fixed point, because loops lead back. */
function liveness(flow: Flow, reads: ReadonlyMap<NodeId, ReadonlySet<NodeId>>): Map<NodeId, Set<NodeId>> {
  const live = new Map([...reads].map(([id, read]) => [id, new Set(read)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, node] of Object.entries(flow.nodes).toReversed()) {
      const mine = live.get(id);
      if (!mine) continue;
      const before = mine.size;
      for (const to of exits(node)) for (const one of live.get(to) ?? []) mine.add(one);
      changed ||= mine.size > before;
    }
  }
  return live;
}

/** One answer of each kind that the flow tells apart; the calls for help always among them. */
export function candidates(ask: Ask, id: NodeId, reading: Reading, today: string): readonly Value[] {
  const read = reading.leaves.get(id) ?? [];
  const found = [pick(ask.question, 'first', today), ...read.flatMap((leaf) => around(ask.question, leaf)), ...(ask.pressing ?? [])];
  if (ask.question.type === 'choice' && read.length > 0) found.push(...unnamed(ask.question, read));
  if (ask.question.type === 'multi')
    found.push(
      ask.question.options.slice(0, 1).map((option) => option.value),
      ...together(ask.question, read),
    );
  return [...new Map(found.map((value) => [JSON.stringify(value), value])).values()];
}

function around(question: Question, leaf: Leaf): readonly Value[] {
  if ('includes' in leaf) return [[leaf.includes]];
  if ('equals' in leaf) return question.type === 'yes-no' ? [true, false] : [leaf.equals];
  const at = 'atLeast' in leaf ? leaf.atLeast : leaf.atMost;
  if (question.type === 'choice') return beside(question, at);
  const step = question.type === 'number' ? question.step : 1;
  const [min, max] = question.type === 'number' ? [question.min, question.max] : [0, 10];
  return [at - step, at, at + step, min, max].map((value) => Math.min(max, Math.max(min, min + Math.round((value - min) / step) * step)));
}

/** The options next to a limit: those that differ in what they fulfil. */
function beside(question: Extract<Question, { type: 'choice' }>, at: number): readonly Value[] {
  const numbers = question.options.flatMap((option) => (typeof option.value === 'number' ? [option.value] : [])).toSorted((a, b) => a - b);
  return [numbers.findLast((value) => value < at), numbers.find((value) => value === at), numbers.find((value) => value > at)].filter(
    (value) => value !== undefined,
  );
}

/** Conditions may ask for two options at once. */
function together(question: Extract<Question, { type: 'multi' }>, read: readonly Leaf[]): readonly Value[] {
  const named = [...new Set(read.flatMap((leaf) => ('includes' in leaf ? [leaf.includes] : [])))];
  const pairs = named.flatMap((one, index) => named.slice(index + 1).map((other) => [one, other]));
  return (question.atMost ?? 2) < 2 ? [] : [...pairs, ...(named.length <= (question.atMost ?? named.length) ? [named] : [])];
}

/** An option that no condition names stands for all of them. */
function unnamed(question: Extract<Question, { type: 'choice' }>, read: readonly Leaf[]): readonly Scalar[] {
  const named = new Set(read.flatMap((leaf) => ('equals' in leaf ? [leaf.equals] : [])));
  const other = question.options.find((option) => !named.has(option.value));
  return other ? [other.value] : [];
}
