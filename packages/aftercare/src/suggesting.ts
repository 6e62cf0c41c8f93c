import { applyOperation, emptyDoc, type Operation } from '@cairn/co-editing';
import { accept, refuse, type Actor, type Context } from '@cairn/kernel';
import { APPLIED, change, operationProblem, SAME, type PlanDecision } from './change.ts';
import { NOTE_MAX, OPEN_SUGGESTIONS_MAX } from './limits.ts';
import type { PlanCommand, PlanDesk, PlanFact, PlanRefusal, PlanSuggestion } from './plan.ts';
import { domains, planSchema } from './schema.ts';

type Suggest = Extract<PlanCommand, { type: 'suggest' }>;
type Answer = Extract<PlanCommand, { type: 'answerSuggestion' }>;

/** Nobody's suggestion changes the plan. The count of what is open is the author's own, so that a refusal tells nothing about others. */
export function suggest(desk: PlanDesk, { operation, note }: Suggest, { actor, now, newId }: Context): PlanDecision {
  const problem = suggestionProblem(desk, operation, actor, now);
  if (problem) return refuse(problem);
  if (note.length > NOTE_MAX) return refuse('too-long', { max: NOTE_MAX });
  const own = desk.suggestions.filter((one) => !one.answered && one.by.personId === actor.personId);
  if (own.length >= OPEN_SUGGESTIONS_MAX) return refuse('too-many-suggestions');
  const body = { suggestionId: newId(), operation, note: note.trim(), by: actor };
  return accept([{ kind: 'plan.suggested', version: 1, body }], APPLIED);
}

/** What a supporter suggests is judged against an empty plan: no answer may say what stands in the real one. */
function suggestionProblem(desk: PlanDesk, operation: Operation, actor: Actor, at: number): PlanRefusal | undefined {
  const isSupporter = actor.role === 'supporter';
  if (isSupporter && !isSupporters(operation)) return 'staff-only';
  const mine = operationProblem(desk, operation, { ...actor, role: 'staff' });
  if (mine) return mine;
  const doc = isSupporter ? emptyDoc(planSchema) : desk.doc;
  const applied = applyOperation(planSchema, doc, operation, { by: actor, at, version: 'suggested' });
  return applied.ok ? undefined : applied.refusal.code;
}

/** A line for "How to help me", or an idea for a goal in its own words: the places a supporter can be shown. */
function isSupporters(operation: Operation): boolean {
  if (operation.type !== 'add') return false;
  const names = Object.keys(operation.value);
  const [first, second] = operation.path;
  if (operation.path.length === 1) return first === 'help' && names.every((name) => name === 'text');
  return (
    operation.path.length === 2 && domains.some((one) => one === first) && second === 'goals' && names.every((name) => name === 'title')
  );
}

/** The first answer stands. Accepted, it goes in as its author's words; the patient accepts only where the patient may write. */
export function answerSuggestion(desk: PlanDesk, command: Answer, context: Context): PlanDecision {
  const suggestion = desk.suggestions.find((one) => one.suggestionId === command.suggestionId);
  if (!suggestion) return refuse('unknown-suggestion');
  if (suggestion.answered) return accept([], SAME);
  const body = { suggestionId: suggestion.suggestionId, answer: command.answer, by: context.actor };
  const answered: PlanFact = { kind: 'plan.suggestion-answered', version: 1, body };
  if (command.answer === 'declined') return accept([answered], APPLIED);
  const operation = asSeen(suggestion, command);
  const problem = operationProblem(desk, operation, context.actor);
  if (problem) return refuse(problem);
  const changed = change(desk, operation, { opId: command.opId, by: suggestion.by, at: context.now });
  return changed.ok ? accept([...changed.facts, answered], changed.result) : changed;
}

/** Who accepts has seen what stands there; whatever they had not seen stays beside the new words. */
function asSeen({ operation }: PlanSuggestion, { seen }: Answer): Operation {
  if (operation.type !== 'set' && operation.type !== 'choose') return operation;
  const base = operation.type === 'set' ? [operation.base] : operation.seen;
  return { type: 'choose', path: operation.path, value: operation.value, seen: [...base, ...seen] };
}
