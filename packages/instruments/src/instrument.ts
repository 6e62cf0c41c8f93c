import type { Condition } from './condition.ts';

/*
 * A questionnaire as data: its exact words, the right to use them, and how answers become a score (clinical.md A, F).
 * `Scoring` is the part without words, so that a program's own imported copy can be scored by the same code.
 */

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** `es` is undefined where no official translation is known: nobody translates an instrument on their own. */
export type Words = { readonly en: string; readonly es: string | undefined };

export const licenseStatuses = [
  'public-domain',
  'no-permission-required',
  'attribution',
  'permission',
  'noncommercial',
  'commercial',
  'unknown',
] as const;
export type LicenseStatus = (typeof licenseStatuses)[number];

export type LinkId = string;

/** What a person answers: an option's value, a number, yes or no, or their own words. */
export type Answer = number | boolean | string;

export type ItemType =
  /** One option; the answer is the option's `value`. */
  | 'choice'
  /** `true` or `false`, worth 1 or 0. */
  | 'yes-no'
  /** Whole days, `min` to `max`. */
  | 'days'
  /** Whole numbers, `min` to `max`. */
  | 'scale'
  /** Free words; never scored, never missed. */
  | 'text';

/** From this answer on (yes is 1, no is 0) the item counts `points`; the highest step reached holds. */
export type Step = { readonly from: number; readonly points: number };

/** An answer that alone calls for a person, whatever the total. */
export type RedFlag = { readonly code: string; readonly atLeast: number };

/** How one item is answered and counts. */
export type ScoringItem = {
  readonly linkId: LinkId;
  readonly type: ItemType;
  /** LOINC codes of the question, where known. */
  readonly codes: readonly string[];
  /** The values a `choice` may have; empty for other types. */
  readonly options: readonly { readonly value: number }[];
  /** Bounds of `days` and `scale`. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Counts for a scale. */
  readonly scored: boolean;
  /** The lowest answer counts most: lowest + highest − answer. */
  readonly reverse: boolean;
  /** Undefined: the answer is the points. */
  readonly points: readonly Step[] | undefined;
  /** Asked only when this holds; undefined: always. */
  readonly enableWhen: Condition | undefined;
  /** The points of an item that its own `enableWhen` hid; undefined: a hidden item leaves its scale without a total. */
  readonly hiddenAs: number | undefined;
  readonly redFlag: RedFlag | undefined;
};

export type Option = {
  readonly value: number;
  /** LOINC answer code, where known. */
  readonly code: string | undefined;
  readonly text: Words;
};

export type Item = Omit<ScoringItem, 'options'> & {
  readonly text: Words;
  readonly options: readonly Option[];
  /** Stands under the words of a question, for example the ends of a scale. */
  readonly help: Words | undefined;
  /** Said before a question that can hurt. */
  readonly preface: Words | undefined;
};

/** Both ends included. */
export type Band = { readonly code: string; readonly from: number; readonly to: number };

export type Method =
  | { readonly kind: 'sum' }
  | { readonly kind: 'mean' }
  /** The sum, looked up: raw → value. */
  | { readonly kind: 'lookup'; readonly table: readonly (readonly [raw: number, value: number])[] }
  /** Points times weight; some weights depend on sex, and then an unknown sex leaves no total. */
  | { readonly kind: 'weighted'; readonly weights: Readonly<Record<LinkId, Weight>> }
  /** A weighted sum of other scales of the same instrument, named earlier. */
  | { readonly kind: 'combined'; readonly weights: Readonly<Record<string, number>> }
  /** No number: the first rule that holds names the band. */
  | { readonly kind: 'rules'; readonly rules: readonly { readonly band: string; readonly when: Condition }[] };

export type Weight = number | { readonly female: number; readonly male: number };

