import { dayNumber, type Actor, type Day } from '@cairn/kernel';
import {
  decide,
  evolve,
  newestCourse,
  outlook,
  start,
  type Course,
  type RewardCommand,
  type RewardEntry,
  type Rewards,
} from '@cairn/rewards';
import { beforeEach, describe, expect, test } from 'vitest';
import { outcomesOf, targetText } from '../src/rewards/desk-text.ts';
import { correctableTo } from '../src/rewards/ask-correction.tsx';
import { rungsOf } from '../src/rewards/ladder.ts';
import { backText, nextText } from '../src/rewards/next-step.tsx';
import { chanceText, money, nearestCap, prizeText, waitingFor } from '../src/rewards/reading.ts';
import { chooseLanguage } from '../src/words/words.ts';

const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const START = '2026-01-05';

/** One chart, decided and folded as in the product. */
function chart(protocol: string) {
  let state: Rewards = start();
  let seq = 0;
  const act = (command: RewardCommand, today: Day): void => {
    const at = dayNumber(today) * 86_400_000;
    const decision = decide(state, command, { now: at, today, actor: maya, newId: () => `id-${seq}`, random: () => 0 });
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const fact of decision.facts) {
      seq += 1;
      state = evolve(state, { ...fact, stream: 'c/shared', seq, at, actor: 'maya', opId: `op-${seq}` } as RewardEntry);
    }
  };
  const seed = '5e'.repeat(32);
  const plain = { funder: undefined, substance: undefined, capPerYear: undefined, scaled: false, onMoud: false };
  act({ type: 'enroll', protocol, seed, ...plain }, START);
  const course = (): Course => {
    const found = newestCourse(state);
    if (!found) throw new Error('no course');
    return found;
  };
  const rest = { method: undefined, excuse: undefined, others: [], sessionId: undefined };
  return {
    course,
    state: () => state,
    record: (day: Day, outcome: 'met' | 'missed') => act({ type: 'record', courseId: course().courseId, day, outcome, ...rest }, day),
    outlook: (day: Day) => outlook(state, course(), day),
  };
}

const words = { now: 'now', next: 'next' };

beforeEach(() => chooseLanguage('en'));

describe('amounts and chances', () => {
  test('cents are shown where there are any', () => {
    expect([money(0), money(1200), money(1250), money(59_900)]).toEqual(['$0', '$12', '$12.50', '$599']);
  });

  test('a chance is exact where it can be, and said as about where it is rounded', () => {
    const slips = [250, 209, 40, 1].map((count) => chanceText({ slips: count, of: 500 }));
    expect(slips).toEqual(['1 in 2', 'about 2 in 5', 'about 1 in 12', '1 in 500']);
  });

  test('a rounded chance is never off by more than a twentieth of itself', () => {
    for (let slips = 1; slips <= 500; slips += 1) {
      const [part = 0, whole = 1] = [...chanceText({ slips, of: 500 }).matchAll(/\d+/g)].map(Number);
      expect(Math.abs(part / whole - slips / 500)).toBeLessThanOrEqual(0.05 * (slips / 500) + 1e-9);
    }
  });

  test('a prize nobody has words for is still told with its amount', () => {
    expect(prizeText({ prize: 'gold', worth: 5000 })).toBe('Stone, $50');
  });
});

describe('the ladder of draws', () => {
  test('shows what was earned in a row, what is next and what can come', () => {
    const dee = chart('prize-bowl');
    dee.record('2026-01-05', 'met');
    dee.record('2026-01-07', 'met');
    dee.record('2026-01-12', 'met');
    const rungs = rungsOf(dee.outlook('2026-01-12'), true, words);
    expect(rungs.map(({ label }) => label)).toEqual(['1', '2', 'now', 'next', '5', '6', '7']);
    expect(rungs.map(({ where }) => where)).toEqual(['done', 'done', 'now', 'next', 'later', 'later', 'later']);
    expect(waitingFor(dee.course())).toHaveLength(3);
  });

  test('after a miss starts again at one and tells the way back', () => {
    const dee = chart('prize-bowl');
    dee.record('2026-01-05', 'met');
    dee.record('2026-01-07', 'missed');
    const ahead = dee.outlook('2026-01-07');
    expect(ahead.ahead[0] && nextText(ahead.ahead[0], true)).toBe('Next time: 1 draw');
    expect(ahead.wayBack && backText(ahead.wayBack, true)).toBe('Your way back: 2 in a row bring you to 3 draws.');
    expect(rungsOf(ahead, true, words)[0]).toEqual({ stones: 1, where: 'next', label: 'next' });
  });
});

describe('the ladder of values', () => {
  test('a limit for one event is not used up by the one before it', () => {
    const dee = chart('attendance');
    dee.record('2026-01-05', 'met');
    const labels = rungsOf(dee.outlook('2026-01-05'), false, words).map(({ label }) => label);
    expect(labels).toEqual(['$3', '$3.50', '$4', '$4.50', '$5', '$5.50', '$6']);
  });

  test('the limit that is told is one over time', () => {
    const dee = chart('attendance');
    dee.record('2026-01-05', 'met');
    expect(nearestCap(dee.state(), dee.course(), '2026-01-05')).toEqual({ per: 'year', earned: 300, most: 75_000, room: 74_700 });
  });
});

describe('what staff can choose', () => {
  test('only a test can be positive, and only an offer can be declined', () => {
    expect(outcomesOf(chart('prize-bowl').course().terms)).toEqual(['met', 'target-positive', 'missed', 'excused', 'refused']);
    expect(outcomesOf(chart('attendance').course().terms)).toEqual(['met', 'missed', 'excused']);
    expect(targetText(chart('prize-bowl').course().terms)).toBe('A test without stimulants');
  });

  test('a record is corrected to something else than it is', () => {
    expect(correctableTo({ outcome: 'met' })).toEqual(['not-met']);
    expect(correctableTo({ outcome: 'missed' })).toEqual(['met', 'excused']);
    expect(correctableTo({ outcome: 'excused' })).toEqual(['met']);
  });
});
