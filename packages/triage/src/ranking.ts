import type { Day, Instant } from '@cairn/kernel';
import type { Alert, PersonRef, Triage } from './alert.ts';
import { charted, isHarder, series, usualBand, type Band, type Charted } from './baseline.ts';
import { levelTable, tiers, type Level, type Tier } from './levels.ts';
import { numberOf, type PastCheckIn } from './measures.ts';
import type { Detail, Reason } from './reasons.ts';

/** The clock of the alert that sets the row's place. */
export type RowClock = {
  readonly alertId: string;
  readonly level: Level;
  readonly raisedAt: Instant;
  readonly dueAt: Instant;
  readonly dueDay: Day;
  readonly owner: PersonRef | undefined;
  readonly taken: { readonly by: PersonRef; readonly at: Instant } | undefined;
};

export type Trend = {
  readonly measure: Charted;
  /** 14 days, oldest first, the last is today; null is a day without an answer. */
  readonly days: readonly (number | null)[];
  readonly usual: Band | undefined;
  readonly latest: number | undefined;
  readonly harder: boolean;
};

/** What the caseload needs of a person beside alerts. */
export type Known = {
  readonly name: string;
  readonly today: Day;
  /** At least the last 15 days, in any order. */
  readonly checkIns: readonly PastCheckIn[];
};

export type Standing = {
  readonly tier: Tier;
  readonly reason: Reason | undefined;
  readonly details: readonly Detail[];
  readonly clock: RowClock | undefined;
  readonly trends: readonly Trend[];
  readonly lastCheckInAt: Instant | undefined;
  readonly openAlerts: number;
  /** Some open alert is in nobody's hands. */
  readonly unclaimed: boolean;
  readonly rankKey: string;
};

/** Where a person stands on the caseload, and why. Daily, explainable, the most urgent of the open alerts; no hidden score (clinical.md §E "Tier"). */
export function standing(triage: Triage, known: Known): Standing {
  const open = triage.alerts
    .filter((alert) => alert.status !== 'resolved')
    .sort((a, b) => (heedOf(a, known.today) < heedOf(b, known.today) ? -1 : 1));
  const first = open[0];
  const trends = charted.map((measure) => trendOf(measure, known));
  return {
    tier: first ? tierOf(first, known.today) : 'steady',
    reason: first?.reason,
    details: detailsOf(open, trends, known),
    clock: first ? clockOf(first) : undefined,
    trends,
    lastCheckInAt: known.checkIns.length > 0 ? Math.max(...known.checkIns.map((checkIn) => checkIn.at)) : undefined,
    openAlerts: open.length,
    unclaimed: open.some((alert) => alert.status === 'open'),
    rankKey: `${first ? placeOf(first, known.today) : `${tiers.indexOf('steady')}`}|${sortable(known.name)}`,
  };
}

/** P2 is Today on the day it is due, and after; Watch before. */
export function tierOf(alert: { readonly level: Level; readonly dueDay: Day }, today: Day): Tier {
  const { tier } = levelTable[alert.level];
  return alert.dueDay <= today ? tier.onDueDay : tier.before;
}

/** Which of a person's alerts heads the row: by tier, then what nobody has yet, then level, then due. */
function heedOf(alert: Alert, today: Day): string {
  return `${tiers.indexOf(tierOf(alert, today))}|${alert.status === 'taken' ? 1 : 0}|${alert.level}|${String(alert.dueAt).padStart(15, '0')}|${alert.ruleId}`;
}

/** Rows sort by tier, then what nobody has yet, then due, then level. */
function placeOf(alert: Alert, today: Day): string {
  return `${tiers.indexOf(tierOf(alert, today))}|${alert.status === 'taken' ? 1 : 0}|${String(alert.dueAt).padStart(15, '0')}|${alert.level}`;
}

function sortable(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').slice(0, 60);
}

function clockOf({ alertId, level, raisedAt, dueAt, dueDay, owner, taken }: Alert): RowClock {
  return { alertId, level, raisedAt, dueAt, dueDay, owner, taken };
}

function trendOf(measure: Charted, known: Known): Trend {
  const days = series(known.checkIns, measure, known.today);
  const usual = usualBand(known.checkIns, measure, known.today);
  const latest = latestOf(known.checkIns, measure);
  return { measure, days, usual, latest, harder: isHarder(measure, latest, usual) };
}

function latestOf(checkIns: readonly PastCheckIn[], measure: string): number | undefined {
  let found: PastCheckIn | undefined;
  for (const checkIn of checkIns) {
    if (numberOf(checkIn.measures, measure) !== undefined && (!found || checkIn.at >= found.at)) found = checkIn;
  }
  return found && numberOf(found.measures, measure);
}

/** At most two lines beside the headline: what changed, what else is open, what is harder than usual. */
function detailsOf(open: readonly Alert[], trends: readonly Trend[], known: Known): readonly Detail[] {
  const [first, second] = open;
  const details: Detail[] = [];
  if (first?.changed !== undefined) details.push({ key: 'answer-changed', params: { measure: first.changed } });
  if (second) details.push({ key: 'also', params: { reason: second.reason } });
  const told = new Set([first, second].flatMap((alert) => alert?.evidence.map((item) => item.measure) ?? []));
  for (const trend of trends) {
    if (!trend.harder || told.has(trend.measure) || trend.latest === undefined) continue;
    details.push({ key: 'measure', params: { measure: trend.measure, value: trend.latest, usual: trend.usual ?? null } });
  }
  const last = known.checkIns.reduce<PastCheckIn | undefined>(
    (late, checkIn) => (!late || checkIn.at >= late.at ? checkIn : late),
    undefined,
  );
  if (details.length === 0 && !last) details.push({ key: 'no-answers-yet', params: {} });
  if (details.length === 0 && !first) details.push({ key: 'in-usual-range', params: {} });
  if (first?.reason.key === 'no-check-in' && last) {
    if (first.reason.params.usuallyDaily) details.push({ key: 'usually-daily', params: {} });
    details.push(last.at > first.raisedAt ? { key: 'checked-in-since', params: {} } : { key: 'last-check-in', params: { day: last.day } });
  }
  return details.slice(0, 2);
}
