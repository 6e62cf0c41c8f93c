import { must, type Actor, type Context } from '@cairn/kernel';
import { decide, evolve, start, type NoteCommand, type NoteEntry, type Notes, type Sentence, type Visit } from '../src/index.ts';

export const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const amara: Actor = { personId: 'amara', name: 'Amara Okafor', role: 'prescriber' };
export const cairn: Actor = { personId: 'system', name: 'Cairn', role: 'system' };
export const dee: Actor = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };

/** 2026-11-21, 2:31 PM to 3:12 PM in New York. */
export const startedAt = 1_795_289_460_000;
export const endedAt = startedAt + 41 * 60_000;

export const visit: Visit = {
  sessionId: 'session-1',
  modality: 'chat',
  zone: 'America/New_York',
  openedAt: startedAt - 120_000,
  startedAt,
  endedAt,
  people: [maya, dee],
};

export const drafted: readonly Sentence[] = [
  {
    sentenceId: 'draft-1',
    section: 'data',
    text: 'Session by chat.',
    version: 0,
    sources: [{ kind: 'session', ref: 'session-1', label: 'session' }],
  },
  {
    sentenceId: 'draft-2',
    section: 'plan',
    text: 'Added to the plan.',
    version: 0,
    sources: [{ kind: 'plan', ref: 'step-1', label: 'plan' }],
  },
];

export function desk() {
  let state: Notes = start();
  let now = endedAt;
  let ids = 0;
  let seq = 0;
  const contextOf = (actor: Actor): Context => ({ now, today: '2026-11-21', actor, newId: () => `id-${++ids}`, random: () => 0.5 });

  function does(actor: Actor, command: NoteCommand) {
    const decision = decide(state, command, contextOf(actor));
    for (const fact of decision.ok ? decision.facts : []) {
      state = evolve(state, { stream: 'c1/team', seq: ++seq, at: now, actor: actor.personId, opId: `op-${seq}`, ...fact } as NoteEntry);
    }
    return decision;
  }

  return {
    does,
    state: () => state,
    note: () => must(state.notes.at(-1), 'a note'),
    later: (minutes: number) => void (now += minutes * 60_000),
    now: () => now,
    entries: () => seq,
  };
}

/** A note that was drafted; `fill` writes everything that is required before signing. */
export function drafting(of: Visit = visit) {
  const all = desk();
  all.does(cairn, { type: 'draft', visit: of, sentences: drafted });
  const { noteId } = all.note();
  const complete = () => {
    all.does(maya, { type: 'fill', noteId, field: 'location', base: '', text: '12 Mill St, Apt 4, Harbor' });
    all.does(maya, { type: 'fill', noteId, field: 'callback', base: '', text: '555-0134, confirmed' });
    all.does(maya, { type: 'fill', noteId, field: 'risk', base: '', text: 'No thoughts of suicide. Naloxone at hand.' });
    all.does(maya, { type: 'add', noteId, section: 'assessment', text: 'Coping well with a hard moment.' });
  };
  return { ...all, noteId, complete };
}

export function refused(decision: ReturnType<typeof decide>) {
  return decision.ok ? undefined : decision.refusal;
}