/** Complete or unscored; prorating only where a guide allows it, and only when the program asks for it (clinical.md A3). */
export type MissingRule =
  | { readonly kind: 'complete' }
  | { readonly kind: 'prorate'; readonly upTo: number; readonly never: readonly LinkId[]; readonly basis: string };

export const TOTAL = 'total';

export type Scale = {
  /** `total` is the score of the whole instrument; any other is a subscale. */
  readonly key: string;
  readonly title: string;
  readonly items: readonly LinkId[];
  readonly method: Method;
  readonly missingRule: MissingRule;
  /** Undefined for `rules`. */
  readonly range: { readonly from: number; readonly to: number } | undefined;
  /** LOINC code of the score, where known. */
  readonly code: string | undefined;
  /** Empty where no bands are published. Also the bands for a person whose sex is not known. */
  readonly bands: readonly Band[];
  readonly bandsBySex: { readonly female: readonly Band[]; readonly male: readonly Band[] } | undefined;
};

export type FlagRule = {
  readonly code: string;
  readonly when: Condition;
  /** Where the cut comes from; a cut that is a house or common-use value is labelled, and configurable in the rules. */
  readonly basis: string;
};

export type Scoring = {
  readonly key: string;
  readonly version: string;
  /** Those in which there are words to ask. Empty for a slot. */
  readonly languages: readonly Language[];
  readonly items: readonly ScoringItem[];
  readonly scales: readonly Scale[];
  readonly flags: readonly FlagRule[];
};

/** The right to use it. */
export type Licence = {
  readonly copyright: string;
  readonly licenseStatus: LicenseStatus;
  /** What the holder says about use, and where that stands. */
  readonly licenseNote: string;
  /** The program states that it may use it before anybody is asked. */
  readonly attestationRequired: boolean;
};

export type Mode = 'self' | 'clinician' | 'either';

export type Use = {
  readonly purpose: string;
  readonly mode: Mode;
  /** Years. */
  readonly minAge: number | undefined;
  /** The time the questions look back on, in days; 0 is now, undefined where the items differ. */
  readonly recallDays: number | undefined;
  readonly cadence: { readonly everyDays: number | undefined; readonly note: string };
  /** A change of the total that means something, and where that comes from. */
  readonly meaningfulChange: { readonly points: number; readonly way: 'rise' | 'fall' | 'either'; readonly basis: string } | undefined;
};

export type Instrument = Omit<Scoring, 'items'> &
  Licence &
  Use & {
    readonly title: Words;
    /** Stands above the questions. */
    readonly recall: Words;
    readonly items: readonly Item[];
    /** LOINC code of the panel, where known. */
    readonly code: string | undefined;
    /** SHA-256 (hex) of `wordingOf`: no word changes without a new version. */
    readonly wordingHash: string;
    readonly wordingStatus: 'confirmed' | 'unconfirmed';
    /** Where each wording was read. */
    readonly wordingSource: string;
    /** Why a program does not get it without switching it on; undefined: it does. */
    readonly offByDefault: string | undefined;
  };

/** An instrument whose words we may not ship: how it is scored, and why a program must bring its own copy. */
export type Slot = Scoring & Licence & Use & { readonly title: string; readonly why: string };

/** On without anybody's decision: cleared, wording confirmed, and not held back. */
export function isOfferedByDefault(instrument: Instrument): boolean {
  return !instrument.attestationRequired && instrument.wordingStatus === 'confirmed' && instrument.offByDefault === undefined;
}

/** Every word a person reads, in a fixed order: what `wordingHash` is the hash of. */
export function wordingOf(instrument: Pick<Instrument, 'title' | 'recall' | 'items'>): string {
  const words = (one: Words | undefined) => (one ? [one.en, one.es ?? null] : null);
  const items = instrument.items.map((item) => [
    item.linkId,
    words(item.preface),
    words(item.text),
    words(item.help),
    item.options.map((option) => [option.value, words(option.text)]),
  ]);
  return JSON.stringify([words(instrument.title), words(instrument.recall), items]);
}
