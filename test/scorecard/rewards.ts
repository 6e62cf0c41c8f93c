/** What perfect courses come to, what many drawn ones do, and whether the ledger keeps its laws over many histories. */
import { perfectCourse, perfectTotal, protocolOf, type Bowl, type Terms } from '@cairn/rewards';
import { chiSquare, simulatedCourses } from '../../packages/rewards/test/courses.ts';
import { ledgerHistories } from '../../packages/rewards/test/histories.ts';
import type { Figure } from './lines.ts';

function termsOf(key: string): Terms {
  const protocol = protocolOf(key);
  if (!protocol) throw new Error(`there is no ${key}`);
  return { ...protocol, scale: undefined };
}

/** The dollars of a perfect course, rounded to a cent. */
export function perfectDollars(key: string): Figure {
  const terms = termsOf(key);
  const { cents, of } = perfectTotal(terms);
  const { events, draws } = perfectCourse(terms);
  const note = draws > 0 ? `${draws} draws of $${(cents / of / draws / 100).toFixed(5)}` : `${events.length} events`;
  return { value: Math.round(cents / of) / 100, note };
}

const COURSES = 100_000;

/** How far the mean of so many drawn courses is from the expectation, in percent of it. */
export function simulatedBowl(run: number): Figure {
  const { cents, of } = perfectTotal(termsOf('prize-bowl'));
  const { mean, courses, draws, above } = simulatedCourses(COURSES, run);
  const { statistic } = chiSquare(termsOf('prize-bowl').reward as Bowl, '5e'.repeat(32), 500_000);
  const percent = Math.abs((mean * of) / cents - 1) * 100;
  const notes = [
    `${courses} courses of ${draws} draws, mean $${(mean / 100).toFixed(3)}, run ${run}`,
    `${(above * 100).toFixed(2)} % over $599.00`,
    `odds against the published: chi-square ${statistic.toFixed(2)} on 3 degrees`,
  ];
  return { value: statistic < 16.27 ? Number(percent.toFixed(4)) : undefined, note: notes.join('; ') };
}

/** Histories of resets, recoveries, limits, excuses, corrections, draws and payments in any order that break a law of the ledger. */
export function ledgerLaws(seed: number): Figure {
  const { runs, failed, seen } = ledgerHistories({ runs: 1000, seed });
  const notes = Object.entries(seen).map(([what, times]) => `${what} ${times}`);
  const vacuous = Object.values(seen).some((times) => times === 0);
  if (failed !== undefined || vacuous) return { value: failed === undefined ? undefined : 1, note: failed ?? notes.join(', ') };
  return { value: 0, note: `${runs} histories, seed ${seed}: ${notes.join(', ')}` };
}
