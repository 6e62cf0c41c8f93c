import type { Instant } from '@cairn/kernel';
import type { Alert } from './alert.ts';
import { levelsOf } from './settings/levels-of.ts';
import type { Settings } from './settings/settings.ts';

/** When each step of the alert's ladder is to be climbed on its present clock. Steps whose time has passed are due at once. */
export function ladderTimes(alert: Alert, settings: Settings): readonly { readonly step: number; readonly at: Instant }[] {
  const rule = levelsOf(settings)[alert.level];
  const from = rule.ladderStarts === 'raised' ? alert.clockStartedAt : Math.max(alert.clockStartedAt, alert.dueAt);
  return rule.ladder.map((step, index) => ({ step: index, at: from + step.afterMinutes * 60_000 }));
}
