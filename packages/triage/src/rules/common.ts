import type { CareEventKind } from '../care-event.ts';
import type { Condition, Limit, Scalar } from '../conditions.ts';
import { SAID_DANGER } from '../measures.ts';
import type { DangerTopic } from '../danger-words.ts';

/* Words for conditions that many rules say. */

export function is(measure: string, ...oneOf: readonly Scalar[]): Condition {
  return { when: 'is', measure, oneOf };
}

export function atLeast(measure: string, value: Limit): Condition {
  return { when: 'at-least', measure, value };
}

export function atMost(measure: string, value: Limit): Condition {
  return { when: 'at-most', measure, value };
}

export function includes(measure: string, ...oneOf: readonly string[]): Condition {
  return { when: 'includes', measure, oneOf };
}

export function lately(measure: string, ...oneOf: readonly Scalar[]): Condition {
  return { when: 'lately', measure, oneOf };
}

export function any(...of: readonly Condition[]): Condition {
  return { when: 'any', of };
}

export function all(...of: readonly Condition[]): Condition {
  return { when: 'all', of };
}

/** The event that was just written down is one of these, and happened at most `withinDays` ago. */
export function event(withinDays: Limit, ...events: readonly CareEventKind[]): Condition {
  return all(is('event', ...events), atMost('event.days-ago', withinDays));
}

/** Such an event is on file. */
export function onFile(withinDays: Limit, ...events: readonly CareEventKind[]): Condition {
  return { when: 'event', events, withinDays, times: 1, count: undefined };
}

export function said(topic: DangerTopic): Condition {
  return includes(SAID_DANGER, topic);
}

export const usedOpioids: Condition = includes('use.substances', 'opioid');
export const used: Condition = is('use', 'yes');
export const usedLately: Condition = lately('use', 'yes');

/** No dose, and no "not due": taken neither at the clinic nor at home. */
export const noDose = ['missed', 'ran-out', 'lost'] as const;

/** Days without medicine, told in one answer, day by day, or by the team. */
export function gapOf(days: Limit): Condition {
  return any(
    atLeast('dose.days-missed', days),
    { when: 'days-of', measure: 'dose', oneOf: noDose, days },
    all(is('event', 'missed-doses'), atLeast('event.count', days)),
  );
}

/** Tolerance is lower than it was: release, discharge, detox, hospital or a gap in the last days (clinical.md §E R16 [K]). */
export const toleranceLoss: Condition = any(
  onFile('R16.window', 'release', 'discharge', 'detox', 'hospital'),
  { when: 'event', events: ['missed-doses'], withinDays: 'R16.window', times: 1, count: 'R16.gap' },
  { when: 'alerted', rules: ['R16'], withinDays: 'R16.window' },
  gapOf('R16.gap'),
);
