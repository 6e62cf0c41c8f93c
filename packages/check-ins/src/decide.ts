import { accept, refuse, type Context } from '@cairn/kernel';
import { effectsBetween, isPressing, moved, nodeOf, walk } from '@cairn/workflows';
import { checkInOf, type CheckIn, type Command } from './check-in.ts';
import { decidePatient, type Known } from './decide-patient.ts';
import type { Flows } from './flows.ts';
import { factsOf, step, type Decided } from './step.ts';

export function decide(known: Known, command: Command, context: Context, flows: Flows): Decided {
  switch (command.type) {
    case 'start':
    case 'answer':
    case 'skip':
    case 'change':
    case 'ask-for-person':
      return decidePatient(known, command, context, flows);
    default: {
      const checkIn = checkInOf(known.runs, command.checkInId);
      return checkIn ? onRun(checkIn, command, context, flows) : refuse('unknown-check-in');
    }
  }
}

type OnRun = Extract<Command, { type: 'pass' | 'move' | 'stop' | 'review' }>;

function onRun(checkIn: CheckIn, command: OnRun, context: Context, flows: Flows): Decided {
  switch (command.type) {
    case 'pass':
      return step(checkIn, { type: 'pass', node: command.node, by: command.by }, 'en', flows, context);
    case 'move':
      return move(checkIn, command, flows, context);
    case 'stop':
      return stop(checkIn, command);
    case 'review':
      return review(checkIn, context);
  }
}

/** A run that has ended has nothing to stop; whatever was said in it stays. */
function stop(checkIn: CheckIn, { why }: Extract<Command, { type: 'stop' }>): Decided {
  if (checkIn.stopped || checkIn.finished) return accept([], { checkInId: checkIn.id });
  return accept([{ kind: 'check-in.stopped', version: 1, body: { checkInId: checkIn.id, why } }], { checkInId: checkIn.id });
}

function review(checkIn: CheckIn, context: Context): Decided {
  if (checkIn.reviewed) return accept([], { checkInId: checkIn.id });
  const { personId, name, role } = context.actor;
  const body = { checkInId: checkIn.id, by: { personId, name, role } };
  return accept([{ kind: 'check-in.reviewed', version: 1, body }], { checkInId: checkIn.id });
}

/** To another version of its flow. What was done on the way is not done again. */
function move(checkIn: CheckIn, command: Extract<Command, { type: 'move' }>, flows: Flows, context: Context): Decided {
  const { pin } = checkIn.run;
  if (pin.hash === command.to.hash || checkIn.stopped) return accept([], { checkInId: checkIn.id });
  const [from, to] = [flows.of(pin), flows.of(command.to)];
  if (!to || command.to.id !== pin.id) return refuse('unknown-flow');
  const after = moved(checkIn.run, { flow: to, pin: command.to }, command.mapping, context.today);
  const left = after.superseded.slice(checkIn.run.superseded.length);
  const calls = Object.entries(after.given).flatMap(([id, given]) => {
    const node = nodeOf(to, id);
    return node?.kind === 'ask' && isPressing(node, given) ? [id] : [];
  });
  const body = { checkInId: checkIn.id, from: pin, to: command.to, given: after.given, left, calls };
  const effects = effectsBetween(from && walk(from, checkIn.run), walk(to, after));
  const facts = factsOf(effects, { flow: to, before: checkIn, after, language: 'en', now: context.now });
  return accept([{ kind: 'check-in.moved', version: 1, body }, ...facts], { checkInId: checkIn.id });
}
