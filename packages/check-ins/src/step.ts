import { accept, canonical, refuse, type Context, type Decision, type Instant } from '@cairn/kernel';
import {
  advance,
  effectsBetween,
  givenAt,
  isPressing,
  nodeOf,
  walk,
  type Effect,
  type Given,
  type Input,
  type Language,
  type Playable,
} from '@cairn/workflows';
import type { CheckIn, CheckInFact, RefusalCode } from './check-in.ts';
import type { Flows } from './flows.ts';
import { derive, tells, told } from './standing.ts';

export type Answer = { readonly checkInId: string };
export type Decided = Decision<CheckInFact, RefusalCode, Answer | undefined>;

/** The last answer finishes the run in the same decision: no check-in stays one tap short because a phone went dark. */
export function step(checkIn: CheckIn, input: Input, language: Language, flows: Flows, context: Context): Decided {
  const flow = flows.of(checkIn.run.pin);
  if (!flow) return refuse('unknown-flow');
  const problem = problemWithState(checkIn, flow, input);
  if (problem) return refuse(problem);
  const next = advance(flow, checkIn.run, input, context);
  if (!next.ok) return next;
  if (next.run === checkIn.run) return accept([], { checkInId: checkIn.id });
  return accept(factsOf(next.effects, { flow, before: checkIn, after: next.run, language, now: context.now }), { checkInId: checkIn.id });
}

/** A call for help is taken although the check-in was read, or stopped: nothing closes that door. */
function problemWithState(checkIn: CheckIn, flow: Playable, input: Input): RefusalCode | undefined {
  const node = nodeOf(flow, input.node);
  if (input.type !== 'pass' && node?.kind === 'ask' && isPressing(node, input.given)) return undefined;
  if (checkIn.stopped) return 'stopped';
  return checkIn.reviewed && input.type === 'change' && givenAt(checkIn.run, input.node) ? 'already-reviewed' : undefined;
}

type Taken = {
  readonly flow: Playable;
  readonly before: CheckIn;
  readonly after: CheckIn['run'];
  readonly language: Language;
  readonly now: Instant;
};
type Place = Extract<Effect, { type: 'ended' | 'waits' | 'handed-over' }>;

function isPlace(effect: Effect): effect is Place {
  return effect.type === 'ended' || effect.type === 'waits' || effect.type === 'handed-over';
}

export function factsOf(effects: readonly Effect[], taken: Taken): CheckInFact[] {
  const facts = effects.flatMap((effect) => (isPlace(effect) ? [] : [factOf(effect, taken)]));
  const end = effects.find((effect) => effect.type === 'ended');
  const { measures, score } = derive(taken.flow, taken.after);
  const checkInId = taken.before.id;
  const folded = facts.filter(tells).reduce(told, taken.before.measures);
  if (canonical(folded) !== canonical(measures)) facts.push({ kind: 'check-in.rederived', version: 1, body: { checkInId, measures } });
  facts.push(...waitingFact(taken));
  if (end) {
    const { day, firstFinishedAt } = taken.before;
    const body = { checkInId, flow: taken.flow.id, day, outcome: end.outcome, measures, score, first: firstFinishedAt === undefined };
    facts.push({ kind: 'check-in.finished', version: 1, body });
  }
  return facts;
}

function factOf(effect: Exclude<Effect, Place>, { before, language }: Taken): CheckInFact {
  const at = { checkInId: before.id, node: effect.node };
  switch (effect.type) {
    case 'took':
      return tookFact(effect, before.id, language);
    case 'passed':
      return { kind: 'check-in.passed', version: 1, body: { ...at, by: effect.by } };
    case 'scored':
      return { kind: 'check-in.scored', version: 1, body: { ...at, score: effect.scored } };
    case 'act':
      return { kind: 'check-in.acted', version: 1, body: { ...at, act: effect.act } };
    case 'act-withdrawn':
      return { kind: 'check-in.act-withdrawn', version: 1, body: { ...at, act: effect.act } };
  }
}

/** Said anew after every input, with the time since which it waits, so that a fold needs no flow to know where a run stands still. */
function waitingFact({ flow, before, after, now }: Taken): readonly CheckInFact[] {
  const at = walk(flow, after).at;
  if (at?.node.kind !== 'wait' && at?.node.kind !== 'hand-over') return [];
  const since = before.waiting?.node === at.id ? before.waiting.since : now;
  const to = at.node.kind === 'hand-over' ? at.node.to : undefined;
  const body = { checkInId: before.id, node: at.id, kind: at.node.kind, since, after: at.node.after, to };
  return [{ kind: 'check-in.waiting', version: 1, body }];
}

function tookFact({ node, ask, given, was }: Extract<Effect, { type: 'took' }>, checkInId: string, language: Language): CheckInFact {
  const at = { checkInId, node, measure: ask.measure, language };
  const value = valueOf(given);
  const pressing = isPressing(ask, given);
  if (was) return { kind: 'check-in.changed', version: 2, body: { ...at, value, was: valueOf(was), pressing } };
  if (value !== undefined) return { kind: 'check-in.answered', version: 2, body: { ...at, value, pressing } };
  return { kind: 'check-in.skipped', version: 1, body: { ...at, reason: given.type === 'skip' ? given.reason : undefined } };
}

function valueOf(given: Given) {
  return given.type === 'answer' ? given.value : undefined;
}

/** What a run does as it begins, before anybody has said anything. */
export function openingFacts(flow: Playable, fresh: CheckIn, language: Language, now: Instant): readonly CheckInFact[] {
  return factsOf(effectsBetween(undefined, walk(flow, fresh.run)), { flow, before: fresh, after: fresh.run, language, now });
}
