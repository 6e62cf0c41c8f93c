import { addDays, type Day } from '@cairn/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceOf, perWeek, protocolOf, weekOf, weeksOf, type Outcome } from '../src/index.ts';
import { enrolled, event, jonah, START, type Desk } from './desk.ts';
import { ledgerHistories } from './histories.ts';
import { bowl, california, higgins, type Happened } from './oracle.ts';

const seed = Number(process.env['CAIRN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`rewards property seed ${seed} (CAIRN_SEED=${seed} runs it again)`);

const oneOutcome = fc.constantFrom<Outcome>('met', 'met', 'met', 'met', 'met', 'met', 'target-positive', 'missed', 'excused', 'refused');

function daysOf(key: string): readonly Day[] {
  const protocol = protocolOf(key);
  if (!protocol) throw new Error(key);
  return Array.from({ length: weeksOf(protocol) }, (_, n) =>
    Array.from({ length: perWeek(protocol, n + 1) }, (__, k) => addDays(START, n * 7 + k * 2)),
  ).flat();
}

/** A whole course with these outcomes, each recorded on its day. */
function courseOf(desk: Desk, key: string, told: readonly Outcome[]): readonly Happened[] {
  return daysOf(key).flatMap((day, n) => {
    const outcome = told[n];
    if (outcome === undefined) return [];
    desk.do(event(desk, day, outcome), day);
    return [{ week: weekOf(desk.course(), day), outcome }];
  });
}

const whole = fc.array(oneOutcome, { minLength: 36, maxLength: 36 });

test('a California course pays what the rule says, to the cent, whatever happens', () => {
  fc.assert(
    fc.property(whole, (told) => {
      const desk = enrolled('california-recovery-incentives');
      const happened = courseOf(desk, 'california-recovery-incentives', told);
      expect(balanceOf(desk.state.accounts, 'available')).toBe(california(happened));
    }),
    { seed, numRuns: 100 },
  );
});

test('a Higgins course pays what the rule says, to the cent, whatever happens', () => {
  fc.assert(
    fc.property(whole, (told) => {
      const desk = enrolled('higgins-vouchers', { funder: 'own-funds', capPerYear: 99_750 });
      const happened = courseOf(desk, 'higgins-vouchers', told);
      expect(balanceOf(desk.state.accounts, 'available')).toBe(higgins(happened));
    }),
    { seed, numRuns: 100 },
  );
});

test('a prize-bowl course earns as many draws as the rule says', () => {
  fc.assert(
    fc.property(whole, (told) => {
      const desk = enrolled('prize-bowl');
      const happened = courseOf(desk, 'prize-bowl', told);
      expect(desk.course().ready.reduce((sum, { left }) => sum + left, 0)).toBe(bowl(happened));
    }),
    { seed, numRuns: 100 },
  );
});

test('whatever is recorded, drawn, spent and put right, in whatever order: the ledger is whole and no limit is passed', () => {
  const { failed, seen } = ledgerHistories({ runs: 150, seed });
  expect(failed).toBeUndefined();
  // The histories were about something: all of this came up.
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
}, 120_000);

test('corrections approved in any order give the same money, draws and level: what the right course would have given', () => {
  const orders = fc.tuple(
    fc.array(oneOutcome, { minLength: 10, maxLength: 24 }),
    fc.array(fc.nat({ max: 23 }), { minLength: 2, maxLength: 5 }),
    fc.nat(),
  );
  fc.assert(
    fc.property(orders, fc.constantFrom('california-recovery-incentives', 'prize-bowl'), ([told, wrong, turn], key) => {
      const places = [...new Set(wrong)].filter((n) => told[n] !== undefined && told[n] !== 'met');
      const one = corrected(key, told, places);
      const other = corrected(
        key,
        told,
        [...places.slice(turn % Math.max(1, places.length)), ...places.slice(0, turn % Math.max(1, places.length))].reverse(),
      );
      expect(other).toEqual(one);
      const right = enrolled(key);
      const should = courseOf(
        right,
        key,
        told.map((outcome, n) => (places.includes(n) ? 'met' : outcome)),
      );
      if (key === 'prize-bowl') expect(one.draws).toBeGreaterThanOrEqual(bowl(should));
      else expect(one.cents).toBeGreaterThanOrEqual(california(should));
    }),
    { seed, numRuns: 100 },
  );
});

function corrected(key: string, told: readonly Outcome[], places: readonly number[]) {
  const desk = enrolled(key);
  courseOf(desk, key, told);
  const last = daysOf(key)[told.length - 1] ?? START;
  for (const place of places) {
    const { courseId, records } = desk.course();
    const recordId = records[place]?.recordId ?? '';
    desk.do({ type: 'ask-correction', courseId, recordId, to: 'met', why: 'confirmatory-test' }, last);
    const correctionId = desk.state.corrections.at(-1)?.correctionId ?? '';
    desk.do({ type: 'approve-correction', courseId, correctionId }, last, jonah);
  }
  const { standing, ready } = desk.course();
  return {
    cents: balanceOf(desk.state.accounts, 'available'),
    draws: ready.reduce((sum, { left }) => sum + left, 0),
    level: standing.level,
    saved: standing.saved,
  };
}
