import { holds, type Sofar } from './condition.ts';
import type { ActNode, Ask, End, Flow, HandOver, Node, NodeId, Say, ScoreNode, Wait } from './flow.ts';
import type { Value } from './question.ts';
import { baseOf, Rounds } from './rounds.ts';
import { givenAt, type Given, type Passed, type Run } from './run.ts';
import { noScorer, type ItemAnswers, type Scored, type Scorer } from './score.ts';

/** A flow without includes, with what scores its instruments. */
export type Playable = Flow & { readonly scorer?: Scorer };

/** One line of the conversation so far. */
export type Turn =
  | { readonly kind: 'said'; readonly id: NodeId; readonly node: Say }
  | { readonly kind: 'given'; readonly id: NodeId; readonly node: Ask; readonly given: Exclude<Given, Passed> }
  | { readonly kind: 'scored'; readonly id: NodeId; readonly node: ScoreNode; readonly scored: Scored | undefined }
  | { readonly kind: 'acted'; readonly id: NodeId; readonly node: ActNode }
  | { readonly kind: 'passed'; readonly id: NodeId; readonly node: Wait | HandOver; readonly by: string };

/** `at` is where the run stands: at a question, waiting, with a person, at an end; or nowhere when the flow itself is broken. */
export type Way = {
  readonly turns: readonly Turn[];
  readonly at: { readonly id: NodeId; readonly node: Ask | Wait | HandOver | End } | undefined;
};

type Writable = { answers: Map<NodeId, Value>; skipped: Set<NodeId>; scores: Map<NodeId, Scored> };
type Stop = Way['at'];
type Onward = { readonly to: NodeId; readonly by?: string } | { readonly stop: Stop };

/** One way out of a node that a walk took: `next`, `arm 0`, `otherwise`, `back`, `on`, `timeout`, or the event that came. */
export type Exit = { readonly node: NodeId; readonly by: string };

/** Follows what was given from the start. Total: a missing node or a circle stops the walk. `took` hears of every exit on the way. */
export function walk(flow: Playable, run: Run, took: (exit: Exit) => void = () => undefined): Way {
  const turns: Turn[] = [];
  const sofar: Writable = { answers: new Map(), skipped: new Set(), scores: new Map() };
  const rounds = new Rounds();
  let seen = new Set<NodeId>();
  let base = flow.start;
  for (;;) {
    const node = nodeOf(flow, base);
    if (!node || seen.has(base)) return { turns, at: undefined };
    seen.add(base);
    if (node.kind === 'again') {
      const goesBack = rounds.mayJump(base, node.atMost) && (node.while === undefined || holds(node.while, sofar));
      if (goesBack) {
        rounds.jump(flow, base, node.to);
        seen = new Set();
      }
      took({ node: base, by: goesBack ? 'back' : 'on' });
      base = goesBack ? node.to : node.next;
      continue;
    }
    const onward = step(flow, run, { base, id: rounds.idOf(base), node }, turns, sofar);
    if ('stop' in onward) return { turns, at: onward.stop };
    took({ node: base, by: onward.by ?? 'next' });
    base = onward.to;
  }
}

type Here = { readonly base: NodeId; readonly id: NodeId; readonly node: Exclude<Node, { kind: 'again' }> };

