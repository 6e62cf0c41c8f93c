import { holds, type Ground, type Person } from './condition.ts';
import { readAnswers, type Refusal } from './answers.ts';
import type { Answer, Language, LinkId, Scoring } from './instrument.ts';
import { TOTAL } from './instrument.ts';
import { scaled } from './scales.ts';

/** The code that scored: it changes when the same answers could score differently. */
export const SCORER = 'cairn-1';

export type ScoreContext = Person & {
  /** The language in which the questions were asked. */
  readonly language: Language;
  /** Items that whoever asked left out on purpose; those an `enableWhen` hides are found without being named. */
  readonly notAsked?: readonly LinkId[] | undefined;
  /** The program has chosen to prorate where the instrument's guide allows it. */
  readonly prorate?: boolean | undefined;
};

/** Undefined and null both say: no answer. */
export type Answers = Readonly<Record<LinkId, Answer | null | undefined>>;

export type Subscale = { readonly key: string; readonly total: number | undefined; readonly band: string | undefined };

/**
 * What is kept of a filled form. `missing` was asked and not answered; `notAsked` was hidden by logic or left out, and is
 * never counted as missing. An unscored item can be missing beside a total: the total alone says whether the form is scored.
 */
export type Score = {
  readonly instrument: string;
  readonly version: string;
  readonly language: Language;
  readonly scorer: string;
  readonly items: Readonly<Record<LinkId, Answer | null>>;
  readonly missing: readonly LinkId[];
  readonly notAsked: readonly LinkId[];
  readonly total: number | undefined;
  /** Can stand without a total where rules name it (`asq`, `c-ssrs`, `taps-1`). */
  readonly band: string | undefined;
  readonly subscales: readonly Subscale[];
  readonly flags: readonly string[];
  readonly prorated: boolean;
};

export type Scored =
  | { readonly status: 'scored'; readonly score: Score }
  | { readonly status: 'refused'; readonly refusals: readonly Refusal[] };

/** A hidden item was answered, and the answer would have counted: the scale is left without a total. */
export const CONTRADICTION = 'contradiction';

/** Total: answers that fit no item or no option come back as refusals that name them, never guessed and never dropped. */
export function score(instrument: Scoring, answers: Answers, context: ScoreContext): Scored {
  const read = readAnswers(instrument, answers, context);
  if (read.status === 'refused') return read;
  const { given, missing, notAsked } = read;
  const found = scaled(instrument, read, context);
  const scale = (key: string) => found.scales.find((one) => one.key === key);
  const ground: Ground = {
    answer: (item) => given.get(item),
    isMissing: (item) => missing.includes(item),
    scale,
    person: context,
  };
  const whole = scale(TOTAL);
  return {
    status: 'scored',
    score: {
      instrument: instrument.key,
      version: instrument.version,
      language: context.language,
      scorer: SCORER,
      items: Object.fromEntries(instrument.items.map(({ linkId }) => [linkId, given.get(linkId) ?? null])),
      missing,
      notAsked,
      total: whole?.total,
      band: whole?.band,
      subscales: found.scales.filter(({ key }) => key !== TOTAL),
      flags: flagsOf(instrument, ground, found.contradicted),
      prorated: found.prorated,
    },
  };
}

function flagsOf(instrument: Scoring, ground: Ground, contradicted: boolean): readonly string[] {
  const ofItems = instrument.items.flatMap(({ linkId, redFlag }) =>
    redFlag && holds({ item: linkId, atLeast: redFlag.atLeast }, ground) ? [redFlag.code] : [],
  );
  const ofRules = instrument.flags.flatMap(({ code, when }) => (holds(when, ground) ? [code] : []));
  return [...new Set([...ofItems, ...ofRules, ...(contradicted ? [CONTRADICTION] : [])])];
}
