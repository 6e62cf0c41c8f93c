import type { Context } from '@cairn/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decide,
  emergencyAccess,
  isOpen,
  OPEN_MINUTES,
  openInput,
  reviewInput,
  sameName,
  type AccessCommand,
  type By,
  type EmergencyAccess,
  type EmergencyAccessEntry,
} from '../src/index.ts';

const theo: By = { personId: 'theo', name: 'Theo Grant', role: 'nurse' };
const priya: By = { personId: 'priya', name: 'Priya Nair', role: 'privacy-officer' };
const said = { reason: 'Not awake', nature: 'Overdose', recipient: 'Dr. Ada Moss', facility: 'Troy General' };
const HOUR = OPEN_MINUTES * 60_000;

function context(now: number): Context {
  return { now, today: '2026-05-12', actor: theo, newId: () => `a-${now}`, random: () => 0 };
}

function after(state: EmergencyAccess, command: AccessCommand, now: number): EmergencyAccess {
  const decision = decide(state, command, context(now));
  if (!decision.ok) return state;
  return decision.facts.reduce(
    (next, fact) =>
      emergencyAccess.evolve(next, { stream: 'c/shared', seq: 1, at: now, actor: 'theo', opId: 'op', ...fact } as EmergencyAccessEntry),
    state,
  );
}

const open = (by: By = theo): AccessCommand => ({ type: 'open', by, relation: 'none', ...said, reviewBy: 5 });

test('an opening lasts one hour and not a moment longer', () => {
  const [access] = after(emergencyAccess.start(), open(), 1000).openings;
  if (!access) throw new Error('nothing was opened');
  expect([isOpen(access, 1000), isOpen(access, 1000 + HOUR - 1), isOpen(access, 1000 + HOUR)]).toEqual([true, true, false]);
});

test('who has it open already goes on with that: no second hour is added to the first', () => {
  const first = after(emergencyAccess.start(), open(), 1000);
  expect(decide(first, open(), context(2000))).toMatchObject({ ok: true, facts: [], result: { until: 1000 + HOUR } });
  expect(after(first, open(), 1000 + HOUR).openings).toHaveLength(2);
});

test('who cares for the person has no glass to break', () => {
  const command = { ...open(), relation: 'care' } as AccessCommand;
  expect(decide(emergencyAccess.start(), command, context(1))).toEqual({ ok: false, refusal: { code: 'already-yours' } });
});

test('only who opened it closes it by a tap', () => {
  const state = after(emergencyAccess.start(), open(), 1);
  const close = (personId: string): AccessCommand => ({ type: 'close', accessId: 'a-1', personId });
  expect(decide(state, close('amara'), context(2))).toMatchObject({ refusal: { code: 'unknown-access' } });
  expect(after(state, close('theo'), 2).openings[0]?.closed).toEqual({ at: 2, cause: 'tap' });
});

test('a review is written once, in time or late', () => {
  const state = after(after(emergencyAccess.start(), open(), 1), { type: 'come-due', accessId: 'a-1' }, 5);
  const review: AccessCommand = { type: 'review', accessId: 'a-1', verdict: 'justified', note: 'As told', by: priya };
  const reviewed = after(state, review, 6);
  expect(reviewed.openings[0]).toMatchObject({ late: true, reviewed: { verdict: 'justified', at: 6 } });
  expect(decide(reviewed, review, context(7))).toMatchObject({ refusal: { code: 'access-reviewed' } });
  expect(after(reviewed, { type: 'come-due', accessId: 'a-1' }, 8)).toEqual(reviewed);
});

test('whatever happens in whatever order, an opening that has closed never opens again and each has at most one review', () => {
  const people = [theo, { personId: 'amara', name: 'Dr. Amara Okafor', role: 'prescriber' } as const];
  const step = fc.record({ what: fc.nat(5), who: fc.nat(1), which: fc.nat(4), later: fc.nat(2 * HOUR) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let [state, now] = [emergencyAccess.start(), 1];
      const over = new Set<string>();
      for (const { what, who, which, later } of steps) {
        now += later + 1;
        const accessId = state.openings[which]?.accessId ?? 'none';
        const by = people[who] ?? theo;
        const commands: readonly AccessCommand[] = [
          open(by),
          { type: 'close', accessId, personId: by.personId },
          { type: 'end', accessId },
          { type: 'joined-team', personId: by.personId },
          { type: 'come-due', accessId },
          { type: 'review', accessId, verdict: 'not-justified', note: 'No emergency', by: priya },
        ];
        state = after(state, commands[what] ?? open(by), now);
        for (const access of state.openings) {
          expect(isOpen(access, now) && over.has(access.accessId)).toBe(false);
          if (!isOpen(access, now)) over.add(access.accessId);
        }
        for (const one of people)
          expect(state.openings.filter((access) => access.by.personId === one.personId && isOpen(access, now)).length).toBeLessThan(2);
      }
    }),
  );
});

describe('at the door', () => {
  const input = { opId: 'op-12345678', chart: 'program', name: 'Dee Morgan', birthDate: '1985-03-04', ...said, medical: true };
  test.each([
    ['all fields', {}, true],
    ['no reason', { reason: '' }, false],
    ['blanks for a reason', { reason: '     ' }, false],
    ['no facility', { facility: undefined }, false],
    ['a recipient who is not said to be medical personnel', { medical: false }, false],
    ['a chart of somebody', { chart: 'c-dee' }, false],
    ['half a birth date', { birthDate: '1985-03' }, false],
    ['a hundred kilobytes', { nature: 'x'.repeat(100_000) }, false],
  ])('%s', (_what, change, taken) => {
    expect(openInput.safeParse({ ...input, ...change }).success).toBe(taken);
  });

  test('a verdict is one of two, and says why', () => {
    const review = { opId: 'op-12345678', chart: 'c', accessId: 'a', verdict: 'justified', note: 'Hospital confirmed' };
    expect(reviewInput.safeParse(review).success).toBe(true);
    expect(reviewInput.safeParse({ ...review, note: '' }).success).toBe(false);
    expect(reviewInput.safeParse({ ...review, verdict: 'fine' }).success).toBe(false);
  });
});

test.each([
  ['dee  morgan ', 'Dee Morgan', true],
  ['José Díaz', 'Jose\u0301 Di\u0301az', true],
  ['Jose Diaz', 'José Díaz', false],
  ['Dee', 'Dee Morgan', false],
  ['%', 'Dee Morgan', false],
])('"%s" and "%s" are the same name: %s', (left, right, same) => {
  expect(sameName(left, right)).toBe(same);
});
