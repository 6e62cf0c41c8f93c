import { accept, refuse, type Context } from '@cairn/kernel';
import { begin, type Flow, type Given, type Passed, type Value } from '@cairn/workflows';
import { checkInOf, openOn, type CheckIn, type CheckIns, type PatientCommand } from './check-in.ts';
import { fresh } from './evolve.ts';
import type { Flows } from './flows.ts';
import { openingFacts, step, type Decided } from './step.ts';

/** What a decision needs to know: the run that a command names, and those of the flow's day. */
export type Known = Pick<CheckIns, 'runs' | 'due' | 'missed'>;

/** Asking again this soon is the same tap. */
const SAME_TAP = 60_000;

/** What a patient does. A screen decides it too, to show at once what the server will say. */
export function decidePatient(known: Known, command: PatientCommand, context: Context, flows: Flows): Decided {
  if (command.type === 'start') return start(known, command, context, flows);
  const checkIn = checkInOf(known.runs, command.checkInId);
  if (!checkIn) return refuse('unknown-check-in');
  const { language } = command.type === 'ask-for-person' ? { language: 'en' as const } : command;
  switch (command.type) {
    case 'answer':
    case 'change': {
      const { node, value, sure } = command;
      const type = command.type === 'answer' ? 'give' : 'change';
      return step(checkIn, { type, node, given: answered(value), sure }, language, flows, context);
    }
    case 'skip': {
      const given: Given = { type: 'skip', reason: command.reason };
      return step(checkIn, { type: 'give', node: command.node, given }, language, flows, context);
    }
    case 'ask-for-person':
      return askForPerson(checkIn, context);
  }
}

function answered(value: Value | undefined): Exclude<Given, Passed> {
  return value === undefined ? { type: 'skip', reason: undefined } : { type: 'answer', value };
}

/** One open run per flow, and of the daily one per day: beginning again, on this device or another, goes on with it. */
function start(known: Known, command: Extract<PatientCommand, { type: 'start' }>, context: Context, flows: Flows): Decided {
  const same = checkInOf(known.runs, command.checkInId);
  if (same) return accept([], { checkInId: same.id });
  const open = openOn(known.runs, command.flow, context.today);
  if (open) {
    const body = { checkInId: open.id, as: command.checkInId };
    return accept([{ kind: 'check-in.continued', version: 1, body }], { checkInId: open.id });
  }
  const shown = command.pin?.id === command.flow && flows.mayBegin(command.pin) ? command.pin : undefined;
  const pin = shown ?? flows.newest(command.flow);
  const flow = pin && flows.of(pin);
  if (!pin || !flow || !isForPatients(flow)) return refuse('unknown-flow');
  const { checkInId, language } = command;
  const body = { checkInId, flow: { id: pin.id, version: pin.version, hash: pin.hash }, day: context.today, language };
  const run = fresh(checkInId, begin(pin), context.today, context.now);
  return accept([{ kind: 'check-in.started', version: 1, body }, ...openingFacts(flow, run, language, context.now)], { checkInId });
}

/** What stands here is read by the patient and their care team: a supporter's own answers, or a clinician's, never begin here. */
function isForPatients({ audience }: Flow): boolean {
  return audience === undefined || audience === 'patient';
}

function askForPerson(checkIn: CheckIn, context: Context): Decided {
  if (checkIn.callAskedAt !== undefined && context.now - checkIn.callAskedAt < SAME_TAP) return accept([], { checkInId: checkIn.id });
  return accept([{ kind: 'check-in.call-asked', version: 1, body: { checkInId: checkIn.id } }], { checkInId: checkIn.id });
}
