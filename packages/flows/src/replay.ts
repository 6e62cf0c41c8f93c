import { canonical, type Day } from '@cairn/kernel';
import { baseOf, givenAt, moved, walk, type Mapping, type NodeId, type Pin, type Playable, type Run, type Way } from '@cairn/workflows';
import type { ReplayCounts, RunPolicy, RunsDecision } from './fact.ts';

/** A run as it was recorded. `flow` is the version in which it was walked, linked; undefined when this program has it no more. */
export type Recorded = {
  readonly checkInId: string;
  readonly day: Day;
  readonly run: Run;
  readonly flow: Playable | undefined;
};

/** A version of the flow, linked, with the pin that runs would have. */
export type Target = { readonly flow: Playable; readonly pin: Pin };

/** Where a run stands in its own version, and where it would stand in the new one. `undefined` is nowhere: the run would be lost. */
export type InFlight = {
  readonly checkInId: string;
  readonly version: number;
  readonly day: Day;
  readonly answers: number;
  readonly stay: NodeId | undefined;
  readonly map: { readonly at: NodeId | undefined; readonly keeps: number; readonly leaves: readonly NodeId[] };
  readonly restart: NodeId | undefined;
  readonly policy: RunPolicy;
};

export function policyFor(decision: RunsDecision, checkInId: string): RunPolicy {
  return decision.except.find((one) => one.checkInId === checkInId)?.policy ?? decision.policy;
}

/** The mapping with which a policy moves a run; undefined for one that stays. Beginning again leaves every answer behind, kept. */
export function mappingFor(decision: RunsDecision, checkInId: string, run: Run): Mapping | undefined {
  switch (policyFor(decision, checkInId)) {
    case 'stay':
      return undefined;
    case 'map':
      return decision.mapping;
    case 'restart':
      return Object.fromEntries(Object.keys(run.given).map((id) => [baseOf(id), null]));
  }
}

/** Where a run goes in a version; nowhere when walking it breaks, as in a flow that nobody should publish. */
function way(flow: Playable, run: Run): Way {
  try {
    return walk(flow, run);
  } catch {
    return { turns: [], at: undefined };
  }
}

/** Where a run stands in a version. */
export function placeOf(flow: Playable, run: Run): NodeId | undefined {
  return way(flow, run).at?.id;
}

/** What each policy would do to one run in flight. */
export function inFlight({ checkInId, day, run, flow }: Recorded, to: Target, decision: RunsDecision): InFlight {
  const before = flow ? way(flow, run) : undefined;
  const next = moved(run, to, decision.mapping, day);
  const answered = answersOn(before, run);
  const leaves = answered.filter((id) => !keeps(next, id, decision.mapping));
  return {
    checkInId,
    version: run.pin.version,
    day,
    answers: answered.length,
    stay: before?.at?.id,
    map: { at: placeOf(to.flow, next), keeps: answered.length - leaves.length, leaves },
    restart: placeOf(to.flow, { ...run, pin: to.pin, given: {} }),
    policy: policyFor(decision, checkInId),
  };
}

export type Outcome = 'same' | 'different' | 'failed';
export type Replayed = { readonly checkInId: string; readonly outcome: Outcome; readonly unfit: readonly NodeId[] };

/**
 * One recorded run in the new version, under the mapping. `failed`: it would stand nowhere, although it stood somewhere before.
 * `same`: the same questions were passed in the same order, with the same answers, up to the same place.
 */
export function replayed({ checkInId, day, run, flow }: Recorded, to: Target, mapping: Mapping): Replayed {
  const before = flow ? way(flow, run) : undefined;
  const next = moved(run, to, mapping, day);
  const after = way(to.flow, next);
  const unfit = answersOn(before, run).filter((id) => !keeps(next, id, mapping));
  if (!after.at) return { checkInId, outcome: before && !before.at ? 'different' : 'failed', unfit };
  const same = before !== undefined && canonical(trace(before, mapping)) === canonical(trace(after, {}));
  return { checkInId, outcome: same ? 'same' : 'different', unfit };
}

export function counted(all: readonly Replayed[]): ReplayCounts {
  const of = (outcome: Outcome): number => all.filter((one) => one.outcome === outcome).length;
  const unfit = all.reduce((sum, one) => sum + one.unfit.length, 0);
  return { runs: all.length, same: of('same'), different: of('different'), unfit, failed: of('failed') };
}

/** The questions that count: those on the way; of a version that is gone, all that were answered. */
function answersOn(way: Way | undefined, run: Run): readonly NodeId[] {
  return way ? way.turns.flatMap((turn) => (turn.kind === 'given' ? [turn.id] : [])) : Object.keys(run.given);
}

function keeps(next: Run, id: NodeId, mapping: Mapping): boolean {
  const target = mappedId(id, mapping);
  return target !== undefined && givenAt(next, target) !== undefined;
}

function mappedId(id: NodeId, mapping: Mapping): NodeId | undefined {
  const base = baseOf(id);
  const to = Object.hasOwn(mapping, base) ? mapping[base] : base;
  return to === null || to === undefined ? undefined : `${to}${id.slice(base.length)}`;
}

/** What was given on the way, and where it ended: by outcome at an end, by node where it stands open. */
function trace(way: Way, mapping: Mapping): unknown {
  const given = way.turns.flatMap((turn) => {
    if (turn.kind === 'given') return [[mappedId(turn.id, mapping) ?? turn.id, turn.given]];
    return turn.kind === 'passed' ? [[mappedId(turn.id, mapping) ?? turn.id, turn.by]] : [];
  });
  const { at } = way;
  return { given, at: at?.node.kind === 'end' ? { outcome: at.node.outcome } : at && (mappedId(at.id, mapping) ?? at.id) };
}
