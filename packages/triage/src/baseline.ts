import type { Day } from '@cairn/kernel';
import { addDays, dayNumber } from './days.ts';
import { numberOf, type PastCheckIn } from './measures.ts';

/** A person's usual: the middle 60 % of their own prior 14 days (DESIGN §9). */
export type Band = { readonly low: number; readonly high: number };

export const BASELINE_DAYS = 14;
/** Fewer days than this say nothing about what is usual [D]. */
export const BASELINE_LEAST = 5;

/** Measures that are charted, and the direction in which a day is harder. */
export const harderWhen = { craving: 'up', withdrawal: 'up', mood: 'down', sleep: 'down' } as const;
export type Charted = keyof typeof harderWhen;
export const charted: readonly Charted[] = ['craving', 'withdrawal', 'mood', 'sleep'];

/** Measures of conversations that not everybody has, and the direction in which they are harder; drawn only for who has them. */
const harderOfSome = {
  'withdrawal.scale': 'up',
  anxiety: 'up',
  pain: 'up',
  'score.phq-9': 'up',
  'score.gad-7': 'up',
  'score.bam-iop.use': 'up',
  'score.bam-iop.risk': 'up',
  'score.bam-iop.protective': 'down',
} as const;
export type Trended = Charted | keyof typeof harderOfSome;
const harderOf: Readonly<Record<Trended, 'up' | 'down'>> = { ...harderWhen, ...harderOfSome };
const trended = Object.keys(harderOf) as readonly Trended[];

/** What is drawn of a person: what the daily check-in asks everybody, then what they were asked besides. */
export function trendedOf(checkIns: readonly PastCheckIn[]): readonly Trended[] {
  return trended.filter((measure) => isCharted(measure) || checkIns.some((one) => numberOf(one.measures, measure) !== undefined));
}

/** Asked each day: a day without an answer is a day that was left out. */
export function isDaily(measure: Trended): boolean {
  return isCharted(measure);
}

/** One value for each of the `count` days that end with `last`, oldest first; null where the day has none (a gap is a gap, never a zero). */
export function series(checkIns: readonly PastCheckIn[], measure: string, last: Day, count: number = BASELINE_DAYS): (number | null)[] {
  const values: (number | null)[] = Array.from({ length: count }, () => null);
  const told: number[] = [];
  const first = dayNumber(last) - count + 1;
  for (const checkIn of checkIns) {
    const value = numberOf(checkIn.measures, measure);
    if (value === undefined) continue;
    const place = dayNumber(checkIn.day) - first;
    if (place < 0 || place >= count || checkIn.at < (told[place] ?? -Infinity)) continue;
    values[place] = value;
    told[place] = checkIn.at;
  }
  return values;
}

/** The usual band before `day` (that day itself does not count), or undefined when there is too little to tell. */
export function usualBand(checkIns: readonly PastCheckIn[], measure: string, day: Day): Band | undefined {
  return middle(series(checkIns, measure, addDays(day, -1)));
}

/** 20th to 80th percentile by nearest rank, so that a band of whole numbers stays whole. */
export function middle(values: readonly (number | null)[]): Band | undefined {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length < BASELINE_LEAST) return undefined;
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { low: at(0.2), high: at(0.8) };
}

/** Better than usual is not marked; without a band nothing is. */
export function isHarder(measure: string, value: number | undefined, band: Band | undefined): boolean {
  if (value === undefined || !band || !Object.hasOwn(harderOf, measure)) return false;
  return harderOf[measure as Trended] === 'up' ? value > band.high : value < band.low;
}

export function isCharted(measure: string): measure is Charted {
  return Object.hasOwn(harderWhen, measure);
}
