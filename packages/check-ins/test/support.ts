import type { Context, OpId } from '@cairn/kernel';
import { currentNode, type Value } from '@cairn/workflows';
import {
  checkInOf,
  checkIns,
  decide,
  type CheckIn,
  type CheckInEntry,
  type CheckInFact,
  type CheckIns,
  type Command,
} from '../src/index.ts';
import { flowOf, shippedFlows } from '../src/shipped.ts';

export const dee = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
export const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const NINE = Date.UTC(2026, 4, 12, 13);
const DAY = 86_400_000;

/** One chart: commands go in, facts are folded, and whatever was refused is kept. The clock moves 20 seconds with each command. */
export function chart() {
  let state: CheckIns = checkIns.start();
  let now = NINE;
  let today = '2026-05-12';
  const log: CheckInEntry[] = [];

  function fold(facts: readonly CheckInFact[], actor: string): void {
    for (const fact of facts) {
      const entry = {
        stream: 'c1/shared',
        seq: log.length + 1,
        at: now,
        actor,
        opId: `op-${log.length}` as OpId,
        ...structuredClone(fact),
      } as CheckInEntry;
      log.push(entry);
      state = checkIns.evolve(state, entry);
    }
  }

  return {
    state: () => state,
    log: () => log,
    on(day: string) {
      today = day;
      now += DAY;
    },
    write: (facts: readonly CheckInFact[]) => fold(facts, 'system'),
    send(command: Command, actor = dee) {
      now += 20_000;
      const context: Context = { now, today, actor, newId: () => 'new', random: () => 0.5 };
      const decision = decide(state, command, context, shippedFlows);
      if (decision.ok) fold(decision.facts, actor.personId);
      return decision;
    },
    kinds: () => log.map((entry) => entry.kind),
  };
}

export type Chart = ReturnType<typeof chart>;

export function begin(at: Chart, id = 'run-1', flow: 'daily' | 'mood-check' = 'daily'): CheckIn {
  at.send({ type: 'start', checkInId: id, flow, language: 'en' });
  return run(at, id);
}

export function run(at: Chart, id = 'run-1'): CheckIn {
  const found = checkInOf(at.state().runs, id);
  if (!found) throw new Error(`no run ${id}`);
  return found;
}

/** The question where the run stands. */
export function question(at: Chart, id = 'run-1'): string | undefined {
  const one = run(at, id);
  const flow = flowOf(one.run.pin);
  return flow && currentNode(flow, one.run)?.id;
}

/** Answers what is asked until nothing is: from `answers`, else skips. */
export function goThrough(at: Chart, answers: Readonly<Record<string, Value>>, id = 'run-1'): void {
  for (let node = question(at, id); node !== undefined; node = question(at, id)) {
    const value = answers[node];
    const decision =
      value === undefined
        ? at.send({ type: 'skip', checkInId: id, node, language: 'en' })
        : at.send({ type: 'answer', checkInId: id, node, value, language: 'en' });
    if (!decision.ok) throw new Error(`${node}: ${decision.refusal.code}`);
  }
}
