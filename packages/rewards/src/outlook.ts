import { dayNumber, type Day } from '@cairn/kernel';
import { slipsIn } from './bowl.ts';
import { bindingCap, earnedInYear, underCaps, type CapNow } from './caps.ts';
import { inWeek, scaled, step, type Worth } from './ladder.ts';
import { balanceOf } from './ledger.ts';
import { perWeek, weeksOf, type Cents } from './protocol.ts';
import { drawsReady, type Course, type Rewards, type Standing } from './reward.ts';

/** One kind of slip: `slips` of `of` are of it. */
export type Odds = { readonly prize: string; readonly slips: number; readonly of: number; readonly cents: Cents };

/** Everything a page says about where somebody stands, worked out of the record alone. */
export type Outlook = {
  /** To spend now, whatever course it came from. */
  readonly balance: Cents;
  readonly earnedThisYear: Cents;
  /** The limit that leaves the least room, with what counts against it. */
  readonly cap: CapNow | undefined;
  readonly ready: number;
  /** 1 is the first; undefined when the course is over. */
  readonly week: number | undefined;
  readonly weeks: number;
  /** Events still expected this week. */
  readonly leftThisWeek: number;
  /** What the last successes in a row earned, oldest first. */
  readonly behind: readonly Worth[];
  /** What the next successes earn, the next one first; as the limits let them. Empty when the course is over. */
  readonly ahead: readonly Worth[];
  /** After a miss: what the next success would earn, and what comes after `inARow` of them. */
  readonly onMiss: { readonly next: Worth; readonly inARow: number | undefined; readonly back: Worth | undefined } | undefined;
  /** After a reset: so many successes more, and the next one earns `to` again. */
  readonly wayBack: { readonly left: number; readonly to: Worth } | undefined;
  readonly odds: readonly Odds[];
};

const STEPS_SHOWN = 7;

/** The week of a course that a day lies in; 1 is the first, below it is before the start. */
export function weekOf({ startDay }: Pick<Course, 'startDay'>, day: Day): number {
  return Math.floor((dayNumber(day) - dayNumber(startDay)) / 7) + 1;
}

export function outlook(state: Rewards, course: Course, today: Day): Outlook {
  const { terms } = course;
  const weeks = weeksOf(terms);
  const current = weekOf(course, today);
  const over = course.end !== undefined || current > weeks;
  const week = over ? undefined : Math.max(1, current);
  const standing = inWeek(course.standing, week ?? weeks);
  return {
    balance: balanceOf(state.accounts, 'available'),
    earnedThisYear: earnedInYear(state, today),
    cap: bindingCap(state, course, today),
    ready: drawsReady(course),
    week,
    weeks,
    leftThisWeek: week === undefined ? 0 : Math.max(0, perWeek(terms, week) - standing.recorded),
    behind: behindOf(course),
    ahead: over ? [] : underRoom(state, course, today, successes(course, standing, STEPS_SHOWN).worths),
    onMiss: over ? undefined : afterMiss(state, course, standing, today),
    wayBack: over ? undefined : wayBack(state, course, standing, today),
    odds: oddsOf(course),
  };
}

function behindOf({ records }: Course): readonly Worth[] {
  const row: Worth[] = [];
  for (const { outcome, earned } of records.toReversed()) {
    if (outcome === 'excused') continue;
    if (outcome !== 'met') break;
    row.unshift({ cents: earned.cents, bonus: earned.bonus, draws: earned.draws });
  }
  return row.slice(-STEPS_SHOWN);
}

type Row = { readonly worths: readonly Worth[]; readonly standing: Standing };

/** So many successes one after another; when a week is full the next one begins, as long as the course lasts. */
function successes({ terms }: Course, from: Standing, count: number): Row {
  const worths: Worth[] = [];
  let standing = from;
  while (worths.length < count) {
    const full = standing.recorded >= perWeek(terms, standing.week);
    if (full && standing.week >= weeksOf(terms)) break;
    const { worth, after } = step(terms, standing, full ? standing.week + 1 : standing.week, 'met');
    worths.push(worth);
    standing = after;
  }
  return { worths, standing };
}

/**
 * What is left of each after the limits, one after another: a limit for one event is there again for the next.
 * Draws are cut when they are drawn.
 */
function underRoom(state: Rewards, course: Course, today: Day, worths: readonly Worth[]): readonly Worth[] {
  const lasting = { ...course, caps: course.caps.filter(({ per }) => per !== 'event') };
  let left = underCaps(state, lasting, today, Number.MAX_SAFE_INTEGER).cents;
  return worths.map((worth) => {
    const cents = Math.min(worth.cents, left, underCaps(state, course, today, worth.cents).cents);
    left -= cents;
    return cents === worth.cents ? worth : { ...worth, cents, bonus: Math.min(worth.bonus, cents) };
  });
}

function first(state: Rewards, course: Course, today: Day, standing: Standing): Worth | undefined {
  return underRoom(state, course, today, successes(course, standing, 1).worths)[0];
}

function afterMiss(state: Rewards, course: Course, standing: Standing, today: Day): Outlook['onMiss'] {
  const { terms } = course;
  if (!terms.resetBy.includes('missed')) return undefined;
  const full = standing.recorded >= perWeek(terms, standing.week);
  const missed = step(terms, standing, full ? standing.week + 1 : standing.week, 'missed').after;
  const next = first(state, course, today, missed);
  if (!next) return undefined;
  const k = terms.recoverAfter;
  if (k === undefined || missed.saved === 0) return { next, inARow: undefined, back: undefined };
  const back = first(state, course, today, successes(course, missed, k).standing);
  return { next, inARow: back && k, back };
}

function wayBack(state: Rewards, course: Course, standing: Standing, today: Day): Outlook['wayBack'] {
  const k = course.terms.recoverAfter;
  if (k === undefined || standing.saved <= standing.level) return undefined;
  const left = Math.max(1, k - standing.inARow);
  const to = first(state, course, today, successes(course, standing, left).standing);
  return to && { left, to };
}

function oddsOf({ terms }: Course): readonly Odds[] {
  if (terms.reward.kind !== 'draws') return [];
  const of = slipsIn(terms.reward.prizes);
  return terms.reward.prizes.map(({ key, slips, cents }) => ({ prize: key, slips, of, cents: scaled(cents, terms.scale) }));
}
