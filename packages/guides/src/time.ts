import type { Instant } from '@cairn/kernel';
import type { StepRun } from './run.ts';

/** Seconds actually spent on a step; what still goes on is counted up to `now`, and no stretch is negative. */
export function secondsOf(step: StepRun, now: Instant): number {
  const spent = step.spans.reduce((sum, { from, until }) => sum + Math.max(0, (until ?? Math.max(now, from)) - from), 0);
  return Math.floor(spent / 1000);
}

export function startedAt(step: StepRun): Instant | undefined {
  return step.spans[0]?.from;
}

/** When it was last left; undefined while it goes on, and when it was never begun. */
export function endedAt(step: StepRun): Instant | undefined {
  return step.spans.at(-1)?.until;
}
