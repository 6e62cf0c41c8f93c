import type { Instant } from '@cairn/kernel';
import type { Alert } from './alert.ts';
import { levelTable } from './levels.ts';

/** When each step of the alert's ladder is to be climbed on its present clock. Steps whose time has passed are due at once. */
export function ladderTimes(alert: Alert): readonly { readonly step: number; readonly at: Instant }[] {
  const rule = levelTable[alert.level];
  const from = rule.ladderStarts === 'raised' ? alert.clockStartedAt : Math.max(alert.clockStartedAt, alert.dueAt);
  return rule.ladder.map((step, index) => ({ step: index, at: from + step.afterMinutes * 60_000 }));
}
