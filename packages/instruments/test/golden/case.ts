import type { Answer, Answers, ScoreContext } from '../../src/index.ts';

/*
 * What clinical.md A1 to A3 say, written down by hand: nothing here asks the instruments what they think. Everything that is not
 * named is expected to be empty: no total, no band, nothing missing, nothing hidden, no flag.
 */

export type Expected = {
  readonly total?: number;
  readonly band?: string;
  readonly subscales?: readonly (readonly [key: string, total: number | undefined, band?: string])[];
  readonly missing?: readonly string[];
  readonly notAsked?: readonly string[];
  readonly flags?: readonly string[];
  readonly prorated?: true;
  /** Code and item of what is refused. */
  readonly refused?: readonly (readonly [code: string, item: string | undefined])[];
};

export type GoldenCase = {
  readonly key: string;
  readonly what: string;
  readonly answers: Answers;
  readonly context: ScoreContext;
  readonly expected: Expected;
};

const english: ScoreContext = { language: 'en' };

/** `1` to `count`. */
export function upTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** One sign an item: a digit, `y` or `n`, `-` for asked and left open, `.` for never shown. */
export function filled(ids: readonly string[], signs: string): Answers {
  if (signs.length !== ids.length) throw new Error(`"${signs}" has ${signs.length} signs for ${ids.length} items`);
  return Object.fromEntries(ids.flatMap((id, index) => (signs[index] === '.' ? [] : [[id, answerOf(signs.charAt(index))]])));
}

function answerOf(sign: string): Answer | null {
  if (sign === '-') return null;
  if (sign === 'y' || sign === 'n') return sign === 'y';
  return Number(sign);
}

/** Cases of one instrument whose forms are written as signs. */
export function forms(key: string, ids: readonly string[]) {
  return (signs: string, expected: Expected, context: Partial<ScoreContext> = {}): GoldenCase => ({
    key,
    what: `${signs}${Object.keys(context).length > 0 ? ` ${JSON.stringify(context)}` : ''}`,
    answers: filled(ids, signs),
    context: { ...english, ...context },
    expected,
  });
}

/** A case whose answers are written out. */
export function written(key: string, answers: Answers, expected: Expected, context: Partial<ScoreContext> = {}): GoldenCase {
  return { key, what: JSON.stringify({ ...answers, ...context }), answers, context: { ...english, ...context }, expected };
}

/** Every way to leave some of `ids` open, at least one; `expected` says what then remains beside the missing items. */
export function everyGap(
  key: string,
  whole: Answers,
  ids: readonly string[],
  expected: (gap: readonly string[]) => Expected = () => ({}),
  context: Partial<ScoreContext> = {},
): readonly GoldenCase[] {
  const gaps = Array.from({ length: 2 ** ids.length - 1 }, (_, bits) => ids.filter((__, index) => ((bits + 1) >> index) & 1));
  return gaps.map((gap) => gapCase(key, whole, gap, expected, context));
}

/** Each of `ids` left open alone, and all of them. */
export function eachGap(
  key: string,
  whole: Answers,
  ids: readonly string[],
  expected: (gap: readonly string[]) => Expected = () => ({}),
  context: Partial<ScoreContext> = {},
): readonly GoldenCase[] {
  return [...ids.map((id) => [id]), ids].map((gap) => gapCase(key, whole, gap, expected, context));
}

function gapCase(
  key: string,
  whole: Answers,
  gap: readonly string[],
  expected: (gap: readonly string[]) => Expected,
  context: Partial<ScoreContext>,
): GoldenCase {
  return {
    key,
    what: `without ${gap.join(', ')}`,
    answers: { ...whole, ...Object.fromEntries(gap.map((id) => [id, null])) },
    context: { ...english, ...context },
    expected: { missing: gap, ...expected(gap) },
  };
}
