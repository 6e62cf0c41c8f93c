import type { Context } from '@cairn/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  evolve,
  start,
  stateOf,
  unread,
  window,
  WINDOW,
  type Author,
  type Conversation,
  type MessageCommand,
  type MessageEntry,
  type MessageFact,
} from '../src/index.ts';

const dee: Author = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
const maya: Author = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const theo: Author = { personId: 'theo', name: 'Theo Grant', role: 'nurse' };
const people = [dee, maya, theo] as const;

type Step = { readonly who: Author; readonly what: 'send' | 'read' | 'delivered'; readonly upTo: number };
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...people),
  what: fc.constantFrom('send', 'send', 'read', 'delivered'),
  upTo: fc.integer({ min: 1, max: 60 }),
});

/** The log that these steps leave, each asked of `decide` with what a store would know. */
function lived(steps: readonly Step[]): { readonly log: readonly MessageEntry[]; readonly state: Conversation } {
  const log: MessageEntry[] = [];
  let state = start();
  for (const { who, what, upTo } of steps) {
    const known = {
      taken: (messageId: string) => state.messages.some((message) => message.messageId === messageId),
      readUpTo: state.read[who.personId]?.upTo ?? 0,
      deliveredUpTo: state.delivered[who.personId]?.upTo ?? 0,
      newest: Math.max(0, ...state.messages.filter(({ from }) => from.personId !== who.personId).map(({ seq }) => seq)),
    };
    const messageId = `m${log.length}`;
    const command: MessageCommand = what === 'send' ? { type: 'send', messageId, text: messageId } : { type: what, upTo };
    const context: Context = { now: log.length, today: '2026-05-12', actor: who, newId: () => messageId, random: () => 0 };
    const decision = decide(known, command, context);
    for (const fact of decision.ok ? decision.facts : []) {
      const entry = place(fact, log.length + 1);
      log.push(entry);
      state = evolve(state, entry);
    }
  }
  return { log, state };
}

function place(fact: MessageFact, seq: number): MessageEntry {
  return { stream: 'c/shared', seq, at: seq, actor: 'x', opId: `op-${seq}`, ...fact } as MessageEntry;
}

/** Asked of the log alone, with no state in between. */
function unreadInLog(log: readonly MessageEntry[], person: string): number[] {
  let upTo = 0;
  for (const entry of log) if (entry.kind === 'messages.read' && entry.body.by.personId === person) upTo = Math.max(upTo, entry.body.upTo);
  return log.flatMap((entry) =>
    entry.kind === 'message.sent' && entry.body.from.personId !== person && entry.seq > upTo ? [entry.seq] : [],
  );
}

const steps = fc.array(step, { maxLength: 60 });

test('what is unread follows from the log alone, for everybody', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { log, state } = lived(all);
      for (const { personId } of people) expect(unread(state, personId).map(({ seq }) => seq)).toEqual(unreadInLog(log, personId));
    }),
  );
});

test('reading to the end leaves nothing unread, and nobody else’s unread changes', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const before = lived(all).state;
      const { state } = lived([...all, { who: maya, what: 'read', upTo: 1000 }]);
      expect(unread(state, 'maya')).toEqual([]);
      for (const { personId } of [dee, theo]) expect(unread(state, personId)).toEqual(unread(before, personId));
    }),
  );
});

test('nobody’s place is ever past what others wrote, and none goes back', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { log } = lived(all);
      let state = start();
      for (const entry of log) {
        const next = evolve(state, entry);
        for (const { personId } of people)
          for (const cursors of ['read', 'delivered'] as const) {
            const upTo = next[cursors][personId]?.upTo ?? 0;
            expect(upTo).toBeGreaterThanOrEqual(state[cursors][personId]?.upTo ?? 0);
            const others = next.messages.filter(({ from }) => from.personId !== personId);
            expect(upTo).toBeLessThanOrEqual(Math.max(0, ...others.map(({ seq }) => seq)));
          }
        state = next;
      }
    }),
  );
});

test('the places of many devices are the same in whatever order they came, and however often', () => {
  const cursor = fc.tuple(fc.constantFrom(...people), fc.integer({ min: 1, max: 30 }), fc.constantFrom('read', 'delivered'));
  const upTos = (places: readonly (readonly [Author, number, string])[]): unknown => {
    const facts = places.map(([who, upTo, what]): MessageFact => {
      if (what === 'read') return { kind: 'messages.read', version: 1, body: { by: who, upTo } };
      return { kind: 'messages.delivered', version: 1, body: { to: who, upTo } };
    });
    const state = facts.reduce((before, fact, n) => evolve(before, place(fact, n + 1)), start());
    return people.map(({ personId }) => [state.read[personId]?.upTo, state.delivered[personId]?.upTo]);
  };
  fc.assert(
    fc.property(fc.array(cursor), fc.array(cursor), (one, other) => {
      expect(upTos([...one, ...other])).toEqual(upTos([...other, ...one, ...other]));
    }),
  );
});

test('a message only goes from stored to delivered to read, and only the other side moves it', () => {
  const order = ['stored', 'delivered', 'read'];
  fc.assert(
    fc.property(steps, (all) => {
      const { log } = lived(all);
      let state = start();
      for (const entry of log) {
        const next = evolve(state, entry);
        for (const message of state.messages) {
          const [was, is] = [stateOf(state, message), stateOf(next, message)];
          expect(order.indexOf(is)).toBeGreaterThanOrEqual(order.indexOf(was));
          if (is === was || entry.kind === 'message.sent') continue;
          const mover = entry.kind === 'messages.read' ? entry.body.by : entry.body.to;
          expect(mover.role === 'patient').toBe(message.from.role !== 'patient');
        }
        state = next;
      }
    }),
  );
});

test('a screen that is cut after every entry shows what one that is cut at the end shows', () => {
  const many = fc.array(step, { minLength: WINDOW, maxLength: WINDOW * 2 });
  fc.assert(
    fc.property(many, (all) => {
      const { log, state } = lived(all);
      expect(log.reduce((shown, entry) => window(evolve(shown, entry)), start())).toEqual(window(state));
    }),
    { numRuns: 10 },
  );
});
