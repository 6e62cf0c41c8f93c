import fc from 'fast-check';
import type { Actor, Context } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import {
  decide,
  evolve,
  messages,
  start,
  stateOf,
  unread,
  WINDOW,
  type Author,
  type Conversation,
  type Known,
  type MessageEntry,
  type MessageFact,
} from '../src/index.ts';

const dee: Author = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
const maya: Author = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const theo: Author = { personId: 'theo', name: 'Theo Grant', role: 'nurse' };
const by = (actor: Actor): Context => ({ now: 0, today: '2026-11-21', actor, newId: () => 'x', random: () => 0 });

const sent = (from: Author, messageId: string): MessageFact => ({
  kind: 'message.sent',
  version: 1,
  body: { messageId, from, text: messageId },
});
const read = (by: Author, upTo: number): MessageFact => ({ kind: 'messages.read', version: 1, body: { by, upTo } });
const delivered = (to: Author, upTo: number): MessageFact => ({ kind: 'messages.delivered', version: 1, body: { to, upTo } });
const given = (...facts: MessageFact[]): Conversation =>
  facts.reduce(
    (state, fact, n) => evolve(state, { stream: 'c/shared', seq: n + 1, at: n, actor: 'x', opId: `op-${n}`, ...fact } as MessageEntry),
    start(),
  );
const known = (change: Partial<Known>): Known => ({ taken: () => false, readUpTo: 0, deliveredUpTo: 0, newest: 0, ...change });

describe('sending', () => {
  test('name and role stand on the message as they are at that moment', () => {
    const decision = decide(known({}), { type: 'send', messageId: 'm1', text: '  Can we talk?  ' }, by(dee));
    expect(decision).toEqual({
      ok: true,
      facts: [{ kind: 'message.sent', version: 1, body: { messageId: 'm1', from: dee, text: 'Can we talk?' } }],
      result: undefined,
    });
  });
  test('nothing but spaces is not a message', () => {
    expect(decide(known({}), { type: 'send', messageId: 'm1', text: ' \n\t' }, by(dee))).toMatchObject({
      refusal: { code: 'message-empty' },
    });
  });
  test('one id is one message', () => {
    expect(decide(known({ taken: (id) => id === 'm1' }), { type: 'send', messageId: 'm1', text: 'x' }, by(dee))).toMatchObject({
      refusal: { code: 'message-id-taken' },
    });
  });
});

describe('reading', () => {
  test('nobody has read what was not yet written', () => {
    const decision = decide(known({ newest: 7 }), { type: 'read', upTo: 999 }, by(maya));
    expect(decision).toMatchObject({ ok: true, facts: [{ body: { by: maya, upTo: 7 } }] });
  });
  test('a phone that comes late un-reads nothing', () => {
    expect(decide(known({ newest: 7, readUpTo: 7 }), { type: 'read', upTo: 3 }, by(maya))).toMatchObject({
      refusal: { code: 'nothing-new-to-read' },
    });
    expect(given(sent(dee, 'a'), sent(dee, 'b'), read(maya, 2), read(maya, 1)).read['maya']?.upTo).toBe(2);
  });
  test('cursors are the furthest of all that came, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (places) => {
        const state = given(...places.map((upTo) => delivered(maya, upTo)));
        expect(state.delivered['maya']?.upTo).toBe(Math.max(...places));
      }),
    );
  });
  test('what is unread follows from log and cursor', () => {
    const state = given(sent(dee, 'a'), sent(maya, 'b'), sent(dee, 'c'), read(maya, 1));
    expect(unread(state, 'maya').map(({ messageId }) => messageId)).toEqual(['c']);
    expect(unread(state, 'dee').map(({ messageId }) => messageId)).toEqual(['b']);
  });
});

describe('how far a message has got', () => {
  const stateOfFirst = (...facts: MessageFact[]): string => {
    const state = given(sent(dee, 'a'), ...facts);
    const [first] = state.messages;
    return first ? stateOf(state, first) : 'missing';
  };
  test('stored, delivered, read: by somebody on the other side', () => {
    expect(stateOfFirst()).toBe('stored');
    expect(stateOfFirst(delivered(maya, 1))).toBe('delivered');
    expect(stateOfFirst(delivered(maya, 1), read(theo, 1))).toBe('read');
  });
  test('a colleague who reads the team’s own message is not the patient', () => {
    const state = given(sent(maya, 'a'), read(theo, 1));
    const [first] = state.messages;
    expect(first && stateOf(state, first)).toBe('stored');
  });
});

test('a screen gets the newest of a long conversation', () => {
  const state = given(...Array.from({ length: WINDOW + 5 }, (_, n) => sent(dee, `m${n}`)));
  expect(messages.window?.(state).messages.map(({ seq }) => seq)).toEqual(Array.from({ length: WINDOW }, (_, n) => n + 6));
});
