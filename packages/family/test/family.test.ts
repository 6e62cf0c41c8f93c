import type { Context, Decision, Fact } from '@cairn/kernel';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concerns,
  decideConcern,
  decideDesk,
  decideFamily,
  family,
  familyDesk,
  INVITATION_LIVES_MS,
  isOpenLink,
  LINES_KEPT,
  unreadIn,
  type Concern,
  type Family,
  type FamilyCommand,
  type FamilyEntry,
} from '../src/index.ts';

const NOW = Date.UTC(2026, 4, 12, 12);
const people = {
  dee: { personId: 'dee', name: 'Dee Morgan', role: 'patient' },
  maya: { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' },
  rosa: { personId: 'rosa', name: 'Rosa Morgan', role: 'supporter' },
} as const;

function context(who: keyof typeof people = 'dee', now = NOW, next = { id: 0 }): Context {
  return { now, today: '2026-05-12', actor: people[who], newId: () => `id-${(next.id += 1)}`, random: () => 0 };
}
const code = (decision: Decision<Fact, string, unknown>): string => (decision.ok ? 'accepted' : decision.refusal.code);

/** A chart's family part with its clock and its places in the stream. */
function open() {
  let state: Family = family.start();
  let seq = 0;
  const ids = { id: 0 };
  return {
    state: () => state,
    act: (command: FamilyCommand, who: keyof typeof people = 'dee', now = NOW): string => {
      const decision = decideFamily(state, command, context(who, now, ids));
      if (!decision.ok) return decision.refusal.code;
      for (const fact of decision.facts) {
        seq += 7;
        const entry = { stream: 'c/shared', seq, at: now, actor: who, opId: `op-${seq}`, ...fact } as FamilyEntry;
        state = family.evolve(state, entry);
      }
      return 'accepted';
    },
  };
}
const say = (text: string, more: Partial<Extract<FamilyCommand, { type: 'say' }>> = {}): FamilyCommand => ({
  type: 'say',
  lineId: `line-${text}`,
  supporterId: 'rosa',
  text,
  shared: undefined,
  roomOpen: true,
  ...more,
});
const invite = (tokenHash = 'a'): FamilyCommand => ({ type: 'invite', name: ' Ann Lee ', relationship: 'sister', tokenHash, known: false });

describe('a room', () => {
  test('what was not read is what others wrote since', () => {
    const { act, state } = open();
    act(say('one'), 'rosa');
    act(say('two'), 'maya');
    act(say('three'), 'rosa');
    const thread = () => state().threads[0];
    expect([unreadIn(thread(), 'rosa'), unreadIn(thread(), 'maya'), unreadIn(thread(), 'dee')]).toEqual([1, 2, 3]);
    expect(act({ type: 'read', supporterId: 'rosa', upTo: 10_000 }, 'maya')).toBe('accepted');
    expect(unreadIn(thread(), 'maya')).toBe(0);
    expect(act({ type: 'read', supporterId: 'rosa', upTo: 10_000 }, 'maya')).toBe('family-nothing-new');
    expect(act({ type: 'read', supporterId: 'nobody', upTo: 1 }, 'maya')).toBe('family-nothing-new');
  });

  test('nobody writes into a room that is not open, nor nothing', () => {
    const { act } = open();
    expect(act(say('hello', { roomOpen: false }))).toBe('family-room-closed');
    expect(act(say(' \n '))).toBe('family-line-empty');
  });

  test('any lines by anybody: each thread holds its own in order, and a window keeps the newest of each', () => {
    const line = fc.record({
      supporterId: fc.constantFrom('rosa', 'pat'),
      text: fc.string({ minLength: 1 }).filter((one) => one.trim() !== ''),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const { act, state } = open();
        for (const { supporterId, text } of lines) act(say(text, { supporterId }), 'maya');
        for (const thread of state().threads) {
          const mine = lines.filter((one) => one.supporterId === thread.supporterId).map(({ text }) => text.trim());
          expect(thread.lines.map(({ text }) => text)).toEqual(mine);
        }
      }),
    );
    const { act, state } = open();
    for (let at = 0; at <= LINES_KEPT; at += 1) act(say(`line ${at}`));
    expect(family.window?.(state()).threads[0]?.lines.at(0)?.text).toBe('line 1');
  });
});

