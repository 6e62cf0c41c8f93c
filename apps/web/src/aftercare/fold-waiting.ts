import { decide, evolve, type Plan, type PlanCommand, type PlanEntry, type PlanPerson } from '@cairn/aftercare';
import type { Actor, Day, Instant, OpId } from '@cairn/kernel';

/** A command on this device that the server has not answered yet. */
export type Waiting = { readonly opId: OpId; readonly at: Instant; readonly command: PlanCommand };

export type Seat = { readonly me: Actor; readonly today: Day; readonly people: readonly PlanPerson[] };

/** What the plan will be when the server agrees: the same deciding and folding, over what is confirmed. */
export function foldWaiting(confirmed: Plan, waiting: readonly Waiting[], seat: Seat): Plan {
  return waiting.reduce((plan, one) => foldOne(plan, one, seat), confirmed);
}

function foldOne(plan: Plan, { opId, at, command }: Waiting, { me, today, people }: Seat): Plan {
  const decision = decide({ ...plan, people }, command, { now: at, today, actor: me, newId: () => opId, random: () => 0 });
  if (!decision.ok) return plan;
  return decision.facts.reduce(
    (after, fact) => evolve(after, { stream: '', seq: 0, at, actor: me.personId, opId, ...fact } as PlanEntry),
    plan,
  );
}
