import { applyOperation, type Doc, type Operation, type Outcome, type Path, type Value } from '@cairn/co-editing';
import { refuse, type Actor, type Decision, type Instant, type OpId } from '@cairn/kernel';
import type { Plan, PlanDesk, PlanFact, PlanRefusal } from './plan.ts';
import { versionToSign } from './read.ts';
import { patientMayEdit, planSchema } from './schema.ts';

export type PlanResult = { readonly outcome: Outcome };
export type PlanDecision = Decision<PlanFact, PlanRefusal, PlanResult>;

export const SAME: PlanResult = { outcome: 'same' };
export const APPLIED: PlanResult = { outcome: 'applied' };

/** Whose words, when, and under which version they will stand. */
export type Author = { readonly opId: OpId; readonly by: Actor; readonly at: Instant };

type Change = Extract<PlanDecision, { ok: false }> | (Extract<PlanDecision, { ok: true }> & { readonly doc: Doc });

/** One operation on the draft, and the document it makes. While a version is being signed there is no draft to write in. */
export function change(plan: Plan, operation: Operation, { opId, by, at }: Author): Change {
  if (versionToSign(plan)) return refuse('being-signed');
  const applied = applyOperation(planSchema, plan.doc, operation, { by, at, version: opId });
  if (!applied.ok) return applied;
  const { outcome, doc } = applied;
  if (outcome === 'same') return { ok: true, facts: [], result: SAME, doc };
  const fact: PlanFact = { kind: 'plan.changed', version: 1, body: { operation, outcome, by } };
  return { ok: true, facts: [fact], result: { outcome }, doc };
}

/** Why this person may not write this: not the team's people, the record's own places, or a place only staff write in. */
export function operationProblem(desk: PlanDesk, operation: Operation, actor: Actor): PlanRefusal | undefined {
  const places = placesOf(operation);
  if (places.some((path) => path.at(-1) === 'source')) return 'unknown-place';
  if (actor.role === 'patient' && !places.every(patientMayEdit)) return 'staff-only';
  return peopleIn(operation).every((value) => isKnown(desk, value)) ? undefined : 'unknown-person';
}

/** Every place that an operation writes in. */
function placesOf(operation: Operation): readonly Path[] {
  if (operation.type !== 'add') return [operation.path];
  return [operation.path, ...Object.keys(operation.value).map((name) => [...operation.path, operation.id, name])];
}

const personFields: ReadonlySet<string | undefined> = new Set(['owner', 'with']);

function peopleIn(operation: Operation): readonly Value[] {
  if (operation.type === 'add') return [...personFields].map((name) => operation.value[name ?? ''] ?? null);
  const isWrite = operation.type === 'set' || operation.type === 'choose';
  return isWrite && personFields.has(operation.path.at(-1)) ? [operation.value] : [];
}

function isKnown({ people }: PlanDesk, value: Value): boolean {
  if (value === null) return true;
  return typeof value === 'object' && people.some((person) => person.id === value.id && person.name === value.name);
}
