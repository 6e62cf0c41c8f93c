import type { Read } from './answers.ts';
import { asNumber, holds, type Ground, type Sex } from './condition.ts';
import type { Answer, Band, LinkId, Scale, Scoring, ScoringItem, Weight } from './instrument.ts';
import type { ScoreContext, Subscale } from './score.ts';

type Found = { readonly scales: readonly Subscale[]; readonly prorated: boolean; readonly contradicted: boolean };
type Points = number | 'unknown' | 'contradicted';
type Member = readonly [LinkId, Points];
type Total = { readonly total: number | undefined; readonly prorated: boolean };

/** Every scale of the instrument, in its order; one that cannot be computed has no total and no band. */
export function scaled(instrument: Scoring, read: Read, context: ScoreContext): Found {
  const exact: Subscale[] = [];
  let prorated = false;
  let contradicted = false;
  for (const scale of instrument.scales) {
    const members = scale.items.map((linkId): Member => [linkId, pointsIn(instrument, read, linkId)]);
    contradicted ||= members.some(([, points]) => points === 'contradicted');
    const found = totalled(scale, members, read, context, exact);
    prorated ||= found.prorated;
    const band = scale.method.kind === 'rules' ? bandByRules(scale, read, context, exact) : bandOf(scale, found.total, context.sex);
    exact.push({ key: scale.key, total: found.total, band });
  }
  return { scales: exact.map((scale) => ({ ...scale, total: toHundredths(scale.total) })), prorated, contradicted };
}

/** Means are kept to two decimals; whole points stay as they are. */
function toHundredths(total: number | undefined): number | undefined {
  return total === undefined ? undefined : Math.round(total * 100) / 100;
}

function pointsIn(instrument: Scoring, { given, hidden, undecided }: Read, linkId: LinkId): Points {
  const item = instrument.items.find((one) => one.linkId === linkId);
  if (!item || undecided.includes(linkId)) return 'unknown';
  const answer = given.get(linkId);
  const counted = answer === undefined ? undefined : pointsOf(item, answer);
  if (!hidden.includes(linkId)) return counted ?? 'unknown';
  if (counted !== undefined && counted !== (item.hiddenAs ?? 0)) return 'contradicted';
  return item.hiddenAs ?? 'unknown';
}

/** Points of one answer: reversed first, then raised by steps. */
export function pointsOf(item: ScoringItem, answer: Answer): number {
  const value = asNumber(answer);
  const [low, high] = ends(item);
  const turned = item.reverse ? low + high - value : value;
  if (!item.points) return turned;
  return item.points.findLast(({ from }) => turned >= from)?.points ?? Number.NaN;
}

function ends(item: ScoringItem): readonly [number, number] {
  if (item.type === 'choice') {
    const values = item.options.map(({ value }) => value);
    return [Math.min(...values), Math.max(...values)];
  }
  return [item.min ?? 0, item.max ?? 1];
}

function totalled(scale: Scale, members: readonly Member[], read: Read, context: ScoreContext, before: readonly Subscale[]): Total {
  const { method, missingRule: rule } = scale;
  if (method.kind === 'rules') return { total: undefined, prorated: false };
  if (method.kind === 'combined') return { total: combined(method.weights, before), prorated: false };
  const known = members.filter((one): one is readonly [LinkId, number] => typeof one[1] === 'number');
  const lacking = members.filter(([, points]) => typeof points !== 'number').map(([linkId]) => linkId);
  if (lacking.length === 0) return { total: byMethod(scale, known, context.sex), prorated: false };
  const mayProrate =
    context.prorate === true &&
    rule.kind === 'prorate' &&
    lacking.length <= rule.upTo &&
    lacking.every((linkId) => read.missing.includes(linkId) && !rule.never.includes(linkId));
  if (!mayProrate) return { total: undefined, prorated: false };
  const sum = known.reduce((all, [, points]) => all + points, 0);
  return { total: Math.round((sum * members.length) / known.length), prorated: true };
}

function byMethod({ method }: Scale, points: readonly (readonly [LinkId, number])[], sex: Sex | undefined): number | undefined {
  const sum = points.reduce((all, [, one]) => all + one, 0);
  if (method.kind === 'mean') return points.length === 0 ? undefined : sum / points.length;
  if (method.kind === 'lookup') return method.table.find(([raw]) => raw === sum)?.[1];
  if (method.kind !== 'weighted') return sum;
  return points.reduce<number | undefined>((all, [linkId, one]) => {
    const weight = weightFor(method.weights[linkId], sex);
    return all === undefined || weight === undefined ? undefined : all + weight * one;
  }, 0);
}

function weightFor(weight: Weight | undefined, sex: Sex | undefined): number | undefined {
  return typeof weight === 'object' ? sex && weight[sex] : weight;
}

function combined(weights: Readonly<Record<string, number>>, scales: readonly Subscale[]): number | undefined {
  return Object.entries(weights).reduce<number | undefined>((all, [key, weight]) => {
    const total = scales.find((one) => one.key === key)?.total;
    return all === undefined || total === undefined ? undefined : all + weight * total;
  }, 0);
}

function bandByRules(scale: Scale, { given, missing }: Read, context: ScoreContext, scales: readonly Subscale[]): string | undefined {
  if (scale.method.kind !== 'rules') return undefined;
  const ground: Ground = {
    answer: (item) => given.get(item),
    isMissing: (item) => missing.includes(item),
    scale: (key) => scales.find((one) => one.key === key),
    person: context,
  };
  return scale.method.rules.find(({ when }) => holds(when, ground))?.band;
}

function bandOf(scale: Scale, total: number | undefined, sex: Sex | undefined): string | undefined {
  if (total === undefined) return undefined;
  const bands: readonly Band[] = (sex && scale.bandsBySex?.[sex]) || scale.bands;
  return bands.find(({ from, to }) => total >= from && total <= to)?.code;
}
