/** CM-5, CM-6 and CM-7 written down once more, straight from the rules and by other means than the product. */
import type { Outcome } from '../src/index.ts';

export type Happened = { readonly week: number; readonly outcome: Outcome };

const isReset = (outcome: Outcome): boolean => ['target-positive', 'missed', 'refused'].includes(outcome);

/** Cents of a whole California course. */
export function california(events: readonly Happened[]): number {
  let [total, level, saved, row] = [0, 0, 0, 0];
  for (const [n, { week, outcome }] of events.entries()) {
    if (isReset(outcome)) [saved, level, row] = [Math.max(saved, level), 0, 0];
    if (outcome !== 'met') continue;
    row += 1;
    if (week <= 12) total += 1000 + 150 * level;
    else if (week <= 18) total += 1500;
    else total += week <= 23 ? 1000 : 2100;
    const own = events.filter((one, k) => one.week === week && k <= n);
    const expected = week <= 12 ? 2 : 1;
    if (own.length === expected && own.every((one) => one.outcome === 'met')) level = Math.min(11, level + 1);
    if (row >= 2 && saved > 0) [level, saved] = [Math.max(level, saved), 0];
  }
  return total;
}

/** Draws of a whole prize-bowl course. */
export function bowl(events: readonly Happened[]): number {
  let [total, previous, before, row] = [0, 0, 0, 0];
  for (const { outcome } of events) {
    if (isReset(outcome)) [before, previous, row] = [Math.max(before, previous), 0, 0];
    if (outcome !== 'met') continue;
    const draws = Math.min(previous + 1, 8);
    [total, previous, row] = [total + draws, Math.min(draws, 7), row + 1];
    if (row >= 2 && before > 0) [previous, before] = [Math.max(previous, before), 0];
  }
  return total;
}

/** Cents of a whole Higgins course. */
export function higgins(events: readonly Happened[]): number {
  let [total, k, back, row] = [0, 0, 0, 0];
  for (const { outcome } of events) {
    if (isReset(outcome)) [back, k, row] = [Math.max(back, k), 0, 0];
    if (outcome !== 'met') continue;
    row += 1;
    total += 250 + 125 * k + (row % 3 === 0 ? 1000 : 0);
    k = Math.min(k + 1, 35);
    if (row >= 5 && back > 0) [k, back] = [Math.max(k, back), 0];
  }
  return total;
}
