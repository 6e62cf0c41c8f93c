import { applyOperation, itemAt, type Operation, type Outcome, type Path, type Value } from '@cairn/co-editing';
import { accept, refuse, type Context, type Decision } from '@cairn/kernel';
import type { Plan, PlanCommand, PlanDesk, PlanFact, PlanRefusal, TakenLine, TakenWords } from './plan.ts';
import { domains, isStepPath, planSchema, TEXT_MAX } from './schema.ts';

export type PlanResult = { readonly outcome: Outcome };
export type PlanDecision = Decision<PlanFact, PlanRefusal, PlanResult>;

/** More requests than this without an answer are refused, so that the team can see each one. */
const OPEN_REQUESTS_MAX = 20;

const SAME: PlanResult = { outcome: 'same' };
const APPLIED: PlanResult = { outcome: 'applied' };

export function decide(desk: PlanDesk, command: PlanCommand, context: Context): PlanDecision {
  switch (command.type) {
    case 'edit':
      return edit(desk, command, context);
    case 'check':
      return check(desk, command, context);
    case 'ask':
      return ask(desk, command.text.trim(), context);
    case 'answer':
      return answer(desk, command, context);
    case 'take-line':
      return takeLine(desk, command, context);
  }
}

function edit(desk: PlanDesk, command: Extract<PlanCommand, { type: 'edit' }>, context: Context): PlanDecision {
  const { operation } = command;
  if (touchesSource(operation)) return refuse('unknown-place');
  if (!ownersOf(operation).every((owner) => owner === null || desk.people.some((person) => isSame(person, owner))))
    return refuse('unknown-person');
  return change(desk, operation, command.opId, context);
}

function change(plan: Plan, operation: Operation, opId: string, context: Context): PlanDecision {
  const applied = applyOperation(planSchema, plan.doc, operation, { by: context.actor, at: context.now, version: opId });
  if (!applied.ok) return applied;
  const { outcome } = applied;
  if (outcome === 'same') return accept([], SAME);
  return accept([{ kind: 'plan.changed', version: 1, body: { operation, outcome, by: context.actor } }], { outcome });
}

/** Where a line came from is the record's to say. */
function touchesSource(operation: Operation): boolean {
  if (operation.type === 'add') return Object.hasOwn(operation.value, 'source');
  return (operation.type === 'set' || operation.type === 'choose') && operation.path.at(-1) === 'source';
}

function ownersOf(operation: Operation): readonly Value[] {
  if (operation.type === 'add') return [operation.value['owner'] ?? null];
  return (operation.type === 'set' || operation.type === 'choose') && operation.path.at(-1) === 'owner' ? [operation.value] : [];
}

function isSame(person: PlanDesk['people'][number], value: Value): boolean {
  return typeof value === 'object' && value !== null && value.id === person.id && value.name === person.name;
}

function check(plan: Plan, { path, done }: { path: Path; done: boolean }, context: Context): PlanDecision {
  const step = isStepPath(path) ? itemAt(plan.doc, path) : undefined;
  if (!step || step.state === 'removed') return refuse('unknown-step');
  const before = plan.checks[step.id];
  if ((before?.done ?? false) === done && (!done || before?.day === context.today)) return accept([], SAME);
  return accept([{ kind: 'plan.step-checked', version: 1, body: { path, done, day: context.today, by: context.actor } }], APPLIED);
}

function ask(plan: Plan, text: string, context: Context): PlanDecision {
  if (text === '') return refuse('empty-text');
  if (text.length > TEXT_MAX) return refuse('too-long', { max: TEXT_MAX });
  if (plan.requests.filter((request) => !request.answered).length >= OPEN_REQUESTS_MAX) return refuse('too-many-requests');
  return accept([{ kind: 'plan.change-asked', version: 1, body: { requestId: context.newId(), text, by: context.actor } }], APPLIED);
}

/** The first answer stands; a second one at the same moment adds nothing. */
function answer(plan: Plan, command: Extract<PlanCommand, { type: 'answer' }>, context: Context): PlanDecision {
  const request = plan.requests.find((one) => one.requestId === command.requestId);
  if (!request) return refuse('unknown-request');
  if (request.answered) return accept([], SAME);
  const body = { requestId: request.requestId, answer: command.answer, by: context.actor };
  return accept([{ kind: 'plan.request-answered', version: 1, body }], APPLIED);
}

/** A step in its own words needs a goal to stand under, or becomes the goal itself; only an if–then can be a watch-out. */
function takeLine(plan: Plan, taken: TakenLine, context: Context): PlanDecision {
  const { line, place, source, opId } = taken;
  const at = { type: 'add', id: taken.itemId, after: '' } as const;
  switch (place.type) {
    case 'goal':
      return change(plan, { ...at, path: [...place.path, 'steps'], value: { text: inOne(line), due: 'always', source } }, opId, context);
    case 'new-goal':
      if (!domains.some((domain) => domain === place.domain)) return refuse('unknown-place');
      return change(plan, { ...at, path: [place.domain, 'goals'], value: { title: inOne(line) } }, opId, context);
    case 'watch-out':
      if (line.as !== 'if-then') return refuse('needs-a-goal');
      return change(plan, { ...at, path: ['watchOuts'], value: { cue: line.cue, response: line.response, source } }, opId, context);
  }
}

function inOne(line: TakenWords): string {
  return line.as === 'step' ? line.text : `If ${line.cue}, then ${line.response}`;
}
