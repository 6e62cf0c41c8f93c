import type { Operation } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import { decide, sessions, type SessionCommand, type SessionEntry, type Sessions } from '@cairn/sessions';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnswer } from '../../src/sessions/create-answer.ts';
import type { Room } from '../../src/sessions/create-room.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const dee = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Dee's side of a room that folds through the real package; `maya` writes as the other side. */
function roomOfDee() {
  const [state, setState] = createSignal<Sessions>(sessions.start());
  const sent: Operation[] = [];
  let seq = 0;
  const act = (actor: typeof maya, command: SessionCommand, opId: string): void => {
    const context = { now: seq, today: '2026-11-21', actor, newId: () => 's', random: () => 0 };
    const decision = decide(state(), command, context);
    for (const fact of decision.ok ? decision.facts : [])
      setState((before) =>
        sessions.evolve(before, { stream: '', seq: ++seq, at: seq, actor: actor.personId, opId, ...fact } as SessionEntry),
      );
  };
  const writes = (actor: typeof maya, operation: Operation, opId: string): void =>
    act(actor, { type: 'write', opId, sessionId: 's', worksheet: 'what-happened', operation }, opId);
  act(maya, { type: 'open', about: undefined, appointment: undefined, patient: dee }, 'o');
  act(dee, { type: 'join', sessionId: 's' }, 'j');
  const write = (operation: Operation): string => {
    const opId = `dee-${sent.push(operation)}`;
    writes(dee, operation, opId);
    return opId;
  };
  const room = { session: () => must(state().sessions[0], 'a session'), me: dee, present: () => undefined, write } as unknown as Room;
  return {
    room,
    sent,
    maya: (value: string, base: string, opId: string) => writes(maya, { type: 'set', path: ['thought'], value, base }, opId),
  };
}

function answering(run: (all: ReturnType<typeof roomOfDee> & { answer: ReturnType<typeof createAnswer> }) => void): void {
  createRoot((dispose) => {
    const all = roomOfDee();
    run({ ...all, answer: createAnswer({ room: all.room, path: ['thought'] }) });
    dispose();
  });
}

test('words leave after a pause in typing, and each write builds on the one before', () =>
  answering(({ answer, sent }) => {
    answer.type('One');
    answer.type('One time.');
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(700);
    answer.type('One time. Nobody would know.');
    vi.advanceTimersByTime(700);
    expect(sent).toEqual([
      { type: 'set', path: ['thought'], value: 'One time.', base: '' },
      { type: 'set', path: ['thought'], value: 'One time. Nobody would know.', base: 'dee-1' },
    ]);
    expect(answer.versions()).toEqual([]);
  }));

test('what somebody else writes while I type does not touch my words, and both stay', () =>
  answering(({ answer, maya: writes }) => {
    answer.type('Nobody');
    writes('One time.', '', 'm1');
    expect(answer.shown()).toBe('Nobody');
    answer.leave();
    expect(answer.shown()).toBe('Nobody');
    expect(answer.versions().map((version) => version.value)).toEqual(['One time.', 'Nobody']);
    answer.choose('m1');
    expect(answer.versions()).toEqual([]);
    expect(answer.shown()).toBe('One time.');
  }));

test('what somebody else writes over my words shows when I am not typing', () =>
  answering(({ answer, maya: writes }) => {
    answer.type('One time.');
    answer.leave();
    writes('One time. Nobody would know.', 'dee-1', 'm1');
    expect(answer.shown()).toBe('One time. Nobody would know.');
  }));

test('leaving a field unchanged writes nothing, and emptying it is written', () =>
  answering(({ answer, sent }) => {
    answer.enter();
    answer.leave();
    expect(sent).toEqual([]);
    answer.type('x');
    answer.leave();
    answer.type('');
    answer.leave();
    expect(sent.at(-1)).toMatchObject({ value: null, base: 'dee-1' });
    expect(answer.shown()).toBe('');
  }));
