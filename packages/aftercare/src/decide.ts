import { itemAt, isPlace, type Operation, type Path } from '@cairn/co-editing';
import { accept, refuse, type Context } from '@cairn/kernel';
import { change, operationProblem, SAME, APPLIED, type PlanDecision } from './change.ts';
import { COMMENT_MAX, OPEN_COMMENTS_MAX } from './limits.ts';
import type { Plan, PlanCommand, PlanDesk, TakenLine, TakenWords } from './plan.ts';
import { versionToSign } from './read.ts';
import { domains, isStepPath, TEXT_MAX } from './schema.ts';
import { askSignOff, sign, takeBack } from './signing.ts';
import { answerSuggestion, suggest } from './suggesting.ts';
import { templateKeys, templateOperations } from './templates/templates.ts';

export type { PlanDecision, PlanResult } from './change.ts';

/** More requests than this without an answer are refused, so that the team can see each one. */
const OPEN_REQUESTS_MAX = 20;

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
    case 'comment':
      return comment(desk, command.path, command.text.trim(), context);
    case 'settleComment':
      return settleComment(desk, command.commentId, context);
    case 'suggest':
      return suggest(desk, command, context);
    case 'answerSuggestion':
      return answerSuggestion(desk, command, context);
    case 'useTemplate':
      return useTemplate(desk, command.template, context);
    case 'askSignOff':
      return askSignOff(desk, command.why.trim(), context);
    case 'sign':
      return sign(desk, command, context);
    case 'takeBack':
      return takeBack(desk, command, context);
    case 'take-line':
      return takeLine(desk, command, context);
  }
}

function edit(desk: PlanDesk, { operation, opId }: Extract<PlanCommand, { type: 'edit' }>, context: Context): PlanDecision {
  const problem = operationProblem(desk, operation, context.actor);
  return problem ? refuse(problem) : change(desk, operation, { opId, by: context.actor, at: context.now });
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

function comment(plan: Plan, path: Path, text: string, context: Context): PlanDecision {
  if (text === '') return refuse('empty-text');
  if (text.length > COMMENT_MAX) return refuse('too-long', { max: COMMENT_MAX });
  if (!isPlace(plan.doc, path)) return refuse('unknown-place');
  if (plan.comments.filter((one) => !one.settled).length >= OPEN_COMMENTS_MAX) return refuse('too-many-comments');
  return accept([{ kind: 'plan.commented', version: 1, body: { commentId: context.newId(), path, text, by: context.actor } }], APPLIED);
}

function settleComment(plan: Plan, commentId: string, context: Context): PlanDecision {
  const found = plan.comments.find((one) => one.commentId === commentId);
  if (!found) return refuse('unknown-comment');
  if (found.settled) return accept([], SAME);
  return accept([{ kind: 'plan.comment-settled', version: 1, body: { commentId, by: context.actor } }], APPLIED);
}

/** Its lines come in the patient's language, behind what is there, and say where they come from. */
function useTemplate(desk: PlanDesk, template: string, context: Context): PlanDecision {
  const key = templateKeys.find((one) => one === template);
  if (!key) return refuse('unknown-template');
  if (versionToSign(desk)) return refuse('being-signed');
  const base = context.newId();
  const operations = templateOperations(key, desk.locale, (n) => `${base}-${n}`);
  const problem = problemWithAll(desk, operations, context);
  if (problem) return problem;
  return accept([{ kind: 'plan.template-used', version: 1, body: { template: key, operations, by: context.actor } }], APPLIED);
}

/** All of them or none: a list that is full refuses the template as a whole. */
function problemWithAll(desk: PlanDesk, operations: readonly Operation[], { actor, now }: Context): PlanDecision | undefined {
  let plan: PlanDesk = desk;
  for (const [n, operation] of operations.entries()) {
    const decided = change(plan, operation, { opId: `template/${n}`, by: actor, at: now });
    if (!decided.ok) return decided;
    plan = { ...plan, doc: decided.doc };
  }
  return undefined;
}

/** A step in its own words needs a goal to stand under, or becomes the goal itself; only an if–then can be a watch-out. */
function takeLine(plan: Plan, taken: TakenLine, context: Context): PlanDecision {
  const { line, place, source, opId } = taken;
  const stamp = { opId, by: context.actor, at: context.now };
  const at = { type: 'add', id: taken.itemId, after: '' } as const;
  switch (place.type) {
    case 'goal':
      return change(plan, { ...at, path: [...place.path, 'steps'], value: { text: inOne(line), due: 'always', source } }, stamp);
    case 'new-goal':
      if (!domains.some((domain) => domain === place.domain)) return refuse('unknown-place');
      return change(plan, { ...at, path: [place.domain, 'goals'], value: { title: inOne(line), source } }, stamp);
    case 'watch-out':
      if (line.as !== 'if-then') return refuse('needs-a-goal');
      return change(plan, { ...at, path: ['watchOuts'], value: { cue: line.cue, response: line.response, source } }, stamp);
  }
}

function inOne(line: TakenWords): string {
  return line.as === 'step' ? line.text : `If ${line.cue}, then ${line.response}`;
}
