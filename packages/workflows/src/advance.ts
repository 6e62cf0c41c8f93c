import { refuse, type Refusal } from '@cairn/kernel';
import type { Ask, Flow, NodeId, Question, Value } from './flow.ts';
import { give, givenAt, skipReasons, type Given, type Run } from './run.ts';
import { nodeOf, walk } from './walk.ts';

/** `answer` and `skip` go to the question where the run stands; `change` to one that was already passed. */
export type Input = { readonly type: 'give' | 'change'; readonly node: NodeId; readonly given: Given };

/** What followed from an input, for whoever keeps the run. */
export type Effect =
  | { readonly type: 'took'; readonly node: NodeId; readonly ask: Ask; readonly given: Given; readonly was: Given | undefined }
  | { readonly type: 'ended'; readonly outcome: string };

export const refusalCodes = [
  'unknown-node',
  'not-current',
  'already-answered',
  'not-yet-answered',
  'wrong-type',
  'out-of-range',
  'unknown-option',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Advance =
  | { readonly ok: true; readonly run: Run; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly refusal: Refusal<RefusalCode> };

/**
 * Takes one input. Pure and total. An input that is already true changes nothing and has no effects, so that two devices
 * may say the same. A pressing answer is taken wherever the run stands: a call for help is never too early or too late.
 */
export function advance(flow: Flow, run: Run, input: Input): Advance {
  const node = nodeOf(flow, input.node);
  if (node?.kind !== 'ask') return refuse('unknown-node', { node: input.node });
  const problem = input.given.type === 'answer' ? problemWith(node.question, input.given.value) : problemWithSkip(input.given.reason);
  if (problem) return refuse(problem, { node: input.node });
  const way = walk(flow, run);
  const onTheWay = way.turns.some((turn) => turn.kind === 'given' && turn.id === input.node);
  const before = givenAt(run, input.node);
  if (before && (onTheWay || isPressing(node, input.given)) && sameGiven(before, input.given)) return { ok: true, run, effects: [] };
  const problemWithPlace = isPressing(node, input.given) ? undefined : problemWithTurn(input, onTheWay, way.at?.id);
  if (problemWithPlace) {
    return refuse(problemWithPlace, before && onTheWay ? { node: input.node, current: shown(before) } : { node: input.node });
  }
  return took(flow, run, node, input, before);
}

function problemWithTurn(input: Input, onTheWay: boolean, at: NodeId | undefined): RefusalCode | undefined {
  if (input.type === 'change') return onTheWay ? undefined : 'not-yet-answered';
  if (onTheWay) return 'already-answered';
  return at === input.node ? undefined : 'not-current';
}

function took(flow: Flow, run: Run, ask: Ask, input: Input, was: Given | undefined): Advance {
  const next = give(run, input.node, tidy(ask.question, input.given));
  const given = givenAt(next, input.node) ?? input.given;
  const effects: Effect[] = [{ type: 'took', node: input.node, ask, given, was }];
  const end = walk(flow, next).at;
  if (end?.node.kind === 'end') effects.push({ type: 'ended', outcome: end.node.outcome });
  return { ok: true, run: next, effects };
}

/** Why a value is no answer to a question; nothing when it is one. */
export function problemWith(question: Question, value: Value): 'wrong-type' | 'out-of-range' | 'unknown-option' | undefined {
  switch (question.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
    case 'choice':
      if (typeof value !== 'string' && typeof value !== 'number') return 'wrong-type';
      return question.options.some((option) => option.value === value) ? undefined : 'unknown-option';
    case 'multi':
      if (!Array.isArray(value)) return 'wrong-type';
      if (new Set(value).size !== value.length) return 'out-of-range';
      return value.every((one) => question.options.some((option) => option.value === one)) ? undefined : 'unknown-option';
    case 'scale':
      return problemWithNumber(value, 0, 10, 1);
    case 'number':
      return problemWithNumber(value, question.min, question.max, question.step);
  }
}

function problemWithNumber(value: Value, min: number, max: number, step: number): 'wrong-type' | 'out-of-range' | undefined {
  if (typeof value !== 'number') return 'wrong-type';
  const onStep = Number.isInteger((value - min) / step);
  return value >= min && value <= max && onStep ? undefined : 'out-of-range';
}

function problemWithSkip(reason: string | undefined): 'unknown-option' | undefined {
  return reason === undefined || skipReasons.some((known) => known === reason) ? undefined : 'unknown-option';
}

export function isPressing(ask: Ask, given: Given): boolean {
  if (given.type === 'skip' || !ask.pressing) return false;
  return ask.pressing.some((value) => value === given.value);
}

export function sameGiven(a: Given, b: Given): boolean {
  if (a.type === 'skip' || b.type === 'skip') return a.type === b.type;
  if (!Array.isArray(a.value) || !Array.isArray(b.value)) return a.value === b.value;
  return a.value.length === b.value.length && new Set([...a.value, ...b.value]).size === a.value.length;
}

/** Picked options stand in the flow's order, so that equal sets are equal. */
function tidy(question: Question, given: Given): Given {
  if (question.type !== 'multi' || given.type === 'skip' || !Array.isArray(given.value)) return given;
  const picked: readonly string[] = given.value;
  return { type: 'answer', value: question.options.map((option) => option.value).filter((value) => picked.includes(value)) };
}

/** The standing answer as text of a refusal's detail; empty for a skip. */
function shown(given: Given): string {
  return given.type === 'skip' ? '' : JSON.stringify(given.value);
}

/** Whether a call for help stands in this run, on the way or not. */
export function isCallForHelp(flow: Flow, run: Run): boolean {
  return Object.entries(run.given).some(([id, given]) => {
    const node = nodeOf(flow, id);
    return node?.kind === 'ask' && isPressing(node, given);
  });
}
