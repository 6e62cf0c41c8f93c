import type { Day } from '@cairn/kernel';
import { addDays, BASELINE_DAYS, isDaily, isHarder, series, usualBand, type Band, type Trended, type PastCheckIn } from '@cairn/triage';

export type TrendPoint = {
  readonly day: Day;
  /** Null is a day without an answer: a gap, never a zero. */
  readonly value: number | null;
  /** Middle 60 % of the person's own prior 14 days (DESIGN §9); undefined when too little is known of them. */
  readonly usual: Band | undefined;
  /** Harder than usual for this person. Better is not marked. */
  readonly harder: boolean;
};

export type Trend = { readonly measure: Trended; readonly points: readonly TrendPoint[]; readonly latest: TrendPoint | undefined };

export type TrendSource = {
  readonly past: readonly PastCheckIn[];
  /** Days before this one are not all known here; undefined when all are. */
  readonly from: Day | undefined;
};

export function trendOf({ past, from }: TrendSource, measure: Trended, last: Day, count: number): Trend {
  const points = series(past, measure, last, count).map((value, index): TrendPoint => {
    const day = addDays(last, index - count + 1);
    const known = from === undefined || addDays(day, -BASELINE_DAYS) >= from;
    const usual = known ? usualBand(past, measure, day) : undefined;
    return { day, value, usual, harder: isHarder(measure, value ?? undefined, usual) };
  });
  return { measure, points, latest: points.findLast((point) => point.value !== null) };
}

/** Lowest and highest of each measure's own scale; of the scores as their instruments are scored. */
const scales: Readonly<Record<Exclude<Trended, 'sleep'>, readonly [low: number, high: number]>> = {
  craving: [0, 10],
  withdrawal: [0, 3],
  'withdrawal.scale': [0, 10],
  mood: [1, 5],
  anxiety: [0, 10],
  pain: [0, 10],
  'score.phq-9': [0, 27],
  'score.gad-7': [0, 21],
  'score.bam-iop.use': [0, 12],
  'score.bam-iop.risk': [0, 24],
  'score.bam-iop.protective': [0, 24],
};

/** Sleep is drawn to twelve hours, or as far as somebody slept. */
export function scaleOf(trend: Trend): { readonly low: number; readonly high: number } {
  if (trend.measure === 'sleep') return { low: 0, high: Math.max(12, ...trend.points.map((point) => point.value ?? 0)) };
  const [low, high] = scales[trend.measure];
  return { low, high };
}

export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly low: number;
  readonly high: number;
};

export type Drawing = {
  /** One piece for each run of days that follow each other; nothing is joined over a gap. */
  readonly line: string;
  /** Days with an answer whose neighbours have none: a line cannot show them. */
  readonly alone: readonly Spot[];
  readonly band: string;
  readonly harder: readonly Spot[];
  /** Days without an answer to what is asked each day. The last day is not over, so it is never one. */
  readonly gaps: readonly Spot[];
  readonly latest: Spot | undefined;
};
export type Spot = { readonly x: number; readonly y: number; readonly day: Day };

export function xOf(frame: Pick<Frame, 'left' | 'right'>, index: number, count: number): number {
  return round(count < 2 ? frame.right : frame.left + (index * (frame.right - frame.left)) / (count - 1));
}

function yOf(frame: Frame, value: number): number {
  const share = (value - frame.low) / (frame.high - frame.low);
  return round(frame.bottom - Math.min(1, Math.max(0, share)) * (frame.bottom - frame.top));
}

/** `since` is the first day in care: before it nobody was asked, so there is no gap to show. */
export function draw(trend: Trend, frame: Frame, since: Day): Drawing {
  const { points } = trend;
  const x = (index: number): number => xOf(frame, index, points.length);
  const has = (index: number): boolean => points[index]?.value !== null && points[index] !== undefined;
  const spot = (point: TrendPoint, index: number): Spot => ({ x: x(index), y: yOf(frame, point.value ?? frame.low), day: point.day });
  const spots = points.map(spot);
  const where = (test: (index: number) => boolean): Spot[] => spots.filter((_, index) => test(index));
  return {
    line: spots.map(({ x: at, y }, index) => (has(index) ? `${has(index - 1) ? 'L' : 'M'}${at} ${y}` : '')).join(''),
    alone: where((index) => has(index) && !has(index - 1) && !has(index + 1)),
    band: bandPath(points, frame),
    harder: where((index) => points[index]?.harder ?? false),
    gaps: where((index) => isDaily(trend.measure) && !has(index) && index < points.length - 1 && (points[index]?.day ?? '') >= since),
    latest: spots.findLast((_, index) => has(index)),
  };
}

/** A ribbon for each run of days whose usual is known; at least a hair high, so that "always 4" is seen. */
function bandPath(points: readonly TrendPoint[], frame: Frame): string {
  const pieces: { top: string[]; bottom: string[] }[] = [];
  for (const [index, { usual }] of points.entries()) {
    if (!usual) continue;
    if (points[index - 1]?.usual === undefined) pieces.push({ top: [], bottom: [] });
    const piece = pieces.at(-1);
    const [high, low] = [yOf(frame, usual.high), yOf(frame, usual.low)];
    const thin = low - high < 3 ? 1.5 : 0;
    const at = xOf(frame, index, points.length);
    piece?.top.push(`${at} ${round(high - thin)}`);
    piece?.bottom.unshift(`${at} ${round(low + thin)}`);
  }
  return pieces
    .filter((piece) => piece.top.length > 1)
    .map(({ top, bottom }) => `M${[...top, ...bottom].join('L')}Z`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
