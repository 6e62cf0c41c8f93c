import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { balanceOf, readReplay, replay, sumOf, type Replayed } from '../src/index.ts';

function example(protocol: string, name: string): Replayed {
  const read = readReplay(JSON.parse(readFileSync(join(import.meta.dirname, '../examples', `${name}.json`), 'utf8')));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return replay(protocol, read.file);
}

describe('the examples', () => {
  test.each([
    ['california-recovery-incentives', 'california-perfect', 59_900],
    ['higgins-vouchers', 'higgins-perfect', 99_750],
    ['higgins-vouchers', 'higgins-scaled', 74_964],
    ['california-recovery-incentives', 'california-reset', 8100],
    ['prize-bowl', 'prize-bowl', 2500],
    ['attendance', 'attendance', 1700],
  ])('%s, %s: %i cents are left to spend, and the ledger is whole', (protocol, name, cents) => {
    const { ok, steps } = example(protocol, name);
    expect(ok).toBe(true);
    const state = steps.at(-1)?.state;
    expect(balanceOf(state?.accounts ?? [], 'available')).toBe(cents);
    expect(sumOf(state?.accounts ?? [])).toBe(0);
    expect(example(protocol, name).steps).toEqual(steps);
  });

  test('the reset one comes back after two, and a wrong test is made good with what it cost later', () => {
    const { steps } = example('california-recovery-incentives', 'california-reset');
    const { courses, corrections } = steps.at(-1)?.state ?? { courses: [], corrections: [] };
    expect(courses[0]?.records.map(({ earned }) => earned.cents)).toEqual([1000, 1000, 1150, 1150, 0, 0, 1000, 1000, 1300, 1450]);
    expect(corrections[0]?.settled?.earned.cents).toBe(1300 + 300 + 300 + 150);
  });
});

describe('a file that is no course', () => {
  const start = '2026-01-05';
  test.each([
    ['has no start', { events: [] }, 'start: '],
    ['has a day that is none', { start: '2026-02-31', events: [] }, 'start: a day is YYYY-MM-DD'],
    ['has no events', { start }, 'events: '],
    ['has an event that says nothing', { start, events: [{ day: start }] }, 'event 1: it says one of outcome, draw'],
    ['has an event that says two things', { start, events: [{ day: start, draw: 1, end: 'other' }] }, 'event 1: it says one of'],
    ['has an outcome that is none', { start, events: [{ day: start, outcome: 'won' }] }, 'event 1: outcome: one of met, target-positive'],
    ['has a word that nobody knows', { start, events: [], cash: 5 }, '"cash" is not known here'],
    ['pays in halves', { start, events: [{ day: start, redeem: 10.5 }] }, 'event 1: redeem: '],
    ['has a short seed', { start, seed: 'abc', events: [] }, 'seed: a seed is 64 hex digits'],
    ['is a list', [], 'this is not what stands here'],
  ])('%s', (_name, content, words) => {
    const read = readReplay(content);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(words)]);
  });
});

describe('a course that cannot be', () => {
  const start = '2026-01-05';
  const met = { day: start, outcome: 'met' };
  test.each([
    ['prize-bowl', 'begins with a day before it', { start, events: [{ day: '2026-01-04', outcome: 'met' }] }, 0, 'outside-window'],
    ['prize-bowl', 'is written down a week late', { start, events: [{ ...met, recordedOn: '2026-01-12' }] }, 0, 'outside-window'],
    ['prize-bowl', 'spends what is not there', { start, events: [met, { day: start, redeem: 500 }] }, 1, 'balance-too-low'],
    ['prize-bowl', 'draws without a seed', { start, events: [met, { day: start, draw: 1 }] }, 1, 'seed-missing'],
    [
      'prize-bowl',
      'draws more than there is',
      { start, seed: 'ab'.repeat(32), events: [met, { day: start, draw: 2 }] },
      1,
      'draw-not-ready',
    ],
    ['prize-bowl', 'corrects what is not there', { start, events: [{ day: start, correct: start, to: 'met' }] }, 0, 'record-unknown'],
    ['prize-bowl', 'rewards tests without opioids unsigned', { start, substance: 'opioids', events: [] }, undefined, 'opioid-target-off'],
    ['higgins-vouchers', 'could pass its limit', { start, events: [] }, undefined, 'protocol-over-cap'],
    ['higgins-vouchers', 'has no limit', { start, funder: 'own-funds', events: [] }, undefined, 'protocol-unsound'],
    ['free-money', 'is of no protocol', { start, events: [] }, undefined, 'protocol-unknown'],
  ])('%s: %s', (protocol, _name, content, at, code) => {
    const read = readReplay(content);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    expect(replay(protocol, read.file)).toMatchObject({ ok: false, at, refusal: { code } });
  });
});
