import { decide, evolve, type Plan, type PlanCommand, type PlanDesk, type PlanEntry, type PlanPerson } from '@cairn/aftercare';
import { canonical, type Actor, type Day, type Instant, type OpId } from '@cairn/kernel';
import type { Pending } from '../live/outbox.ts';

/** A command on this device that the server has not answered yet. */
export type Waiting = { readonly opId: OpId; readonly at: Instant; readonly command: PlanCommand };

export type Seat = {
  readonly me: Actor;
  readonly today: Day;
  readonly people: readonly PlanPerson[];
  readonly locale: PlanDesk['locale'];
};

/** What shows at once. Signatures do not: a version is signed when the record says so. */
const folded = new Set(['edit', 'check', 'ask', 'answer', 'comment', 'settleComment', 'suggest', 'answerSuggestion', 'useTemplate']);
/** Those whose own id stands among the changes once they are in. */
const changing = new Set(['edit', 'check', 'useTemplate']);

function typeOf({ path }: Pending): string {
  return path.startsWith('aftercare.') ? path.slice('aftercare.'.length) : '';
}

/** Ours, and not yet in what the server confirmed. */
export function isOurs(one: Pending, confirmed: Plan): boolean {
  const type = typeOf(one);
  if (!folded.has(type) || one.state() === 'refused') return false;
  if (changing.has(type)) return !confirmed.changes.some(({ opId }) => opId === one.opId);
  return one.state() !== 'stored' && !(type === 'comment' && isSaid(one, confirmed));
}

/** Of one moment, by any clock that is not far off. */
const SAME_MOMENT_MS = 10 * 60_000;

/** A push may come before the answer: the same words at the same place are then there already. */
function isSaid({ input, at }: Pending, { comments }: Plan): boolean {
  const [path, text] = [canonical(input['path']), String(input['text']).trim()];
  return comments.some((one) => one.text === text && canonical(one.path) === path && Math.abs(one.at - at) < SAME_MOMENT_MS);
}

export function toWaiting(one: Pending): Waiting {
  return { opId: one.opId, at: one.at, command: { type: typeOf(one), ...one.input, opId: one.opId } as unknown as PlanCommand };
}

/** What the plan will be when the server agrees: the same deciding and folding, over what is confirmed. */
export function foldWaiting(confirmed: Plan, waiting: readonly Waiting[], seat: Seat): Plan {
  return waiting.reduce((plan, one) => foldOne(plan, one, seat), confirmed);
}

function foldOne(plan: Plan, { opId, at, command }: Waiting, { me, today, people, locale }: Seat): Plan {
  const decision = decide({ ...plan, people, locale }, command, { now: at, today, actor: me, newId: () => opId, random: () => 0 });
  if (!decision.ok) return plan;
  return decision.facts.reduce(
    (after, fact) => evolve(after, { stream: '', seq: 0, at, actor: me.personId, opId, ...fact } as PlanEntry),
    plan,
  );
}
