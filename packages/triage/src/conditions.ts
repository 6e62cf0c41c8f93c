import { unreachable, type Day, type Instant } from '@cairn/kernel';
import type { CareEventKind } from './care-event.ts';
import { dayNumber } from './days.ts';
import { listOf, MISSED_DAYS, numberOf, type Evidence, type Measures, type PastCheckIn } from './measures.ts';
import { current, daysInARow, fellSinceLast, lately, limitOf, rose, roseSinceLast } from './over-time.ts';
import type { SettingKey } from './settings/keys.ts';
import type { Settings } from './settings/settings.ts';

/** A number, or the name of the setting that holds it. */
export type Limit = number | SettingKey;
export type Scalar = string | number | boolean;

/** A trigger as data. Every leaf can be explained by evidence or by a fact about the person. */
export type Condition =
  | { readonly when: 'is'; readonly measure: string; readonly oneOf: readonly Scalar[] }
  | { readonly when: 'at-least'; readonly measure: string; readonly value: Limit }
  | { readonly when: 'at-most'; readonly measure: string; readonly value: Limit }
  /** Anything at all was told. */
  | { readonly when: 'told'; readonly measure: string }
  /** So answered in this check-in, or in another of today or yesterday; of a list, one of its words. */
  | { readonly when: 'lately'; readonly measure: string; readonly oneOf: readonly Scalar[] }
  | { readonly when: 'includes'; readonly measure: string; readonly oneOf: readonly string[] }
  /** Higher by `by` than at an earlier check-in of the last 24 hours, or of yesterday (a daily check-in an hour later still counts). */
  | { readonly when: 'rose'; readonly measure: string; readonly by: Limit }
  /** Higher (lower) by `by` than the last time it was told, within what is read of the past. */
  | { readonly when: 'rose-since-last' | 'fell-since-last'; readonly measure: string; readonly by: Limit }
  /** On each of the last `days` days, today included; a day without an answer breaks the run. */
  | { readonly when: 'days-at-least' | 'days-below'; readonly measure: string; readonly value: Limit; readonly days: Limit }
  /** So answered on each of the last `days` days; of a list, one of its words. */
  | { readonly when: 'days-of'; readonly measure: string; readonly oneOf: readonly Scalar[]; readonly days: Limit }
  | { readonly when: 'missed-days'; readonly atLeast: Limit }
  | { readonly when: 'alerted'; readonly rules: readonly string[]; readonly withinDays: Limit }
  /** Care events on file that nobody withdrew, that happened at most `withinDays` days ago: `times` of them; each counting at least `count` when that is given. */
  | {
      readonly when: 'event';
      readonly events: readonly CareEventKind[];
      readonly withinDays: Limit;
      readonly times: Limit;
      readonly count: Limit | undefined;
    }
  /** The check-in is over and this question was never answered. */
  | { readonly when: 'left-open'; readonly measure: string }
  | { readonly when: 'person'; readonly is: PersonFlag }
  | { readonly when: 'all'; readonly of: readonly Condition[] }
  | { readonly when: 'any'; readonly of: readonly Condition[] };

export type PersonFlag = 'minor' | 'no-callback-number';

/** A care event as rules see it. */
export type PastEvent = {
  readonly eventId: string;
  readonly event: CareEventKind;
  readonly day: Day;
  readonly at: Instant;
  readonly count: number | undefined;
};

/** One check-in, event or message as it stands now (or none, when days pass without one), with what came before it. */
export type Situation = {
  readonly checkInId: string | undefined;
  readonly sourceId: string | undefined;
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
    readonly events: readonly PastEvent[];
  };
  readonly person: { readonly flags: readonly PersonFlag[] };
  readonly settings: Settings;
};

const DAY = 86_400_000;

/** The evidence when the condition holds (may be empty: a fact about the person needs none), else undefined. */
export function evidenceFor(condition: Condition, now: Situation): readonly Evidence[] | undefined {
  switch (condition.when) {
    case 'all':
      return everyOf(condition.of, now);
    case 'any':
      return someOf(condition.of, now);
    case 'is':
    case 'at-least':
    case 'at-most':
    case 'includes':
      return answers(condition, now) ? [current(now, condition.measure)] : undefined;
    case 'told':
      return now.measures[condition.measure] === undefined ? undefined : [current(now, condition.measure)];
    case 'lately':
      return lately(condition, now);
    case 'rose':
      return rose(condition.measure, limitOf(condition.by, now), now);
    case 'rose-since-last':
      return roseSinceLast(condition.measure, limitOf(condition.by, now), now);
    case 'fell-since-last':
      return fellSinceLast(condition.measure, limitOf(condition.by, now), now);
    case 'days-at-least':
    case 'days-below':
    case 'days-of':
      return daysInARow(condition, now);
    case 'missed-days':
      return now.history.missedDays >= limitOf(condition.atLeast, now)
        ? [{ measure: MISSED_DAYS, value: now.history.missedDays, checkInId: undefined, sourceId: undefined, at: now.at }]
        : undefined;
    case 'alerted':
      return alerted(condition, now);
    case 'event':
      return happened(condition, now);
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

type Answered = Extract<Condition, { when: 'is' | 'at-least' | 'at-most' | 'includes' }>;

function answers(condition: Answered, now: Situation): boolean {
  const number = numberOf(now.measures, condition.measure);
  if (condition.when === 'at-least') return number !== undefined && number >= limitOf(condition.value, now);
  if (condition.when === 'at-most') return number !== undefined && number <= limitOf(condition.value, now);
  if (condition.when === 'includes') return listOf(now.measures, condition.measure).some((word) => condition.oneOf.includes(word));
  const value = now.measures[condition.measure];
  return condition.oneOf.some((wanted) => wanted === value);
}

function alerted(condition: Extract<Condition, { when: 'alerted' }>, now: Situation): readonly Evidence[] | undefined {
  const longest = limitOf(condition.withinDays, now) * DAY;
  return now.history.alerts.some((past) => condition.rules.includes(past.ruleId) && now.at - past.at <= longest) ? [] : undefined;
}

function happened(condition: Extract<Condition, { when: 'event' }>, now: Situation): readonly Evidence[] | undefined {
  const within = limitOf(condition.withinDays, now);
  const least = condition.count === undefined ? undefined : limitOf(condition.count, now);
  const found = now.history.events.filter(
    (past) =>
      condition.events.includes(past.event) &&
      dayNumber(now.day) - dayNumber(past.day) <= within &&
      (least === undefined || (past.count ?? 0) >= least),
  );
  if (found.length < limitOf(condition.times, now)) return undefined;
  return found.map((past) => ({ measure: 'event', value: past.event, checkInId: undefined, sourceId: past.eventId, at: past.at }));
}
