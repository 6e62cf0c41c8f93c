import { scoringOf } from '../../src/all.ts';
import { score, type Score } from '../../src/index.ts';
import { bam } from './bam.ts';
import type { Expected, GoldenCase } from './case.ts';
import { mood } from './mood.ts';
import { others } from './others.ts';
import { substances } from './substances.ts';
import { suicide } from './suicide.ts';

/** Every band edge and missing pattern of clinical.md A1 to A3. */
export const golden: readonly GoldenCase[] = [...mood, ...suicide, ...substances, ...bam, ...others];

/** What came out, in the shape of what is expected; undefined when nothing differs. */
export function mismatch({ key, what, answers, context, expected }: GoldenCase): string | undefined {
  const scoring = scoringOf(key);
  if (!scoring) return `${key}: no such instrument`;
  const scored = score(scoring, answers, context);
  const found = scored.status === 'refused' ? { refused: scored.refusals.map(({ code, item }) => [code, item]) } : plain(scored.score);
  const wanted = expected.refused ? { refused: expected.refused } : filledUp(expected);
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  return left === right ? undefined : `${key} ${what}: ${left} instead of ${right}`;
}

function plain({ total, band, subscales, missing, notAsked, flags, prorated }: Score) {
  return {
    total: total ?? null,
    band: band ?? null,
    subscales: subscales.map((one) => [one.key, one.total ?? null, one.band ?? null]),
    missing,
    notAsked,
    flags,
    prorated,
  };
}

function filledUp({ total, band, subscales, missing, notAsked, flags, prorated }: Expected) {
  return {
    total: total ?? null,
    band: band ?? null,
    subscales: (subscales ?? []).map(([key, points, its]) => [key, points ?? null, its ?? null]),
    missing: missing ?? [],
    notAsked: notAsked ?? [],
    flags: flags ?? [],
    prorated: prorated ?? false,
  };
}
