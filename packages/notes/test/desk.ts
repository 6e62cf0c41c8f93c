import { must, type Actor, type Context } from '@cairn/kernel';
import {
  compose,
  decide,
  evolve,
  requiredFields,
  start,
  type Content,
  type Facts,
  type Field,
  type Found,
  type Note,
  type NoteCommand,
  type NoteEntry,
  type Notes,
  type Standing,
  type Visit,
} from '../src/index.ts';

export const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const jonah: Actor = { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' };
export const cairn: Actor = { personId: 'system', name: 'Cairn', role: 'system' };
export const dee: Actor = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };

/** 2026-11-21, 2:31 PM to 3:12 PM in New York. */
export const startedAt = 1_795_289_460_000;
export const endedAt = startedAt + 41 * 60_000;

export const visit: Visit = {
  sessionId: 'session-1',
  platform: 'Cairn',
  modes: [{ mode: 'chat', from: startedAt, until: endedAt }],
  zone: 'America/New_York',
  openedAt: startedAt - 120_000,
  startedAt,
  endedAt,
  people: [maya, dee],
};

export const said = (id: string, text: string, topic: Found['topic'] = 'reported'): Found => ({
  id,
  topic,
  text,
  sources: [{ kind: 'worksheet', ref: id, label: 'worksheet' }],
});

export const trigger = said('sheet/trigger', 'What set it off: “Got paid.” (Dee Morgan).');

export const factsOf = (found: readonly Found[], more: Partial<Facts> = {}): Facts => ({ visit, found, fields: {}, ...more });

export const alone: Standing = { credential: 'LADC-I', supervisor: undefined, supervisorCares: false };
export const supervised: Standing = { credential: 'trainee', supervisor: jonah, supervisorCares: true };

type WithoutNote<T> = T extends { noteId: string } ? Omit<T, 'noteId'> : never;
type OnNote = WithoutNote<NoteCommand>;

/** One note, and the record it follows, which a test may change under it. */
export function desk(found: readonly Found[] = [trigger]) {
  let state: Notes = start();
  let facts = factsOf(found);
  let [now, ids, seq] = [endedAt, 0, 0];
  const contextOf = (actor: Actor): Context => ({ now, today: '2026-11-21', actor, newId: () => `id-${++ids}`, random: () => 0.5 });

  function does(actor: Actor, command: NoteCommand) {
    const decision = decide(state, command, contextOf(actor));
    for (const fact of decision.ok ? decision.facts : []) {
      seq += 1;
      state = evolve(state, { stream: 'c1/team', seq, at: now, actor: actor.personId, opId: `op-${seq}`, ...fact } as NoteEntry);
    }
    return decision;
  }

  does(cairn, { type: 'begin', sessionId: visit.sessionId, author: maya, format: 'DAP', endedAt: undefined });
  does(cairn, { type: 'ready', sessionId: visit.sessionId, endedAt });
  const note = (): Note => must(state.notes.at(-1), 'a note');
  const on = (actor: Actor, command: OnNote) => does(actor, { ...command, noteId: note().noteId } as NoteCommand);
  const change = (one: Extract<NoteCommand, { type: 'edit' }>['change'], actor = maya) => on(actor, { type: 'edit', facts, change: one });
  const content = (): Content => compose(note(), facts);
  const hash = 'a'.repeat(64);

  return {
    does,
    on,
    change,
    content,
    note,
    facts: () => facts,
    entries: () => seq,
    state: () => state,
    /** The record says something else from now on. */
    record: (next: readonly Found[], more: Partial<Facts> = {}) => void (facts = factsOf(next, more)),
    later: (minutes: number) => void (now += minutes * 60_000),
    sentence: (id: string) => content().sentences.find(({ sentenceId }) => sentenceId === id),
    set: (id: string, text: string) => {
      const held = must(
        content().sentences.find(({ sentenceId }) => sentenceId === id),
        id,
      );
      const base = facts.found.find((one) => one.id === id)?.text ?? '';
      return change({ type: 'set', sentenceId: id, version: held.version, base, text });
    },
    complete: () => {
      for (const field of requiredFields(facts.visit.startedAt !== undefined))
        change({ type: 'fill', field, base: held(content(), field), text: `${field} said` });
      change({ type: 'add', topic: 'intervention', text: 'Practiced one answer.' });
      change({ type: 'add', topic: 'assessment', text: 'Coping well with a hard moment.' });
      change({ type: 'add', topic: 'plan', text: 'Practice again.' });
    },
    sign: (standing: Standing = alone, seen = hash) => on(maya, { type: 'sign', facts, seen, hash, standing }),
  };
}

function held(content: Content, field: Field): string {
  return content.fields.find((one) => one.field === field)?.text ?? '';
}

export function refused(decision: ReturnType<typeof decide>) {
  return decision.ok ? undefined : decision.refusal.code;
}
