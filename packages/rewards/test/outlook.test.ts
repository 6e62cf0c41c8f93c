import { expect, test } from 'vitest';
import { outlook, type Outcome } from '../src/index.ts';
import { drawOf, enrolled, event, START, type Desk } from './desk.ts';

function look(desk: Desk, today: string) {
  return outlook(desk.state, desk.course(), today);
}

function recorded(desk: Desk, ...told: readonly (readonly [day: string, outcome: Outcome])[]): Desk {
  for (const [day, outcome] of told) desk.do(event(desk, day, outcome), day);
  return desk;
}

const three = [
  [START, 'met'],
  ['2026-01-08', 'met'],
  ['2026-01-12', 'met'],
] as const;

test('after three successes the page says: three ready, next four, after a miss one and the way back', () => {
  const desk = recorded(enrolled('prize-bowl'), ...three);
  for (let n = 0; n < 3; n += 1) desk.do(drawOf(desk), '2026-01-12');
  const { ready, ahead, behind, onMiss, wayBack, week, weeks, leftThisWeek, odds } = look(desk, '2026-01-12');
  expect([ready, week, weeks, leftThisWeek]).toEqual([3, 2, 12, 1]);
  expect(behind.map(({ draws }) => draws)).toEqual([1, 2, 3]);
  expect(ahead.map(({ draws }) => draws)).toEqual([4, 5, 6, 7, 8, 8, 8]);
  expect([onMiss?.next.draws, onMiss?.inARow, onMiss?.back?.draws]).toEqual([1, 2, 4]);
  expect(wayBack).toBeUndefined();
  expect(odds.map(({ prize, slips, of, cents }) => [prize, slips, of, cents])).toEqual([
    ['good-job', 250, 500, 0],
    ['small', 209, 500, 100],
    ['large', 40, 500, 2000],
    ['jumbo', 1, 500, 10_000],
  ]);
});

test('after a reset it counts the way back, down to where it was', () => {
  const desk = recorded(enrolled('prize-bowl'), ...three, ['2026-01-15', 'missed']);
  expect(look(desk, '2026-01-15').wayBack).toMatchObject({ left: 2, to: { draws: 4 } });
  expect(look(desk, '2026-01-15').ahead.map(({ draws }) => draws)).toEqual([1, 2, 4, 5, 6, 7, 8]);
  recorded(desk, ['2026-01-19', 'met']);
  expect(look(desk, '2026-01-19').wayBack).toMatchObject({ left: 1, to: { draws: 4 } });
  recorded(desk, ['2026-01-22', 'met']);
  expect(look(desk, '2026-01-22').wayBack).toBeUndefined();
});

test('what is ahead is what comes when it comes: the page never promises what the rule does not pay', () => {
  const desk = recorded(
    enrolled('california-recovery-incentives'),
    [START, 'met'],
    ['2026-01-08', 'met'],
    ['2026-01-12', 'target-positive'],
  );
  const { ahead } = look(desk, '2026-01-12');
  const days = ['2026-01-15', '2026-01-19', '2026-01-22', '2026-01-26', '2026-01-29', '2026-02-02', '2026-02-05'];
  recorded(desk, ...days.map((day) => [day, 'met'] as const));
  expect(ahead.map(({ cents }) => cents)).toEqual(
    desk
      .course()
      .records.slice(-7)
      .map(({ earned }) => earned.cents),
  );
});

test('what is ahead ends where the course ends, and a finished course promises nothing', () => {
  const desk = enrolled('attendance');
  expect(look(desk, '2026-03-24').ahead).toHaveLength(1);
  expect(look(desk, '2026-04-20')).toMatchObject({ week: undefined, ahead: [], leftThisWeek: 0, onMiss: undefined });
});

test('the limit that binds is named, with what counts against it', () => {
  const desk = recorded(enrolled('california-recovery-incentives', { capPerYear: 60_000 }), [START, 'met']);
  expect(look(desk, START)).toMatchObject({
    earnedThisYear: 1000,
    balance: 1000,
    cap: { cap: { cents: 59_900 }, earned: 1000, room: 58_900 },
  });
});

test('a new year opens a limit of a year again', () => {
  const desk = recorded(enrolled('attendance', {}, '2026-12-28'), ['2026-12-28', 'met']);
  expect(look(desk, '2026-12-28').earnedThisYear).toBe(300);
  expect(look(desk, '2027-01-04').earnedThisYear).toBe(0);
});
