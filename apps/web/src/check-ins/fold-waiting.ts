import { checkIns, decide, type CheckInEntry, type CheckIns, type PatientCommand } from '@cairn/check-ins';
import type { Actor, Day, Instant } from '@cairn/kernel';

/** A command on this device that the server has not answered yet. */
export type Waiting = {
  readonly opId: string;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly at: Instant;
};

const types: Readonly<Record<string, PatientCommand['type']>> = {
  'checkIns.start': 'start',
  'checkIns.answer': 'answer',
  'checkIns.skip': 'skip',
  'checkIns.change': 'change',
  'checkIns.askForPerson': 'ask-for-person',
};

/** What the server will say when it agrees: the same deciding and folding, over what is confirmed. */
export function foldWaiting(confirmed: CheckIns, waiting: readonly Waiting[], me: Actor, dayAt: (at: Instant) => Day): CheckIns {
  return waiting.reduce((state, one) => foldOne(state, one, me, dayAt(one.at)), confirmed);
}

function foldOne(state: CheckIns, { opId, path, input, at }: Waiting, me: Actor, today: Day): CheckIns {
  const type = types[path];
  if (!type) return state;
  // Our own outbox wrote it, by the types of `live.send`.
  const command = { ...input, type } as unknown as PatientCommand;
  const decision = decide(state, command, { now: at, today, actor: me, newId: () => opId, random: () => 0 });
  if (!decision.ok) return state;
  return decision.facts.reduce(
    (after, fact) => checkIns.evolve(after, { stream: '', seq: 0, at, actor: me.personId, opId, ...fact } as CheckInEntry),
    state,
  );
}
