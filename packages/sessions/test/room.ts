import { must, type Actor, type Context, type OpId } from '@cairn/kernel';
import { decide, evolve, start, type SessionCommand, type SessionEntry, type Sessions } from '../src/index.ts';

export const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const amara: Actor = { personId: 'amara', name: 'Amara Okafor', role: 'prescriber' };
export const dee: Actor = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };

/** Opened without an appointment: Dee is asked in by it. */
export const dropIn = { type: 'open', about: undefined, appointment: undefined, patient: dee } as const;

export const MINUTE = 60_000;

/** A chart's sessions with a scripted clock and scripted ids. `does` answers the decision and folds its facts. */
export function room() {
  let state: Sessions = start();
  let now = 1_000_000;
  let ids = 0;
  let seq = 0;
  const log: SessionEntry[] = [];
  const contextOf = (actor: Actor): Context => ({ now, today: '2026-11-21', actor, newId: () => `id-${++ids}`, random: () => 0.5 });

  function does(actor: Actor, command: SessionCommand, opId: OpId = `op-${seq + 1}`) {
    const decision = decide(state, command, contextOf(actor));
    for (const fact of decision.ok ? decision.facts : []) {
      const entry = { stream: 'c1/shared', seq: ++seq, at: now, actor: actor.personId, opId, ...fact } as SessionEntry;
      log.push(entry);
      state = evolve(state, entry);
    }
    return decision;
  }

  return {
    does,
    log,
    state: () => state,
    session: () => must(state.sessions.at(-1), 'a session'),
    later: (minutes: number) => void (now += minutes * MINUTE),
    now: () => now,
  };
}

/** A session that Maya opened and Dee has come into. */
export function liveRoom() {
  const all = room();
  all.does(maya, dropIn);
  const { sessionId } = all.session();
  all.later(2);
  all.does(dee, { type: 'join', sessionId });
  return { ...all, sessionId };
}

/** What a decision refused, or undefined when it was accepted. */
export function refused(decision: ReturnType<typeof decide>): string | undefined {
  return decision.ok ? undefined : decision.refusal.code;
}
