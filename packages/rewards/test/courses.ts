/** Whole prize-bowl courses drawn by the product's own draws: for tests and the scorecard. */
import { sha256 } from '@cairn/kernel';
import { perfectCourse, prizeAt, protocolOf, slipsIn, slipsOf, type Bowl, type Terms } from '../src/index.ts';

export type Simulated = { readonly courses: number; readonly draws: number; readonly mean: number; readonly above: number };

/** Perfect courses of the shipped bowl, each with a seed of its own. `mean` in cents; `above`: the part that is over $599.00. */
export function simulatedCourses(courses: number, run: number): Simulated {
  const protocol = protocolOf('prize-bowl');
  if (protocol?.reward.kind !== 'draws') throw new Error('no bowl');
  const terms: Terms = { ...protocol, scale: undefined };
  const { draws } = perfectCourse(terms);
  const slips = slipsIn(protocol.reward.prizes);
  const worth = Array.from({ length: slips }, (_, slip) => prizeAt(protocol.reward as Bowl, slip).cents);
  let [sum, above] = [0, 0];
  for (let course = 0; course < courses; course += 1) {
    const slipOf = slipsOf(sha256(`course ${run}/${course}`));
    let cents = 0;
    for (let number = 1; number <= draws; number += 1) cents += worth[slipOf(number, slips)] ?? 0;
    sum += cents;
    if (cents > 59_900) above += 1;
  }
  return { courses, draws, mean: sum / courses, above: above / courses };
}

/** How far so many draws of one seed are from the published odds: the chi-square statistic over the kinds of slips. */
export function chiSquare(
  bowl: Bowl,
  seed: string,
  draws: number,
): { readonly statistic: number; readonly counts: Readonly<Record<string, number>> } {
  const slips = slipsIn(bowl.prizes);
  const counts: Record<string, number> = {};
  const slipOf = slipsOf(seed);
  for (let number = 1; number <= draws; number += 1) {
    const { key } = prizeAt(bowl, slipOf(number, slips));
    counts[key] = (counts[key] ?? 0) + 1;
  }
  const statistic = bowl.prizes.reduce((sum, { key, slips: own }) => {
    const expected = (draws * own) / slips;
    return sum + ((counts[key] ?? 0) - expected) ** 2 / expected;
  }, 0);
  return { statistic, counts };
}
