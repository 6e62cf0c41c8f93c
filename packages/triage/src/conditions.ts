import { unreachable, type Day, type Instant } from '@cairn/kernel';
import { addDays, dayNumber } from './days.ts';
import { listOf, MISSED_DAYS, numberOf, type Evidence, type Measures, type PastCheckIn } from './measures.ts';

/** A trigger as data. Every leaf can be explained by evidence or by a fact about the person. */
export type Condition =
  | { readonly when: 'is'; readonly measure: string; readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly when: 'at-least'; readonly measure: string; readonly value: number }
  /** So answered in this check-in, or in another of today or yesterday. */
  | { readonly when: 'lately'; readonly measure: string; readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly when: 'includes'; readonly measure: string; readonly oneOf: readonly string[] }
  /** Higher by `by` than at an earlier check-in of the last 24 hours, or of yesterday (a daily check-in an hour later still counts). */
  | { readonly when: 'rose'; readonly measure: string; readonly by: number }
  /** At least `value` on each of the last `days` days, today included; a day without an answer breaks the run. */
  | { readonly when: 'days-at-least'; readonly measure: string; readonly value: number; readonly days: number }
  | { readonly when: 'missed-days'; readonly atLeast: number }
  | { readonly when: 'alerted'; readonly rules: readonly string[]; readonly withinDays: number }
  /** The check-in is over and this question was never answered. */
  | { readonly when: 'left-open'; readonly measure: string }
  | { readonly when: 'person'; readonly is: PersonFlag }
  | { readonly when: 'all'; readonly of: readonly Condition[] }
  | { readonly when: 'any'; readonly of: readonly Condition[] };

export type PersonFlag = 'minor' | 'no-callback-number';

/** One check-in as it stands now (or none, when days pass without one), with what came before it. */
export type Situation = {
  readonly checkInId: string | undefined;
  readonly at: Instant;
  readonly day: Day;
  /** True once the check-in is finished or its day is over. */
  readonly ended: boolean;
  readonly measures: Measures;
  readonly history: {
    readonly checkIns: readonly PastCheckIn[];
    /** Whole days in a row without a check-in, up to now. */
    readonly missedDays: number;
    readonly alerts: readonly { readonly ruleId: string; readonly at: Instant }[];
  };
  readonly person: { readonly flags: readonly PersonFlag[] };
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The evidence when the condition holds (may be empty: a fact about the person needs none), else undefined. */
export function evidenceFor(condition: Condition, now: Situation): readonly Evidence[] | undefined {
  switch (condition.when) {
    case 'all':
      return everyOf(condition.of, now);
    case 'any':
      return someOf(condition.of, now);
    case 'is':
    case 'at-least':
    case 'includes':
      return answers(condition, now) ? [current(now, condition.measure)] : undefined;
    case 'lately':
      return lately(condition, now);
    case 'rose':
      return rose(condition.measure, condition.by, now);
    case 'days-at-least':
      return daysAtLeast(condition, now);
    case 'missed-days':
      return now.history.missedDays >= condition.atLeast
        ? [{ measure: MISSED_DAYS, value: now.history.missedDays, checkInId: undefined, at: now.at }]
        : undefined;
    case 'alerted':
      return now.history.alerts.some((past) => condition.rules.includes(past.ruleId) && now.at - past.at <= condition.withinDays * DAY)
        ? []
        : undefined;
    case 'left-open':
      return now.ended && now.measures[condition.measure] === undefined ? [] : undefined;
    case 'person':
      return now.person.flags.includes(condition.is) ? [] : undefined;
    default:
      return unreachable(condition);
  }
}

function everyOf(conditions: readonly Condition[], now: Situation): readonly Evidence[] | undefined {
  const found: Evidence[] = [];
  for (const condition of conditions) {
    const evidence = evidenceFor(condition, now);
    if (!evidence) return undefined;
    found.push(...evidence);
  }
  return found;
}

/** All that hold speak: a craving of 9 that also rose by 4 shows both. */
function someOf(conditions: readonly Condition[], now: Situation): readonly Evidence[] | undefined {
  const found = conditions.map((condition) => evidenceFor(condition, now)).filter((evidence) => evidence !== undefined);
  return found.length > 0 ? found.flat() : undefined;
}

type Answered = Extract<Condition, { when: 'is' | 'at-least' | 'includes' }>;

function answers(condition: Answered, now: Situation): boolean {
  if (condition.when === 'at-least') return (numberOf(now.measures, condition.measure) ?? -Infinity) >= condition.value;
  if (condition.when === 'includes') return listOf(now.measures, condition.measure).some((word) => condition.oneOf.includes(word));
  const value = now.measures[condition.measure];
  return condition.oneOf.some((wanted) => wanted === value);
}

function current(now: Situation, measure: string): Evidence {
  return { measure, value: now.measures[measure] ?? null, checkInId: now.checkInId, at: now.at };
}

function earlier(now: Situation): readonly PastCheckIn[] {
  return now.history.checkIns.filter((past) => past.checkInId !== now.checkInId && past.at <= now.at);
}

function lately(condition: Extract<Condition, { when: 'lately' }>, now: Situation): readonly Evidence[] | undefined {
  const says = (measures: Measures): boolean => condition.oneOf.some((wanted) => wanted === measures[condition.measure]);
  if (says(now.measures)) return [current(now, condition.measure)];
  const past = earlier(now).findLast((one) => dayNumber(now.day) - dayNumber(one.day) <= 1 && says(one.measures));
  if (!past) return undefined;
  return [{ measure: condition.measure, value: past.measures[condition.measure] ?? null, checkInId: past.checkInId, at: past.at }];
}

function rose(measure: string, by: number, now: Situation): readonly Evidence[] | undefined {
  const value = numberOf(now.measures, measure);
  if (value === undefined) return undefined;
  let lowest: Evidence | undefined;
  for (const past of earlier(now)) {
    const then = numberOf(past.measures, measure);
    const near = now.at - past.at <= DAY || dayNumber(now.day) - dayNumber(past.day) <= 1;
    if (then === undefined || !near || value - then < by) continue;
    if (!lowest || then < Number(lowest.value)) lowest = { measure, value: then, checkInId: past.checkInId, at: past.at };
  }
  return lowest ? [lowest, current(now, measure)] : undefined;
}

function daysAtLeast(condition: Extract<Condition, { when: 'days-at-least' }>, now: Situation): readonly Evidence[] | undefined {
  if ((numberOf(now.measures, condition.measure) ?? -Infinity) < condition.value) return undefined;
  const found = [current(now, condition.measure)];
  for (let back = 1; back < condition.days; back += 1) {
    const day = addDays(now.day, -back);
    const that = latest(
      earlier(now).filter((past) => past.day === day),
      condition.measure,
    );
    if (!that || Number(that.value) < condition.value) return undefined;
    found.unshift(that);
  }
  return found;
}

function latest(checkIns: readonly PastCheckIn[], measure: string): Evidence | undefined {
  let found: Evidence | undefined;
  for (const past of checkIns) {
    const value = numberOf(past.measures, measure);
    if (value !== undefined && (!found || past.at >= found.at)) found = { measure, value, checkInId: past.checkInId, at: past.at };
  }
  return found;
}
