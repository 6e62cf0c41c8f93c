import { accept, refuse, type Context, type Decision } from '@cairn/kernel';
import { advance, givenAt, isPressing, nodeOf, type Effect, type Flow, type Given, type Input, type Value } from '@cairn/workflows';
import { checkInOf, isDoneOn, openOn, type CheckIn, type CheckInFact, type CheckIns, type Command, type RefusalCode } from './check-in.ts';
import { flowOf, newest } from './shipped.ts';
import { standing } from './standing.ts';

/** What a decision needs to know: the run that a command names, and those of the flow's day. */
export type Known = Pick<CheckIns, 'runs' | 'due' | 'missed'>;
export type Answer = { readonly checkInId: string };
type Decided = Decision<CheckInFact, RefusalCode, Answer | undefined>;

/** Asking again this soon is the same tap. */
const SAME_TAP = 60_000;

export function decide(known: Known, command: Command, context: Context): Decided {
  if (command.type === 'start') return start(known, command, context);
  if (command.type === 'fall-due') return fallDue(known, command);
  if (command.type === 'miss') return miss(known, command);
  const checkIn = checkInOf(known.runs, command.checkInId);
  if (!checkIn) return refuse('unknown-check-in');
  switch (command.type) {
    case 'answer':
      return step(checkIn, { type: 'give', node: command.node, given: answered(command.value) }, command.language);
    case 'skip':
      return step(checkIn, { type: 'give', node: command.node, given: { type: 'skip', reason: command.reason } }, command.language);
    case 'change':
      return step(checkIn, { type: 'change', node: command.node, given: answered(command.value) }, command.language);
    case 'review':
      return review(checkIn, context);
    case 'ask-for-person':
      return askForPerson(checkIn, context);
  }
}

function answered(value: Value | undefined): Given {
  return value === undefined ? { type: 'skip', reason: undefined } : { type: 'answer', value };
}

/** One open run per flow and day: beginning again, on this device or another, goes on with it. */
function start(known: Known, command: Extract<Command, { type: 'start' }>, context: Context): Decided {
  const same = checkInOf(known.runs, command.checkInId);
  if (same) return accept([], { checkInId: same.id });
  const open = openOn(known.runs, command.flow, context.today);
  if (open) {
    const body = { checkInId: open.id, as: command.checkInId };
    return accept([{ kind: 'check-in.continued', version: 1, body }], { checkInId: open.id });
  }
  const pin = newest(command.flow)?.pin;
  if (!pin) return refuse('unknown-flow');
  const body = { checkInId: command.checkInId, flow: pin, day: context.today, language: command.language };
  return accept([{ kind: 'check-in.started', version: 1, body }], { checkInId: command.checkInId });
}

/** The last answer finishes the run in the same decision: no check-in stays one tap short because a phone went dark. */
function step(checkIn: CheckIn, input: Input, language: 'en' | 'es'): Decided {
  const flow = flowOf(checkIn.run.pin);
  if (!flow) return refuse('unknown-flow');
  const node = nodeOf(flow, input.node);
  const before = givenAt(checkIn.run, input.node);
  const pressing = node?.kind === 'ask' && isPressing(node, input.given);
  if (checkIn.reviewed && before && input.type === 'change' && !pressing) return refuse('already-reviewed');
  const next = advance(flow, checkIn.run, input);
  if (!next.ok) return next;
  const facts = next.effects.map((effect) => factOf(effect, flow, { ...checkIn, run: next.run }, language));
  return accept(facts, { checkInId: checkIn.id });
}

function factOf(effect: Effect, flow: Flow, checkIn: CheckIn, language: 'en' | 'es'): CheckInFact {
  if (effect.type === 'ended') {
    const { id: checkInId, day } = checkIn;
    const { measures, score } = standing({ ...checkIn, finished: undefined }, language);
    const body = { checkInId, flow: flow.id, day, outcome: effect.outcome, measures, score, first: checkIn.firstFinishedAt === undefined };
    return { kind: 'check-in.finished', version: 1, body };
  }
  const { given, was, ask, node } = effect;
  const at = { checkInId: checkIn.id, node, measure: ask.measure, language };
  const value = given.type === 'answer' ? given.value : undefined;
  if (was) return { kind: 'check-in.changed', version: 1, body: { ...at, value, was: was.type === 'answer' ? was.value : undefined } };
  if (given.type === 'answer') return { kind: 'check-in.answered', version: 1, body: { ...at, value: given.value } };
  return { kind: 'check-in.skipped', version: 1, body: { ...at, reason: given.reason } };
}

function review(checkIn: CheckIn, context: Context): Decided {
  if (checkIn.reviewed) return accept([], { checkInId: checkIn.id });
  const { personId, name, role } = context.actor;
  const body = { checkInId: checkIn.id, by: { personId, name, role } };
  return accept([{ kind: 'check-in.reviewed', version: 1, body }], { checkInId: checkIn.id });
}

function askForPerson(checkIn: CheckIn, context: Context): Decided {
  if (checkIn.callAskedAt !== undefined && context.now - checkIn.callAskedAt < SAME_TAP) return accept([], { checkInId: checkIn.id });
  return accept([{ kind: 'check-in.call-asked', version: 1, body: { checkInId: checkIn.id } }], { checkInId: checkIn.id });
}

function fallDue(known: Known, { flow, day, dueAt }: Extract<Command, { type: 'fall-due' }>): Decided {
  if (isDoneOn(known.runs, flow, day) || (known.due?.flow === flow && known.due.day === day)) return accept([], undefined);
  return accept([{ kind: 'check-in.due', version: 1, body: { flow, day, dueAt } }], undefined);
}

/** Counted missed at the end of the local day (clinical.md B2). */
function miss(known: Known, { flow, day }: Extract<Command, { type: 'miss' }>): Decided {
  if (isDoneOn(known.runs, flow, day) || known.missed.includes(day)) return accept([], undefined);
  return accept([{ kind: 'check-in.missed', version: 1, body: { flow, day } }], undefined);
}
