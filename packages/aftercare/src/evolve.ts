import { applyOperation, emptyDoc } from '@cairn/co-editing';
import { must, type Capability, type EntryOf } from '@cairn/kernel';
import type { Plan, PlanChange, PlanEntry, PlanFact } from './plan.ts';
import { planSchema } from './schema.ts';

type Entry<Kind extends PlanFact['kind']> = EntryOf<Extract<PlanFact, { kind: Kind }>>;

/** How many of the newest changes and requests a screen gets. */
export const WINDOW = 40;

export function start(): Plan {
  return { doc: emptyDoc(planSchema), checks: {}, requests: [], changes: [] };
}

export function evolve(plan: Plan, entry: PlanEntry): Plan {
  switch (entry.kind) {
    case 'plan.changed':
      return changed(plan, entry);
    case 'plan.step-checked':
      return checked(plan, entry);
    case 'plan.change-asked': {
      const { requestId, text, by } = entry.body;
      return { ...plan, requests: [...plan.requests, { requestId, text, by, at: entry.at, answered: undefined }] };
    }
    case 'plan.request-answered': {
      const { requestId, answer, by } = entry.body;
      const answered = { answer, by, at: entry.at };
      return { ...plan, requests: plan.requests.map((one) => (one.requestId === requestId ? { ...one, answered } : one)) };
    }
  }
}

/** What was decided against this very state always applies; anything else is a broken stream. */
function changed(plan: Plan, entry: Entry<'plan.changed'>): Plan {
  const { operation, by, outcome } = entry.body;
  const applied = applyOperation(planSchema, plan.doc, operation, { by, at: entry.at, version: entry.opId });
  const doc = must(applied.ok ? applied.doc : undefined, 'place of a plan change');
  const path = operation.type === 'add' ? [...operation.path, operation.id] : operation.path;
  return withChange({ ...plan, doc }, { opId: entry.opId, by, at: entry.at, what: operation.type, path, outcome });
}

function checked(plan: Plan, entry: Entry<'plan.step-checked'>): Plan {
  const { path, done, day, by } = entry.body;
  const stepId = must(path.at(-1), 'step of a check');
  const checks = { ...plan.checks, [stepId]: { done, day, by, at: entry.at } };
  return withChange(
    { ...plan, checks },
    { opId: entry.opId, by, at: entry.at, what: done ? 'check' : 'uncheck', path, outcome: 'applied' },
  );
}

function withChange(plan: Plan, change: PlanChange): Plan {
  return { ...plan, changes: [...plan.changes, change] };
}

function window(plan: Plan): Plan {
  if (plan.changes.length <= WINDOW && plan.requests.length <= WINDOW) return plan;
  return { ...plan, changes: plan.changes.slice(-WINDOW), requests: plan.requests.slice(-WINDOW) };
}

export const aftercare: Capability<Plan, PlanFact> = {
  name: 'aftercare',
  audience: 'shared',
  kinds: { 'plan.changed': 1, 'plan.step-checked': 1, 'plan.change-asked': 1, 'plan.request-answered': 1 },
  start,
  evolve,
  window,
};
