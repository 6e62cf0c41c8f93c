/** Random histories of whole charts: what is tried, what must hold after each step, and how often each thing came up. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { addDays, type Day } from '@cairn/kernel';
import fc from 'fast-check';
import {
  balanceOf,
  bindingCap,
  capsNow,
  correctedTo,
  currentCourse,
  earnedInCourse,
  outcomes,
  outlook,
  rewards,
  sumOf,
  type Cap,
  type Course,
  type LedgerLine,
  type Outcome,
  type RewardCommand,
} from '../src/index.ts';
import { amara, Desk, drawOf, enrollment, event, jonah, maya, SEED, theo } from './desk.ts';

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

export type Seen = Record<'cut' | 'drawn' | 'spent' | 'added' | 'paidBack' | 'recovered', number>;
export type Histories = {
  readonly runs: number;
  readonly seed: number;
  readonly seen: Readonly<Seen>;
  readonly failed: string | undefined;
};

/** So many histories; `failed` is the smallest one that breaks a law, with what it broke. */
export function ledgerHistories({ runs, seed }: { readonly runs: number; readonly seed: number }): Histories {
  const seen: Seen = { cut: 0, drawn: 0, spent: 0, added: 0, paidBack: 0, recovered: 0 };
  const history = fc.array(deed, { minLength: 40, maxLength: 160, size: 'max' });
  const checked = fc.check(
    fc.property(history, (deeds) => count(live(deeds), seen)),
    { seed, numRuns: runs },
  );
  return { runs, seed, seen, failed: checked.failed ? fc.defaultReportMessage(checked) : undefined };
}

function live(deeds: readonly Deed[]): Desk {
  const desk = new Desk();
  const log: Entry[] = [];
  let today = '2025-12-01';
  const attempt = (command: RewardCommand, by: number): void => {
    const before = balanceOf(desk.state.accounts, 'available');
    const levels = new Map(desk.state.courses.map(({ courseId, standing }) => [courseId, standing.level]));
    log.push({ command, today, by, refused: desk.try(command, today, people[by] ?? maya) });
    lawsHold(desk, today);
    // Only spending lowers a balance, only a recorded event lowers a level.
    if (command.type !== 'redeem') ok(balanceOf(desk.state.accounts, 'available') >= before);
    if (command.type !== 'record')
      for (const { courseId, standing } of desk.state.courses) ok(standing.level >= (levels.get(courseId) ?? 0));
  };
  attempt(enrollment('prize-bowl'), 0);
  for (const done of deeds) {
    if (done.type === 'day') today = addDays(today, done.count);
    if (done.type === 'record') today = addDays(today, 3);
    const command = commandOf(desk, done, today);
    if (command) attempt(command, 'by' in done ? done.by % people.length : 0);
  }
  noLineOverALimit(desk);
  sameAgain(desk, log);
  return desk;
}

function count({ entries, state }: Desk, seen: Seen): void {
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
  for (const { postings } of state.ledger) equal(sumOf(postings), 0);
  equal(sumOf(state.accounts), 0);
  const available = balanceOf(state.accounts, 'available');
  ok(available >= 0);
  equal(Number.isSafeInteger(available), true);
  const earned = state.earned.reduce((sum, { cents }) => sum + cents, 0);
  equal(available + balanceOf(state.accounts, 'spent'), earned);
  equal(
    state.courses.reduce((sum, { courseId }) => sum + earnedInCourse(state, courseId), 0),
    earned,
  );
  for (const course of state.courses) {
    for (const { cap, earned: under } of capsNow(state, course, today)) {
      // A course under a new, lower limit adds nothing to what an earlier one gave under its own.
      if (cap.of === 'funder') ok(under <= cap.cents);
      if (cap.per === 'event') for (const one of course.records) ok(one.earned.cents <= cap.cents);
    }
    ok((bindingCap(state, course, today)?.room ?? -1) >= 0);
    const ahead = outlook(state, course, today).ahead.reduce((sum, { cents }) => sum + cents, 0);
    const lasting = { ...course, caps: course.caps.filter(({ per }) => per !== 'event') };
    ok(ahead <= (bindingCap(state, lasting, today)?.room ?? 0));
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
      ok(counts.reduce((sum, one) => sum + got(one), 0) <= cap.cents);
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

type Entry = { readonly command: RewardCommand; readonly today: Day; readonly by: number; readonly refused: string | undefined };

/** Folding the entries again, and deciding every command again, comes to the same state, to the cent. */
function sameAgain(desk: Desk, log: readonly Entry[]): void {
  deepEqual(desk.entries.reduce(rewards.evolve, rewards.start()), desk.state);
  const again = new Desk();
  for (const { command, today, by, refused } of log) equal(again.try(command, today, people[by] ?? maya), refused);
  deepEqual(again.state, desk.state);
  const windowed = desk.entries.reduce((state, entry) => rewards.window?.(rewards.evolve(state, entry)) ?? state, rewards.start());
  deepEqual(windowed, rewards.window?.(desk.state));
}