function step(flow: Playable, run: Run, { base, id, node }: Here, turns: Turn[], sofar: Writable): Onward {
  switch (node.kind) {
    case 'end':
      return { stop: { id, node } };
    case 'branch': {
      const arm = node.arms.findIndex(({ when }) => holds(when, sofar));
      return { to: node.arms[arm]?.to ?? node.otherwise, by: arm < 0 ? 'otherwise' : `arm ${arm}` };
    }
    case 'say':
      turns.push({ kind: 'said', id, node });
      return { to: node.next };
    case 'act':
      turns.push({ kind: 'acted', id, node });
      return { to: node.next };
    case 'score': {
      const scored = (flow.scorer ?? noScorer)(node.instrument, itemsOf(node, sofar));
      if (scored) sofar.scores.set(base, scored);
      else sofar.scores.delete(base);
      turns.push({ kind: 'scored', id, node, scored });
      return { to: node.next };
    }
    case 'include':
      return { stop: undefined };
    case 'ask':
      return onAsk(run, { base, id, node }, turns, sofar);
    case 'wait':
    case 'hand-over': {
      const given = givenAt(run, id);
      const to = given?.type === 'passed' ? exitBy(node, given.by) : undefined;
      if (given?.type !== 'passed' || to === undefined) return { stop: { id, node } };
      turns.push({ kind: 'passed', id, node, by: given.by });
      return { to, by: given.by };
    }
  }
}

function onAsk(run: Run, { base, id, node }: Here & { readonly node: Ask }, turns: Turn[], sofar: Writable): Onward {
  const given = givenAt(run, id);
  if (!given || given.type === 'passed') return { stop: { id, node } };
  turns.push({ kind: 'given', id, node, given });
  sofar.answers.delete(base);
  sofar.skipped.delete(base);
  if (given.type === 'answer') sofar.answers.set(base, given.value);
  else sofar.skipped.add(base);
  return { to: node.next };
}

/** Asked and skipped is `null`; what was never asked is left out. */
function itemsOf(node: ScoreNode, sofar: Sofar): ItemAnswers {
  const items: Record<string, Value | null> = {};
  for (const [item, of] of Object.entries(node.items)) {
    const value = sofar.answers.get(of);
    if (value !== undefined) items[item] = value;
    else if (sofar.skipped.has(of)) items[item] = null;
  }
  return items;
}

/** Where a wait or a hand-over leads when it ends this way; undefined when it cannot. */
export function exitBy(node: Wait | HandOver, by: string): NodeId | undefined {
  if (by === 'timeout') return node.timeout;
  if (node.kind === 'hand-over') return by === 'back' ? node.back : undefined;
  return node.on.find((one) => one.event === by)?.to;
}

/** The node of an id, of whichever round. */
export function nodeOf(flow: Flow, id: NodeId): Node | undefined {
  const base = baseOf(id);
  return Object.hasOwn(flow.nodes, base) ? flow.nodes[base] : undefined;
}

/** The question to answer now, if any. */
export function currentNode(flow: Playable, run: Run): { readonly id: NodeId; readonly node: Ask } | undefined {
  const at = walk(flow, run).at;
  return at?.node.kind === 'ask' ? { id: at.id, node: at.node } : undefined;
}

/** How the run ended, if it did. */
export function ending(flow: Playable, run: Run): string | undefined {
  const at = walk(flow, run).at;
  return at?.node.kind === 'end' ? at.node.outcome : undefined;
}

/** The conversation so far: what was said, asked and given, in order. */
export function path(flow: Playable, run: Run): readonly Turn[] {
  return walk(flow, run).turns;
}

/** How many of the flow's steps lie behind. */
export function progress(flow: Playable, run: Run): { readonly done: number; readonly of: number } {
  const { at, turns } = walk(flow, run);
  const of = flow.steps.length;
  if (!at) return { done: 0, of };
  if (at.node.kind === 'end') return { done: of, of };
  const step = at.node.kind === 'ask' ? at.node.step : turns.findLast((turn) => turn.kind === 'given')?.node.step;
  return { done: step === undefined ? 0 : Math.max(0, flow.steps.indexOf(step)), of };
}

/** The answers that count, by measure: those on the way, without skipped ones; of a loop, the latest. */
export function measures(flow: Playable, run: Run): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const turn of path(flow, run)) {
    if (turn.kind !== 'given') continue;
    if (turn.given.type === 'answer') found[turn.node.measure] = turn.given.value;
    else delete found[turn.node.measure];
  }
  return found;
}
