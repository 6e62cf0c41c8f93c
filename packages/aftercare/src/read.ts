import { itemsAt, openConflicts, valueAt, type Item, type OpenConflict, type Path } from '@cairn/co-editing';
import type { Day } from '@cairn/kernel';
import type { Plan } from './plan.ts';
import { domains, type Domain } from './schema.ts';

export function goalsOf(plan: Plan, domain: Domain): readonly Item[] {
  return itemsAt(plan.doc, [domain, 'goals']);
}

/** A daily step is done for one day; any other stays done. */
export function isStepDone(plan: Plan, path: Path, today: Day): boolean {
  const check = plan.checks[path.at(-1) ?? ''];
  if (!check?.done) return false;
  return valueAt(plan.doc, [...path, 'due']) !== 'daily' || check.day === today;
}

/** The days on which goals are to be looked at again, earliest first. */
export function reviewDays(plan: Plan): readonly Day[] {
  return domains
    .flatMap((domain) => goalsOf(plan, domain).map((goal) => valueAt(plan.doc, [domain, 'goals', goal.id, 'reviewBy'])))
    .filter((day): day is Day => typeof day === 'string')
    .toSorted();
}

export type BeforeSignOff = {
  readonly goalsWithoutDate: readonly Path[];
  readonly stepsWithoutOwner: readonly Path[];
  readonly unsettled: readonly OpenConflict[];
};

/** What still stands between this draft and a signature, from the plan itself. */
export function beforeSignOff(plan: Plan): BeforeSignOff {
  const goals = domains.flatMap((domain) => goalsOf(plan, domain).map((goal): Path => [domain, 'goals', goal.id]));
  const steps = goals.flatMap((goal) => itemsAt(plan.doc, [...goal, 'steps']).map((step): Path => [...goal, 'steps', step.id]));
  return {
    goalsWithoutDate: goals.filter((path) => valueAt(plan.doc, [...path, 'reviewBy']) === null),
    stepsWithoutOwner: steps.filter((path) => valueAt(plan.doc, [...path, 'owner']) === null),
    unsettled: openConflicts(plan.doc),
  };
}
