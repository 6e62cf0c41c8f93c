import { addDays, type Day } from '@cairn/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  balanceOf,
  bindingCap,
  capsNow,
  correctedTo,
  currentCourse,
  earnedInCourse,
  outcomes,
  outlook,
  perWeek,
  protocolOf,
  rewards,
  sumOf,
  weekOf,
  weeksOf,
  type Cap,
  type Course,
  type LedgerLine,
  type Outcome,
  type RewardCommand,
} from '../src/index.ts';
import { amara, Desk, drawOf, enrolled, enrollment, event, jonah, maya, SEED, START, theo } from './desk.ts';
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

/** One thing that somebody tries; numbers choose among what there is. */
type Deed =
  | { readonly type: 'day'; readonly count: number }
  | { readonly type: 'record'; readonly outcome: Outcome }
  | { readonly type: 'draw' }
  | { readonly type: 'redeem'; readonly cents: number }
  | { readonly type: 'ask'; readonly pick: number; readonly to: number; readonly by: number }
  | { readonly type: 'settle'; readonly pick: number; readonly approve: boolean; readonly by: number }
  | { readonly type: 'change'; readonly which: number };

const pick = fc.nat({ max: 60 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((count) => ({ type: 'day', count }) as const) },
  {
    weight: 14,
    arbitrary: fc.constantFrom(...outcomes, 'met', 'met', 'met', 'met').map((outcome) => ({ type: 'record', outcome }) as const),
  },
  { weight: 6, arbitrary: fc.constant({ type: 'draw' } as const) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 6000 }).map((cents) => ({ type: 'redeem', cents }) as const) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('ask' as const), pick, to: pick, by: pick }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('settle' as const), pick, approve: fc.boolean(), by: pick }) },
  { weight: 3, arbitrary: pick.map((which) => ({ type: 'change', which }) as const) },
);

/** Courses whose limits are soon reached, so that limits are what is tried. */
const enrollments = [
  enrollment('california-recovery-incentives'),
  enrollment('prize-bowl'),
  enrollment('higgins-vouchers', { scaled: true }),
  enrollment('higgins-vouchers', { capPerYear: 9000, scaled: true }),
  enrollment('higgins-vouchers', { capPerYear: 2500, scaled: true }),
  enrollment('tasks', { capPerYear: 6300 }),
  enrollment('higgins-vouchers', { capPerYear: 5000, scaled: true }),
  enrollment('attendance', { capPerYear: 6850 }),
];
const people = [maya, theo, amara, jonah];
const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

function commandOf(desk: Desk, done: Deed, today: Day): RewardCommand | undefined {
  const course = currentCourse(desk.state) ?? desk.state.courses.at(-1);
  if (done.type === 'change' && !currentCourse(desk.state)) return at(enrollments, done.which);
  if (!course || done.type === 'day') return undefined;
  const { courseId } = course;
  switch (done.type) {
    case 'record':
      return event(desk, today, done.outcome);
    case 'draw':
      return drawOf(desk);
    case 'redeem':
      return {
        type: 'redeem',
        redemptionId: `red-${desk.entries.length}`,
        goods: 'grocery',
        cents: done.cents,
        hasCode: false,
        askId: undefined,
      };
    case 'change':
      return { type: 'end', courseId, why: 'other', seed: SEED };
    case 'ask': {
      const any = at(desk.state.courses, done.pick);
      const record = any && at(any.records, done.pick);
      return (
        record && {
          type: 'ask-correction',
          courseId: any.courseId,
          recordId: record.recordId,
          to: at(correctedTo, done.to) ?? 'met',
          why: 'other',
        }
      );
    }
    case 'settle': {
      const correction = at(desk.state.corrections, done.pick);
      const type = done.approve ? 'approve-correction' : 'decline-correction';
      return correction && { type, courseId: correction.courseId, correctionId: correction.correctionId };
    }
  }
}

test('whatever is recorded, drawn, spent and put right, in whatever order: the ledger is whole and no limit is passed', () => {
  const seen = { cut: 0, drawn: 0, spent: 0, added: 0, paidBack: 0, recovered: 0 };
  fc.assert(
    fc.property(fc.array(deed, { minLength: 40, maxLength: 160, size: 'max' }), (deeds) => {
      const desk = new Desk();
      const log: { command: RewardCommand; today: Day; by: number; refused: string | undefined }[] = [];
      desk.do(enrollment('prize-bowl'), '2025-12-01');
      log.push({ command: enrollment('prize-bowl'), today: '2025-12-01', by: 0, refused: undefined });
      let today = '2025-12-01';
      for (const done of deeds) {
        if (done.type === 'day') today = addDays(today, done.count);
        if (done.type === 'record') today = addDays(today, 3);
        const command = commandOf(desk, done, today);
        if (!command) continue;
        const by = 'by' in done ? done.by % people.length : 0;
        const before = balanceOf(desk.state.accounts, 'available');
        const levels = new Map(desk.state.courses.map(({ courseId, standing }) => [courseId, standing.level]));
        const refused = desk.try(command, today, people[by] ?? maya);
        log.push({ command, today, by, refused });
        lawsHold(desk, today);
        // Only spending lowers a balance, only a recorded event lowers a level.
        if (command.type !== 'redeem') expect(balanceOf(desk.state.accounts, 'available')).toBeGreaterThanOrEqual(before);
        if (command.type !== 'record')
          for (const { courseId, standing } of desk.state.courses) expect(standing.level).toBeGreaterThanOrEqual(levels.get(courseId) ?? 0);
      }
      noLineOverALimit(desk);
      sameAgain(desk, log);
      count(desk, seen);
    }),
    { seed, numRuns: 60 },
  );
  // The histories were about something: all of this came up.

  console.log(JSON.stringify(seen));
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
}, 120_000);

