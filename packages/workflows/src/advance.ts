import { refuse, type Day, type Refusal } from '@cairn/kernel';
import { isPressing, isUnusual, problemWithGiven, tidy } from './answer.ts';
import { effectsBetween, type Effect } from './effects.ts';
import type { Ask, NodeId } from './flow.ts';
import { begin, give, givenAt, sameGiven, type Given, type Passed, type Run } from './run.ts';
import { exitBy, nodeOf, walk, type Playable, type Way } from './walk.ts';

/**
 * `give` answers or skips the question where the run stands; `change` one that was already passed. `sure` confirms a number
 * beyond the soft limits. `pass` ends a wait or a hand-over.
 */
export type Input =
  | { readonly type: 'give' | 'change'; readonly node: NodeId; readonly given: Exclude<Given, Passed>; readonly sure?: boolean | undefined }
  | { readonly type: 'pass'; readonly node: NodeId; readonly by: string };

/** The person's calendar day. */
export type Stepping = { readonly today: Day };

export const refusalCodes = [
  'unknown-node',
  'not-current',
  'already-answered',
  'not-yet-answered',
  'wrong-type',
  'out-of-range',
  'unknown-option',
  'unsure',
  'required',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Advance =
  | { readonly ok: true; readonly run: Run; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly refusal: Refusal<RefusalCode> };

/** What a run does before anybody has said anything: acts that come first, a wait at the door. */
export function opening(flow: Playable, run: Run): readonly Effect[] {
  return effectsBetween(undefined, walk(flow, begin(run.pin)));
}

/**
 * Takes one input. Pure and total. An input that is already true changes nothing and has no effects, so that two devices
 * may say the same. A pressing answer is taken wherever the run stands: a call for help is never too early or too late.
 */
export function advance(flow: Playable, run: Run, input: Input, context: Stepping): Advance {
  return input.type === 'pass' ? pass(flow, run, input) : answer(flow, run, input, context);
}

type Giving = Exclude<Input, { type: 'pass' }>;

function answer(flow: Playable, run: Run, input: Giving, context: Stepping): Advance {
  const node = nodeOf(flow, input.node);
  if (node?.kind !== 'ask') return refuse('unknown-node', { node: input.node });
  const problem = problemWithGiven(node, input.given, context.today);
  if (problem) return refuse(problem, { node: input.node });
  const given = tidy(node.question, input.given);
  const way = walk(flow, run);
  const onTheWay = way.turns.some((turn) => turn.kind === 'given' && turn.id === input.node);
  const before = givenAt(run, input.node);
  const pressing = isPressing(node, given);
  if (before && (onTheWay || pressing) && sameGiven(before, given)) return { ok: true, run, effects: [] };
  const place = pressing ? undefined : problemWithPlace(input, onTheWay, way.at?.id);
  if (place) return refuse(place, before && onTheWay ? { node: input.node, current: shown(before) } : { node: input.node });
  if (pressing && !canCome(flow, input.node)) return refuse('unknown-node', { node: input.node });
  if (given.type === 'answer' && isUnusual(node.question, given.value) && input.sure !== true)
    return refuse('unsure', { node: input.node });
  return took(flow, run, way, { node: input.node, ask: node, given, was: before });
}

/** A later round exists only for what is asked in rounds: no answer is kept under an id that no walk can come to. */
function canCome(flow: Playable, id: NodeId): boolean {
  return !id.includes('#') || Object.values(flow.nodes).some((node) => node.kind === 'again');
}

function problemWithPlace(input: Giving, onTheWay: boolean, at: NodeId | undefined): RefusalCode | undefined {
  if (input.type === 'change') return onTheWay ? undefined : 'not-yet-answered';
  if (onTheWay) return 'already-answered';
  return at === input.node ? undefined : 'not-current';
}

function took(flow: Playable, run: Run, way: Way, taken: { node: NodeId; ask: Ask; given: Given; was: Given | undefined }): Advance {
  const next = give(run, taken.node, taken.given);
  return { ok: true, run: next, effects: [{ type: 'took', ...taken }, ...effectsBetween(way, walk(flow, next))] };
}

function pass(flow: Playable, run: Run, input: Extract<Input, { type: 'pass' }>): Advance {
  const node = nodeOf(flow, input.node);
  if (node?.kind !== 'wait' && node?.kind !== 'hand-over') return refuse('unknown-node', { node: input.node });
  if (exitBy(node, input.by) === undefined) return refuse('unknown-option', { node: input.node });
  const given: Given = { type: 'passed', by: input.by };
  const before = givenAt(run, input.node);
  if (before) return sameGiven(before, given) ? { ok: true, run, effects: [] } : refuse('already-answered', { node: input.node });
  const way = walk(flow, run);
  if (way.at?.id !== input.node) return refuse('not-current', { node: input.node });
  const next = give(run, input.node, given);
  return { ok: true, run: next, effects: [{ type: 'passed', node: input.node, by: input.by }, ...effectsBetween(way, walk(flow, next))] };
}

/** The standing answer as text of a refusal's detail; empty for a skip. */
function shown(given: Given): string {
  return given.type === 'answer' ? JSON.stringify(given.value) : '';
}

/** Whether a call for help stands in this run, on the way or not. */
export function isCallForHelp(flow: Playable, run: Run): boolean {
  return Object.entries(run.given).some(([id, given]) => {
    const node = nodeOf(flow, id);
    return node?.kind === 'ask' && isPressing(node, given);
  });
}
