import type { Condition, NodeId, Value } from './flow.ts';

/** `active` holds the answers on the way so far, by node. */
export function holds(condition: Condition, active: ReadonlyMap<NodeId, Value>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, active));
  if ('any' in condition) return condition.any.some((part) => holds(part, active));
  if ('not' in condition) return !holds(condition.not, active);
  if ('answered' in condition) return active.has(condition.answered);
  const value = active.get(condition.answer);
  if ('equals' in condition) return value === condition.equals;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  return Array.isArray(value) && value.includes(condition.includes);
}

/** The questions that a condition looks at. */
export function subjects(condition: Condition): readonly NodeId[] {
  if ('all' in condition) return condition.all.flatMap(subjects);
  if ('any' in condition) return condition.any.flatMap(subjects);
  if ('not' in condition) return subjects(condition.not);
  return ['answered' in condition ? condition.answered : condition.answer];
}
