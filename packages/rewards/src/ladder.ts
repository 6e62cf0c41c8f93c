import { atStart } from './evolve.ts';
import { expectedDraw } from './bowl.ts';
import { perWeek, weeksOf, type Cents, type Outcome, type Terms } from './protocol.ts';
import type { Standing } from './reward.ts';

/** What one success is worth: cents (`bonus` among them) or draws, before any cap. */
export type Worth = { readonly cents: Cents; readonly bonus: Cents; readonly draws: number };

const NOTHING: Worth = { cents: 0, bonus: 0, draws: 0 };

export function scaled(cents: Cents, scale: Terms['scale']): Cents {
  return scale ? Math.floor((cents * scale.to) / scale.of) : cents;
}

/** A success at this level in this week, which would be the so-manieth in a row. */
export function worthAt({ reward, scale }: Terms, level: number, week: number, inARow: number): Worth {
  const raw = reward.start + reward.step * Math.min(level, reward.highestLevel);
  if (reward.kind === 'draws') return { ...NOTHING, draws: raw };
  const fixed = reward.fixedWeeks.find(({ from, to }) => week >= from && week <= to)?.cents;
  const { bonus: extra } = reward;
  const bonus = extra && inARow % extra.every === 0 ? scaled(extra.cents, scale) : 0;
  return { cents: scaled(fixed ?? raw, scale) + bonus, bonus, draws: 0 };
}

/** The standing as it is on a day of `week`: a new week begins with nothing recorded. */
export function inWeek(standing: Standing, week: number): Standing {
  return standing.week === week ? standing : { ...standing, week, recorded: 0, met: 0 };
}

/** One event: what it earns before caps, and where it leads. */
export function step(
  terms: Terms,
  standing: Standing,
  week: number,
  outcome: Outcome,
): { readonly worth: Worth; readonly after: Standing } {
  const now = inWeek(standing, week);
  const recorded = now.recorded + 1;
  if (outcome === 'met') return success(terms, { ...now, recorded, met: now.met + 1, inARow: now.inARow + 1 });
  if (!terms.resetBy.includes(outcome)) return { worth: NOTHING, after: { ...now, recorded } };
  return { worth: NOTHING, after: { ...now, recorded, level: 0, saved: Math.max(now.saved, now.level), inARow: 0 } };
}

function success(terms: Terms, now: Standing): { readonly worth: Worth; readonly after: Standing } {
  const worth = worthAt(terms, now.level, now.week, now.inARow);
  const rises = terms.reward.rises === 'event' || now.met === perWeek(terms, now.week);
  const level = rises ? Math.min(now.level + 1, terms.reward.highestLevel) : now.level;
  const back = terms.recoverAfter !== undefined && now.inARow >= terms.recoverAfter && now.saved > 0;
  return { worth, after: back ? { ...now, level: Math.max(level, now.saved), saved: 0 } : { ...now, level } };
}

export type PerfectCourse = {
  readonly cents: Cents;
  readonly draws: number;
  readonly events: readonly { readonly week: number; readonly worth: Worth }[];
};

/** Every event of the course a success. */
export function perfectCourse(terms: Terms): PerfectCourse {
  const events: { week: number; worth: Worth }[] = [];
  let standing = atStart;
  for (let week = 1; week <= weeksOf(terms); week += 1) {
    for (let n = 0; n < perWeek(terms, week); n += 1) {
      const { worth, after } = step(terms, standing, week, 'met');
      standing = after;
      events.push({ week, worth });
    }
  }
  const cents = events.reduce((sum, { worth }) => sum + worth.cents, 0);
  const draws = events.reduce((sum, { worth }) => sum + worth.draws, 0);
  return { cents, draws, events };
}

/** What a perfect course comes to: exactly for vouchers, on average for draws (`cents / of`, without rounding). */
export function perfectTotal(terms: Terms): { readonly cents: number; readonly of: number } {
  const { cents, draws } = perfectCourse(terms);
  if (terms.reward.kind === 'voucher') return { cents, of: 1 };
  const one = expectedDraw(terms.reward.prizes);
  return { cents: one.cents * draws, of: one.of };
}
