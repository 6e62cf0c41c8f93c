import { accept, dayNumber, refuse, type Context, type Decision } from '@cairn/kernel';
import { underCaps } from './caps.ts';
import { inWeek, step } from './ladder.ts';
import { transfer } from './ledger.ts';
import { weekOf } from './outlook.ts';
import { perWeek, weeksOf, type Method, type Outcome, type Terms } from './protocol.ts';
import type { RewardCommand, RewardRefusal, RewardResult } from './command.ts';
import type { Course, RewardFact, Rewards } from './reward.ts';

type Command = Extract<RewardCommand, { readonly type: 'record' }>;

const tests: readonly Method[] = ['urine-test', 'oral-fluid-test'];

/**
 * One event, once and for good (CM-8). Days are recorded in order, one event a day, so that the level never depends on who
 * was first to write. Nothing is recorded by itself: a week without a record is neither a success nor a miss.
 */
export function decideRecord(
  state: Rewards,
  course: Course,
  command: Command,
  context: Context,
): Decision<RewardFact, RewardRefusal, RewardResult> {
  const wrong = wrongWith(course, command, context);
  if (wrong) return refuse(wrong);
  const { courseId, terms, funder } = course;
  const { day, outcome, excuse, others, sessionId } = command;
  const week = weekOf(course, day);
  const before = inWeek(course.standing, week);
  const { worth, after } = step(terms, before, week, outcome);
  const { cents, cut } = underCaps(state, course, day, worth.cents);
  const recordId = context.newId();
  const body = {
    courseId,
    recordId,
    day,
    week,
    outcome,
    excuse,
    verification: { method: command.method ?? terms.verification.method, observer: context.actor },
    others,
    sessionId,
    earned: { cents, bonus: Math.min(worth.bonus, cents), draws: worth.draws, cut },
    before,
    after,
    funder,
    postings: transfer(`funder:${funder}`, 'available', cents),
  };
  return accept([{ kind: 'reward.recorded', version: 1, body }], { id: recordId, cents, draws: worth.draws, prize: undefined });
}

function wrongWith(course: Course, { day, outcome, method, excuse }: Command, context: Context): RewardRefusal | undefined {
  const { terms } = course;
  if (course.end) return 'course-ended';
  if (!terms.verification.observers.includes(context.actor.role)) return 'observer-not-named';
  if (!isOf(terms, outcome, method)) return 'not-of-target';
  if ((outcome === 'excused') !== (excuse !== undefined)) return 'excuse-missing';
  const late = dayNumber(context.today) - dayNumber(day);
  const week = weekOf(course, day);
  if (late < 0 || late > terms.verification.windowDays || week < 1 || week > weeksOf(terms)) return 'outside-window';
  const last = course.records.at(-1)?.day;
  if (last === day) return 'already-recorded';
  if (last !== undefined && day < last) return 'record-out-of-order';
  return inWeek(course.standing, week).recorded >= perWeek(terms, week) ? 'week-full' : undefined;
}

/** Only a test is positive, and it is looked for as the terms say; one kind of test may stand for the other. */
function isOf({ target, verification }: Terms, outcome: Outcome, method: Method | undefined): boolean {
  if (outcome === 'target-positive' && target.kind !== 'negative-test') return false;
  return method === undefined || method === verification.method || (tests.includes(method) && tests.includes(verification.method));
}
