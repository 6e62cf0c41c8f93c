import { accept, refuse, type Context, type Day, type Decision, type Instant } from '@cairn/kernel';
import type { Alert } from './alert.ts';
import { careTiers, STABLE_REVIEWS, type CareTier, type CareTierFact, type CareTierState, type TierCause } from './care-tier.ts';
import type { PastEvent } from './conditions.ts';
import { dayNumber } from './days.ts';
import { numberOf, type MeasureValue, type PastCheckIn } from './measures.ts';
import type { Settings } from './settings/settings.ts';

const DAY = 86_400_000;

/** What a tier is worked out from; each list covers at least the days named in clinical.md §E "Tier". */
export type TierKnown = {
  readonly now: Instant;
  readonly today: Day;
  readonly since: Day;
  readonly alerts: readonly Pick<Alert, 'ruleId' | 'level' | 'status' | 'raisedAt' | 'touchedAt'>[];
  readonly events: readonly PastEvent[];
  readonly checkIns: readonly PastCheckIn[];
  readonly settings: Settings;
};

const tierOfCause: Readonly<Record<TierCause, CareTier>> = {
  'open-now': 'critical',
  'open-today': 'high',
  tolerance: 'high',
  overdose: 'high',
  'screen-high': 'high',
  'treatment-new': 'high',
  'open-soon': 'medium',
  depression: 'medium',
  'new-in-care': 'medium',
  housing: 'medium',
};

/** The highest that any rule of clinical.md §E "Tier" gives, and all that give it. No score, nothing hidden. */
export function tierNow(known: TierKnown): { readonly tier: CareTier; readonly because: readonly TierCause[] } {
  const causes = causesNow(known);
  const tier = careTiers.find((one) => causes.some((cause) => tierOfCause[cause] === one)) ?? 'low';
  return { tier, because: causes.filter((cause) => tierOfCause[cause] === tier) };
}

function causesNow(known: TierKnown): readonly TierCause[] {
  const { now, today, alerts, events, checkIns, settings } = known;
  const { of } = settings;
  const open = (level: string): boolean => alerts.some((alert) => alert.status !== 'resolved' && alert.level === level);
  const spoke = (ruleId: string, days: number): boolean =>
    alerts.some((alert) => alert.ruleId === ruleId && now - alert.touchedAt <= days * DAY);
  const happened = (days: number, ...kinds: readonly string[]): boolean =>
    events.some((event) => kinds.includes(event.event) && dayNumber(today) - dayNumber(event.day) <= days);
  const all: readonly (readonly [TierCause, boolean])[] = [
    ['open-now', open('P0')],
    ['open-today', open('P1')],
    ['tolerance', spoke('R16', of['R16.window']) || happened(of['R16.window'], 'release', 'discharge', 'detox', 'hospital')],
    ['overdose', spoke('R04', 28) || happened(28, 'overdose', 'naloxone-used')],
    ['screen-high', checkIns.some((one) => one.measures['band.c-ssrs'] === 'high' && dayNumber(today) - dayNumber(one.day) <= 30)],
    ['treatment-new', happened(14, 'treatment-begun')],
    ['open-soon', open('P2')],
    ['depression', Number(lastTold(checkIns, 'score.phq-9') ?? lastTold(checkIns, 'phq9.total') ?? 0) >= of['R14.phq-moderate']],
    ['new-in-care', dayNumber(today) - dayNumber(known.since) < 90],
    ['housing', ['unsure', 'lost'].includes(String(lastTold(checkIns, 'housing') ?? '')) || happened(30, 'housing-loss')],
  ];
  return all.flatMap(([cause, holds]) => (holds ? [cause] : []));
}

export function lastTold(checkIns: readonly PastCheckIn[], measure: string): MeasureValue | undefined {
  let found: PastCheckIn | undefined;
  for (const one of checkIns) if (one.measures[measure] !== undefined && (!found || one.at >= found.at)) found = one;
  return found && (numberOf(found.measures, measure) ?? found.measures[measure]);
}

/** True when `a` is followed more closely than `b`. */
export function isCloser(a: CareTier, b: CareTier | undefined): boolean {
  return b === undefined || careTiers.indexOf(a) < careTiers.indexOf(b);
}

/** Up at once, by the rules; never down by itself. */
export function raiseTier(state: CareTierState, known: TierKnown): readonly CareTierFact[] {
  const { tier, because } = tierNow(known);
  if (!isCloser(tier, state.tier)) return [];
  return [{ kind: 'care-tier.raised', version: 1, body: { tier, was: state.tier, because } }];
}

/** Days with a stable review since the last one that was not. */
export function stableReviews(state: CareTierState): number {
  const last = state.reviews.findLastIndex((review) => !review.stable);
  return new Set(state.reviews.slice(last + 1).map((review) => review.day)).size;
}

export type CareTierCommand =
  | { readonly type: 'review'; readonly stable: boolean; readonly note: string }
  | { readonly type: 'step-down'; readonly why: string };

export const careTierRefusalCodes = ['note-needed', 'tier-rules-hold', 'tier-reviews-needed', 'tier-lowest'] as const;
export type CareTierRefusal = (typeof careTierRefusalCodes)[number];

/** One step at a time, after two stable reviews on different days, and only when no rule still holds the tier. */
export function decideTier(
  state: CareTierState,
  command: CareTierCommand,
  known: TierKnown,
  context: Context,
): Decision<CareTierFact, CareTierRefusal> {
  const { personId, name, role } = context.actor;
  const by = { personId, name, role };
  const text = (command.type === 'review' ? command.note : command.why).trim();
  if (text === '') return refuse('note-needed');
  if (command.type === 'review') {
    return accept([{ kind: 'care-tier.reviewed', version: 1, body: { stable: command.stable, note: text, day: context.today, by } }]);
  }
  const was = state.tier;
  const tier = was && careTiers[careTiers.indexOf(was) + 1];
  if (!was || !tier) return refuse('tier-lowest');
  if (!isCloser(was, tierNow(known).tier)) return refuse('tier-rules-hold');
  if (stableReviews(state) < STABLE_REVIEWS) return refuse('tier-reviews-needed');
  return accept([{ kind: 'care-tier.lowered', version: 1, body: { tier, was, why: text, by } }]);
}
