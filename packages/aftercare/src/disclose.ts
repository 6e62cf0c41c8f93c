import { itemsAt, valueAt } from '@cairn/co-editing';
import type { Plan } from './plan.ts';
import { goalsOf } from './read.ts';
import { domains, type Domain } from './schema.ts';

export type DisclosedPlan = {
  readonly goals: readonly { readonly domain: Domain; readonly title: string }[];
  readonly help: readonly string[];
};

/**
 * `plan-summary` for a supporter: the titles of goals and the patient's own lines on how to help. No step, measure, date,
 * owner, watch-out or author; of a line in dispute, only what stands.
 */
export function disclosePlanSummary(plan: Plan): DisclosedPlan {
  return {
    goals: domains.flatMap((domain) =>
      goalsOf(plan, domain).flatMap((goal) => {
        const title = valueAt(plan.doc, [domain, 'goals', goal.id, 'title']);
        return typeof title === 'string' && title !== '' ? [{ domain, title }] : [];
      }),
    ),
    help: itemsAt(plan.doc, ['help']).flatMap((line) => {
      const text = valueAt(plan.doc, ['help', line.id, 'text']);
      return typeof text === 'string' && text !== '' ? [text] : [];
    }),
  };
}
