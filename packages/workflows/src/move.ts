import type { Day } from '@cairn/kernel';
import { problemWith } from './answer.ts';
import type { Flow, NodeId, Pin } from './flow.ts';
import { baseOf } from './rounds.ts';
import { give, type Given, type Run } from './run.ts';
import { exitBy, nodeOf } from './walk.ts';

/** Node of the old version → node of the new one; `null` leaves its answer behind. Absent: the node of the same id. */
export type Mapping = Readonly<Record<NodeId, NodeId | null>>;

/**
 * A run in another version of its flow. Answers go along where the new question still takes them; all others are kept as
 * superseded, so that nothing a person said is lost. Where it then stands is derived.
 */
export function moved(run: Run, to: { readonly flow: Flow; readonly pin: Pin }, mapping: Mapping, today: Day): Run {
  let next: Run = { pin: to.pin, given: {}, superseded: run.superseded };
  for (const [id, given] of Object.entries(run.given)) {
    const target = targetOf(id, mapping);
    if (target !== undefined && fits(to.flow, target, given, today) && next.given[target] === undefined) next = give(next, target, given);
    else next = { ...next, superseded: [...next.superseded, { node: id, given }] };
  }
  return next;
}

function targetOf(id: NodeId, mapping: Mapping): NodeId | undefined {
  const base = baseOf(id);
  const mapped = Object.hasOwn(mapping, base) ? mapping[base] : base;
  return mapped === null || mapped === undefined ? undefined : `${mapped}${id.slice(base.length)}`;
}

function fits(flow: Flow, id: NodeId, given: Given, today: Day): boolean {
  const node = nodeOf(flow, id);
  if (given.type === 'passed') return (node?.kind === 'wait' || node?.kind === 'hand-over') && exitBy(node, given.by) !== undefined;
  if (node?.kind !== 'ask') return false;
  return given.type === 'skip' ? node.required === undefined : problemWith(node.question, given.value, today) === undefined;
}