describe('a link', () => {
  test('opens once, within seven days, until it is taken back', () => {
    const join: FamilyCommand = { type: 'join', invitationId: 'id-1', supporter: { personId: 'ann', name: 'Ann Lee' } };
    const first = open();
    first.act(invite());
    const [invitation] = first.state().invitations;
    expect(invitation).toMatchObject({ name: 'Ann Lee', state: 'open' });
    expect(invitation && isOpenLink(invitation, NOW + INVITATION_LIVES_MS)).toBe(false);
    expect(first.act(join, 'rosa', NOW + INVITATION_LIVES_MS)).toBe('family-link-not-valid');
    expect(first.act(join, 'rosa')).toBe('accepted');
    expect(first.act(join, 'rosa')).toBe('family-link-not-valid');
    const second = open();
    second.act(invite());
    expect(second.act({ type: 'withdraw', invitationId: 'id-1' })).toBe('accepted');
    expect(second.act({ type: 'withdraw', invitationId: 'id-1' })).toBe('accepted');
    expect(second.act(join, 'rosa')).toBe('family-link-not-valid');
    expect(second.state().invitations).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('ten may wait at once, and none with a secret that was sent before', () => {
    const { act } = open();
    for (let turn = 0; turn < 10; turn += 1) expect(act(invite(String(turn)))).toBe('accepted');
    expect(act(invite('one more'))).toBe('family-links-full');
    expect(act({ ...invite(), known: true } as FamilyCommand)).toBe('family-link-known');
  });
});

test('a request is answered once, and not after its day', () => {
  const offer: FamilyCommand = {
    type: 'offer',
    requestId: 'r-1',
    supporter: { personId: 'ann', name: 'Ann Lee' },
    relationship: 'sister',
    line: '',
    expiresAt: NOW + 10,
  };
  const { act, state } = open();
  act(offer);
  act({ ...offer, requestId: 'r-2' });
  expect(state().connections).toHaveLength(1);
  expect(act({ type: 'answer', requestId: 'r-1', agree: true }, 'dee', NOW + 10)).toBe('family-request-unknown');
  expect(act({ type: 'answer', requestId: 'r-1', agree: false })).toBe('accepted');
  expect(act({ type: 'answer', requestId: 'r-1', agree: true })).toBe('family-request-unknown');
  expect(state().connections).toMatchObject([{ state: 'declined' }]);
});

const concern: Concern = {
  concernId: 'k-1',
  from: people.rosa,
  source: 'concern',
  needs: [],
  urgency: 'soon',
  text: 'She is not well.',
  danger: [],
  phone: undefined,
  sharedAt: NOW,
};

test('a concern is received once, and what nobody settled is never cut from the list', () => {
  const receive = { type: 'receive', concern, relationship: undefined, routedBy: undefined } as const;
  const decision = decideConcern(concerns.start(), receive, context('maya'));
  if (!decision.ok) throw new Error('refused');
  const [fact] = decision.facts;
  const state = concerns.evolve(concerns.start(), { stream: 'c/team', seq: 1, at: NOW, actor: 'system', opId: 'o', ...fact } as never);
  expect(decideConcern(state, receive, context('maya'))).toMatchObject({ ok: true, facts: [] });
  const settled = { outcome: 'other', note: 'x', by: people.maya, at: NOW } as const;
  const [held] = state.concerns;
  if (!held) throw new Error('no concern');
  const many = Array.from({ length: 60 }, (_, at) => ({ ...held, concernId: `k-${at}`, settled: at < 55 ? settled : undefined }));
  const kept = concerns.window?.({ concerns: many }).concerns ?? [];
  expect([kept.length, kept.filter((one) => one.settled === undefined).length]).toEqual([55, 5]);
});

test('what lies on the desk is sent on or closed once, with a reason', () => {
  const kept = { asked: [], concerns: [{ ...concern, about: { name: 'Dee', birthDate: undefined }, done: undefined }] };
  const route = (known: boolean) => decideDesk(kept, { type: 'route', concernId: 'k-1', to: 'c-dee', known }, context('maya'));
  expect([code(route(false)), code(route(true))]).toEqual(['desk-chart-unknown', 'accepted']);
  expect(code(decideDesk(kept, { type: 'close', concernId: 'k-1', why: '  ' }, context('maya')))).toBe('desk-why-needed');
  expect(code(decideDesk(kept, { type: 'close', concernId: 'k-2', why: 'x' }, context('maya')))).toBe('desk-concern-unknown');
  expect(familyDesk.start()).toEqual({ asked: [], concerns: [] });
});
