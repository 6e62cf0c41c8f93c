import type { Actor, Context } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import {
  decideReferral,
  decideTransition,
  evolveReferrals,
  evolveTransitions,
  handOverItems,
  openItems,
  type ReferralCommand,
  type Referrals,
  type TransitionCommand,
  type Transitions,
} from '../src/index.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 4, 12, 12);
const maya: Actor = { personId: 'maya', name: 'Maya', role: 'counselor' };
const context = (today = '2026-05-12'): Context => ({ now: NOW, today, actor: maya, newId: () => 'r1', random: () => 0 });

function played(commands: readonly (readonly [ReferralCommand, string?])[]): Referrals | string {
  let state: Referrals = { referrals: [] };
  for (const [command, today] of commands) {
    const decision = decideReferral(state, command, context(today));
    if (!decision.ok) return decision.refusal.code;
    for (const fact of decision.facts)
      state = evolveReferrals(state, { stream: 's', seq: 1, at: NOW, actor: 'maya', opId: 'o', ...fact } as Parameters<
        typeof evolveReferrals
      >[1]);
  }
  return state;
}

const send: ReferralCommand = {
  type: 'send',
  service: 'housing',
  to: { name: 'Harbor House', phone: '', address: '' },
  why: 'Asked for it',
  how: 'fax',
  quietDays: 5,
};
const accept: ReferralCommand = { type: 'accept', referralId: 'r1', visitOn: '2026-05-20', with: 'Ines' };
const visit: ReferralCommand = { type: 'visit', referralId: 'r1', day: '2026-05-20' };
const close: ReferralCommand = { type: 'close', referralId: 'r1', outcome: 'in-their-care', note: '' };
const silent: ReferralCommand = { type: 'fall-silent', referralId: 'r1', heardOn: '2026-05-12' };

describe('a referral', () => {
  test('goes from sent to accepted, first visit and outcome, each with its day', () => {
    const state = played([[send], [accept, '2026-05-14'], [visit, '2026-05-20'], [close, '2026-05-21']]);
    expect(state).toMatchObject({
      referrals: [{ stage: 'closed', sentOn: '2026-05-12', acceptedOn: '2026-05-14', visitedOn: '2026-05-20', with: 'Ines' }],
    });
    expect((state as Referrals).referrals[0]?.steps.map(({ what }) => what)).toEqual(['sent', 'accepted', 'visited', 'closed']);
  });

  test('falls silent once, and speaks again with the next word; the clock of an older word does nothing', () => {
    expect(played([[send], [silent]])).toMatchObject({ referrals: [{ silentSince: '2026-05-12' }] });
    expect((played([[send], [silent], [silent]]) as Referrals).referrals[0]?.steps.length).toBe(2);
    expect(played([[send], [silent], [{ type: 'askAgain', referralId: 'r1', how: 'phone' }, '2026-05-20']])).toMatchObject({
      referrals: [{ silentSince: undefined, heardOn: '2026-05-20' }],
    });
    expect(played([[send], [{ type: 'askAgain', referralId: 'r1', how: 'phone' }, '2026-05-20'], [silent]])).toMatchObject({
      referrals: [{ silentSince: undefined }],
    });
  });

  test('after acceptance silence counts from the day of the visit', () => {
    expect(played([[send], [accept, '2026-05-14']])).toMatchObject({ referrals: [{ heardOn: '2026-05-20' }] });
  });

  test.each([
    ['unknown-referral', [[close]]],
    ['referral-over', [[send], [close], [accept]]],
    ['referral-stage', [[send], [visit, '2026-05-20'], [visit, '2026-05-20']]],
    ['referral-day', [[send], [visit, '2026-05-19']]],
    ['referral-day', [[send], [{ ...visit, day: '2026-05-11' }]]],
    ['referral-note-needed', [[send], [{ type: 'decline', referralId: 'r1', reason: 'other', note: ' ' }]]],
    ['referral-stage', [[send], [visit, '2026-05-20'], [{ type: 'decline', referralId: 'r1', reason: 'no-room', note: '' }]]],
  ] as readonly (readonly [string, readonly (readonly [ReferralCommand, string?])[]])[])('is refused with %s', (code, commands) => {
    expect(played(commands)).toBe(code);
  });
});

function moved(commands: readonly TransitionCommand[]): Transitions | string {
  let state: Transitions = { transitions: [] };
  for (const command of commands) {
    const decision = decideTransition(state, command, context());
    if (!decision.ok) return decision.refusal.code;
    for (const fact of decision.facts) {
      const entry = { stream: 's', seq: 1, at: NOW, actor: 'maya', opId: 'o', ...fact };
      state = evolveTransitions(state, entry as Parameters<typeof evolveTransitions>[1]);
    }
  }
  return state;
}

const from = { level: 'detox', program: 'Harbor detox' } as const;
const to = { level: 'maintenance', program: 'Harbor Recovery' } as const;
const plan: TransitionCommand = { type: 'plan', from, to, reason: 'planned', note: '', day: '2026-05-13' };
const says = handOverItems.map((item): TransitionCommand => ({
  type: 'say',
  transitionId: 'r1',
  item,
  done: true,
  note: 'Amara told Dr. Wu',
}));
const make: TransitionCommand = { type: 'make', transitionId: 'r1', contactAt: NOW + 48 * HOUR };

describe('a transition', () => {
  test('is made once every line of the hand-over has its word', () => {
    expect(moved([plan, ...says.slice(1), make])).toBe('hand-over-open');
    const made = moved([plan, ...says, make]);
    expect(made).toMatchObject({ transitions: [{ status: 'made', made: { contactAt: NOW + 48 * HOUR } }] });
    expect(openItems((made as Transitions).transitions[0] as Transitions['transitions'][number])).toEqual([]);
  });

  test('promises the next contact within 72 hours', () => {
    for (const hours of [0, 72.1, 200]) expect(moved([plan, ...says, { ...make, contactAt: NOW + hours * HOUR }])).toBe('contact-time');
  });

  test.each([
    ['transition-open', [plan, plan]],
    ['same-place', [{ ...plan, to: from }]],
    ['transition-note-needed', [plan, { type: 'say', transitionId: 'r1', item: 'naloxone', done: false, note: '' }]],
    ['transition-over', [plan, ...says, make, make]],
    ['unknown-transition', [make]],
  ] as readonly (readonly [string, readonly TransitionCommand[]])[])('is refused with %s', (code, commands) => {
    expect(moved(commands)).toBe(code);
  });
});
