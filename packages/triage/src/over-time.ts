import type { Condition, Limit, Scalar, Situation } from './conditions.ts';
import { addDays, dayNumber } from './days.ts';
import { numberOf, type Evidence, type Measures, type MeasureValue, type PastCheckIn } from './measures.ts';

/* Conditions that look at earlier check-ins. */

const DAY = 86_400_000;

export function limitOf(limit: Limit, now: Situation): number {
  return typeof limit === 'number' ? limit : now.settings.of[limit];
}

export function current(now: Situation, measure: string): Evidence {
  return { measure, value: now.measures[measure] ?? null, checkInId: now.checkInId, sourceId: now.sourceId, at: now.at };
}

function earlier(now: Situation): readonly PastCheckIn[] {
  return now.history.checkIns.filter((past) => past.checkInId !== now.checkInId && past.at <= now.at);
}

function told(past: PastCheckIn, measure: string, value: MeasureValue): Evidence {
  return { measure, value, checkInId: past.checkInId, sourceId: undefined, at: past.at };
}

export function lately(condition: Extract<Condition, { when: 'lately' }>, now: Situation): readonly Evidence[] | undefined {
  const { measure, oneOf } = condition;
  if (says(now.measures, measure, oneOf)) return [current(now, measure)];
  const past = earlier(now).findLast((one) => dayNumber(now.day) - dayNumber(one.day) <= 1 && says(one.measures, measure, oneOf));
  return past && [told(past, measure, past.measures[measure] ?? '')];
}

function says(measures: Measures, measure: string, oneOf: readonly Scalar[]): boolean {
  const value = measures[measure];
  const said: readonly unknown[] = Array.isArray(value) ? value : [value];
  return oneOf.some((wanted) => said.includes(wanted));
}

export function rose(measure: string, by: number, now: Situation): readonly Evidence[] | undefined {
  const value = numberOf(now.measures, measure);
  if (value === undefined) return undefined;
  let lowest: Evidence | undefined;
  for (const past of earlier(now)) {
    const then = numberOf(past.measures, measure);
    const near = now.at - past.at <= DAY || dayNumber(now.day) - dayNumber(past.day) <= 1;
    if (then === undefined || !near || value - then < by) continue;
    if (!lowest || then < Number(lowest.value)) lowest = told(past, measure, then);
  }
  return lowest ? [lowest, current(now, measure)] : undefined;
}

export function roseSinceLast(measure: string, by: number, now: Situation): readonly Evidence[] | undefined {
  const [value, before] = [numberOf(now.measures, measure), newest(earlier(now), measure)];
  return value !== undefined && before && value - Number(before.value) >= by ? [before, current(now, measure)] : undefined;
}

export function fellSinceLast(measure: string, by: number, now: Situation): readonly Evidence[] | undefined {
  const [value, before] = [numberOf(now.measures, measure), newest(earlier(now), measure)];
  return value !== undefined && before && Number(before.value) - value >= by ? [before, current(now, measure)] : undefined;
}

type InARow = Extract<Condition, { when: 'days-at-least' | 'days-below' | 'days-of' }>;

export function daysInARow(condition: InARow, now: Situation): readonly Evidence[] | undefined {
  const { measure } = condition;
  if (!fits(condition, now.measures[measure], now)) return undefined;
  const found = [current(now, measure)];
  for (let back = 1; back < limitOf(condition.days, now); back += 1) {
    const day = addDays(now.day, -back);
    const that = latest(
      earlier(now).filter((past) => past.day === day),
      measure,
    );
    if (!that || !fits(condition, that.value ?? undefined, now)) return undefined;
    found.unshift(that);
  }
  return found;
}

function fits(condition: InARow, value: MeasureValue | undefined, now: Situation): boolean {
  if (condition.when === 'days-of') return value !== undefined && says({ [condition.measure]: value }, condition.measure, condition.oneOf);
  if (typeof value !== 'number') return false;
  const limit = limitOf(condition.value, now);
  return condition.when === 'days-at-least' ? value >= limit : value < limit;
}

function latest(checkIns: readonly PastCheckIn[], measure: string): Evidence | undefined {
  let found: Evidence | undefined;
  for (const past of checkIns) {
    const value = past.measures[measure];
    if (value !== undefined && (!found || past.at >= found.at)) found = told(past, measure, value);
  }
  return found;
}

function newest(checkIns: readonly PastCheckIn[], measure: string): Evidence | undefined {
  return latest(
    checkIns.filter((past) => numberOf(past.measures, measure) !== undefined),
    measure,
  );
}