function count({ entries, state }: Desk, seen: Record<'cut' | 'drawn' | 'spent' | 'added' | 'paidBack' | 'recovered', number>): void {
  for (const { kind, body } of entries) {
    if (kind === 'reward.recorded' && body.earned.cut) seen.cut += 1;
    if (kind === 'reward.recorded' && body.after.level > body.before.level + 1) seen.recovered += 1;
    if (kind === 'reward.drawn') seen.drawn += 1;
    if (kind === 'reward.correction-approved' && body.earned.cents + body.earned.draws > 0) seen.added += 1;
  }
  seen.spent += state.redemptions.length;
  if (balanceOf(state.accounts, 'program') < 0) seen.paidBack += 1;
}

function lawsHold(desk: Desk, today: Day): void {
  const { state } = desk;
  for (const { postings } of state.ledger) expect(sumOf(postings)).toBe(0);
  expect(sumOf(state.accounts)).toBe(0);
  const available = balanceOf(state.accounts, 'available');
  expect(available).toBeGreaterThanOrEqual(0);
  expect(Number.isSafeInteger(available)).toBe(true);
  const earned = state.earned.reduce((sum, { cents }) => sum + cents, 0);
  expect(available + balanceOf(state.accounts, 'spent')).toBe(earned);
  expect(state.courses.reduce((sum, { courseId }) => sum + earnedInCourse(state, courseId), 0)).toBe(earned);
  for (const course of state.courses) {
    for (const { cap, earned: under } of capsNow(state, course, today)) {
      // A course under a new, lower limit adds nothing to what an earlier one gave under its own.
      if (cap.of === 'funder') expect(under).toBeLessThanOrEqual(cap.cents);
      if (cap.per === 'event') for (const one of course.records) expect(one.earned.cents).toBeLessThanOrEqual(cap.cents);
    }
    expect(bindingCap(state, course, today)?.room).toBeGreaterThanOrEqual(0);
    const ahead = outlook(state, course, today).ahead.reduce((sum, { cents }) => sum + cents, 0);
    const lasting = { ...course, caps: course.caps.filter(({ per }) => per !== 'event') };
    expect(ahead).toBeLessThanOrEqual(bindingCap(state, lasting, today)?.room ?? 0);
  }
}

/** Counted anew, line by line of the ledger and without the product's own sums: no line takes any sum over its limit. */
function noLineOverALimit({ state }: Desk): void {
  const got = (line: LedgerLine): number => (line.cause === 'redemption' ? 0 : balanceOf(line.postings, 'available'));
  for (const [n, line] of state.ledger.entries()) {
    const course = state.courses.find(({ courseId }) => courseId === line.courseId);
    if (!course || got(line) === 0) continue;
    for (const cap of course.caps) {
      const counts = state.ledger.slice(0, n + 1).filter((one) => counted(one, line, cap, state.courses));
      expect(counts.reduce((sum, one) => sum + got(one), 0)).toBeLessThanOrEqual(cap.cents);
    }
  }
}

function counted(one: LedgerLine, line: LedgerLine, { of, per }: Cap, courses: readonly Course[]): boolean {
  if (per === 'event') return one === line;
  if (per === 'course') return one.courseId === line.courseId;
  const payer = (courseId: string | undefined) => courses.find((course) => course.courseId === courseId)?.funder;
  const length = per === 'year' ? 4 : 7;
  return one.day.slice(0, length) === line.day.slice(0, length) && (of !== 'funder' || payer(one.courseId) === payer(line.courseId));
}

type Log = readonly { readonly command: RewardCommand; readonly today: Day; readonly by: number; readonly refused: string | undefined }[];

/** Folding the entries again, and deciding every command again, comes to the same state, to the cent. */
function sameAgain(desk: Desk, log: Log): void {
  expect(desk.entries.reduce(rewards.evolve, rewards.start())).toEqual(desk.state);
  const again = new Desk();
  for (const { command, today, by, refused } of log) expect(again.try(command, today, people[by] ?? maya)).toBe(refused);
  expect(again.state).toEqual(desk.state);
  const windowed = desk.entries.reduce((state, entry) => rewards.window?.(rewards.evolve(state, entry)) ?? state, rewards.start());
  expect(windowed).toEqual(rewards.window?.(desk.state));
}

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
