import { checkIns, decidePatient, type CheckInEntry, type CheckIns, type Flows, type PatientCommand } from '@cairn/check-ins';
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

/** Whose device this is, the day there, and the flows it has. */
export type Here = { readonly me: Actor; readonly dayAt: (at: Instant) => Day; readonly flows: Flows };

/** What the server will say when it agrees: the same deciding and folding, over what is confirmed. */
export function foldWaiting(confirmed: CheckIns, waiting: readonly Waiting[], { me, dayAt, flows }: Here): CheckIns {
  return waiting.reduce((state, one) => foldOne(state, one, { now: one.at, today: dayAt(one.at), actor: me }, flows), confirmed);
}

type When = { readonly now: Instant; readonly today: Day; readonly actor: Actor };

function foldOne(state: CheckIns, { opId, path, input, at }: Waiting, when: When, flows: Flows): CheckIns {
  const type = types[path];
  if (!type) return state;
  // Our own outbox wrote it, by the types of `live.send`.
  const command = { ...input, type } as unknown as PatientCommand;
  const decision = decidePatient(state, command, { ...when, newId: () => opId, random: () => 0 }, flows);
  if (!decision.ok) return state;
  return decision.facts.reduce(
    (after, fact) => checkIns.evolve(after, { stream: '', seq: 0, at, actor: when.actor.personId, opId, ...fact } as CheckInEntry),
    state,
  );
}
