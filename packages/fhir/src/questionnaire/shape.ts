/*
 * What an instrument must have to meet FHIR here. `@cairn/instruments` has all of it and more; a foundation imports no sibling,
 * so the shapes stand here, and the compiler compares both where they meet.
 */

export type WordsShape = { readonly en: string; readonly es: string | undefined };
export type AnswerShape = number | boolean | string;

export type LogicShape =
  | { readonly all: readonly LogicShape[] }
  | { readonly any: readonly LogicShape[] }
  | { readonly not: LogicShape }
  | { readonly item: string; readonly equals: AnswerShape }
  | { readonly item: string; readonly atLeast: number }
  | { readonly item: string; readonly above: string }
  | { readonly unanswered: string }
  | { readonly answered: string }
  | { readonly sex: 'female' | 'male' }
  | { readonly scale: string; readonly atLeast: number }
  | { readonly scale: string; readonly atMost: number }
  | { readonly scale: string; readonly band: string }
  | { readonly youngerThan: number }
  | { readonly pregnant: true };

export type ScoringItemShape = {
  readonly linkId: string;
  readonly type: 'choice' | 'yes-no' | 'days' | 'scale' | 'text';
  /** LOINC codes of the question. */
  readonly codes: readonly string[];
  readonly options: readonly { readonly value: number }[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly scored: boolean;
  readonly reverse: boolean;
  readonly points: readonly { readonly from: number; readonly points: number }[] | undefined;
  readonly enableWhen: LogicShape | undefined;
};

export type ScaleShape = {
  readonly key: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly method: { readonly kind: string };
  readonly range: { readonly from: number; readonly to: number } | undefined;
  /** LOINC code of the score. */
  readonly code: string | undefined;
};

export type ScoringShape = {
  readonly key: string;
  readonly version: string;
  readonly items: readonly ScoringItemShape[];
  readonly scales: readonly ScaleShape[];
};

export type OptionShape = { readonly value: number; readonly code: string | undefined; readonly text: WordsShape };

export type ItemShape = Omit<ScoringItemShape, 'options'> & {
  readonly text: WordsShape;
  readonly options: readonly OptionShape[];
  readonly help: WordsShape | undefined;
  readonly preface: WordsShape | undefined;
};

export type InstrumentShape = Omit<ScoringShape, 'items'> & {
  readonly title: WordsShape;
  readonly recall: WordsShape;
  readonly copyright: string;
  /** LOINC code of the panel. */
  readonly code: string | undefined;
  readonly items: readonly ItemShape[];
};

export type ScoreShape = {
  readonly instrument: string;
  readonly version: string;
  readonly language: 'en' | 'es';
  readonly items: Readonly<Record<string, AnswerShape | null>>;
  readonly missing: readonly string[];
  readonly notAsked: readonly string[];
  readonly total: number | undefined;
  readonly band: string | undefined;
  readonly subscales: readonly { readonly key: string; readonly total: number | undefined; readonly band: string | undefined }[];
  readonly flags: readonly string[];
  readonly prorated: boolean;
};
