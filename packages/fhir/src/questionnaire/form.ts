import type { Code } from '../mapped.ts';

/** What was found in a Questionnaire. Stable codes; `detail` says it in words and names link ids, which are about a form and never about a person. */
export const findingCodes = [
  'file-too-large',
  'not-json',
  'name-twice',
  'yaml-not-read',
  'not-a-questionnaire',
  'too-deep',
  'too-large',
  'wrong-type',
  'bad-code',
  'missing-element',
  'no-items',
  'too-many-items',
  'duplicate-link-id',
  'bad-link-id',
  'no-text',
  'text-from-xhtml',
  'link-id-slash',
  'no-url',
  'no-version',
  'no-code',
  'unknown-type',
  'type-not-asked-here',
  'adaptive',
  'assembled-elsewhere',
  'value-set-missing',
  'value-set-not-listed',
  'options-by-expression',
  'no-options',
  'option-not-readable',
  'option-twice',
  'ordinal-unknown',
  'ordinal-contradiction',
  'ordinal-not-finite',
  'enable-when-unknown-question',
  'enable-when-order',
  'enable-behavior-missing',
  'enable-when-not-read',
  'condition-not-computable',
  'sex-variant',
  'hidden-item',
  'score-item',
  'score-not-computable',
  'score-names-library',
  'score-sums-partial',
  'code-shared',
  'code-is-another-item',
  'answer-code-wrong',
  'panel-code-wrong',
  'score-code-wrong',
  'code-twice',
  'modifier-extension',
  'text-after-last',
  'language-unstated',
  'language-not-ours',
  'item-count',
  'item-not-found',
  'item-order',
  'type-differs',
  'options-differ',
  'range-differs',
  'yes-no-unclear',
  'condition-differs',
  'score-agrees',
  'score-differs',
  'item-placed',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `refused`: the form cannot be used as it is. `doubt`: a person should look before attesting. `note`: read, and said for completeness. */
export type Severity = 'refused' | 'doubt' | 'note';

/** `place` is a path such as `Questionnaire.item[2].answerOption[0]`, or a line and column of a file that is not JSON. */
export type Finding = { readonly severity: Severity; readonly code: FindingCode; readonly place: string; readonly detail: string };

/** `choice` takes one of the options, `choices` several, `yes-no` true or false; numbers and words have no options. */
export type FormItemType = 'choice' | 'choices' | 'yes-no' | 'integer' | 'decimal' | 'text' | 'date' | 'date-time' | 'time';

/** Words as they came, and the translations that stand beside them, by language (primary part of BCP 47, lower case). */
export type Wording = { readonly text: string; readonly translations: Readonly<Record<string, string>> };

/** `value`: the points this answer stands for; undefined when the source says none and the item is not scored. */
export type FormOption = Wording & { readonly code: Code | undefined; readonly value: number | undefined };

export type FormTest = {
  readonly linkId: string;
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  /** For a coded answer its code alone. */
  readonly value: string | number | boolean;
};
export type FormCondition = { readonly mode: 'all' | 'any'; readonly tests: readonly FormTest[] };

export type FormItem = Wording & {
  /** Without the leading slash that some sources write. */
  readonly linkId: string;
  readonly place: string;
  /** What the source says since the question before: headings and displayed texts. */
  readonly before: Wording | undefined;
  /** Displayed inside the question. */
  readonly help: Wording | undefined;
  readonly codes: readonly Code[];
  readonly type: FormItemType;
  readonly options: readonly FormOption[];
  readonly range: { readonly min: number | undefined; readonly max: number | undefined };
  /** All of these must hold for it to be asked: its own condition and those of its groups. */
  readonly when: readonly FormCondition[];
  /** Asked of some people only, by the sex in their record. */
  readonly onlyFor: 'male' | 'not-male' | 'female' | 'not-female' | undefined;
};

/** `lenient`: its formula would count a question without an answer as nothing. */
export type FormMethod =
  | { readonly kind: 'sum'; readonly items: readonly string[]; readonly lenient: boolean }
  | { readonly kind: 'not-computable'; readonly why: string };

/** An item of the source that holds a result. It is never asked. */
export type FormScore = {
  readonly linkId: string;
  readonly text: string;
  readonly codes: readonly Code[];
  /** Undefined: the source names the score and brings no formula. */
  readonly method: FormMethod | undefined;
};

/** A Questionnaire as read: what is asked, in order, and what it says about scores. */
export type Form = {
  readonly url: string | undefined;
  readonly version: string | undefined;
  readonly title: Wording | undefined;
  /** Stands above the first question. */
  readonly intro: Wording | undefined;
  /** BCP 47, as written. */
  readonly language: string | undefined;
  readonly copyright: string | undefined;
  readonly codes: readonly Code[];
  readonly items: readonly FormItem[];
  readonly scores: readonly FormScore[];
};

/** Either a form, perhaps with doubts, or nothing at all: never a part of one. */
export type ReadForm =
  | { readonly ok: true; readonly form: Form; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export const MAX_QUESTIONNAIRE_CHARACTERS = 2_000_000;
export const MAX_ITEMS = 400;
export const MAX_OPTIONS = 100;
export const MAX_WORDING = 4000;

/** Gathers findings while a form is read. */
export type Notes = { readonly add: (severity: Severity, code: FindingCode, place: string, detail: string) => undefined };

export function notebook(findings: Finding[]): Notes {
  return {
    add: (severity, code, place, detail) => {
      findings.push({ severity, code, place, detail });
      return undefined;
    },
  };
}
