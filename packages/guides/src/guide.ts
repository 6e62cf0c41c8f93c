/** A guide is data: what a session may follow, step by step. Content stands in `content/`, checked by `checkGuide`. */

export const guideKeys = ['cbt', 'mi', 'relapse-prevention', 'safety', 'family'] as const;
export type GuideKey = (typeof guideKeys)[number];

/** The same words in both languages of the product. */
export type Said = { readonly en: string; readonly es: string };

/** Why a step was left out; `other` says it in words of its own, `not-safe` is how a gate stays closed. */
export const skipReasons = ['no-time', 'patient-choice', 'not-needed', 'done-before', 'crisis-first', 'not-safe', 'other'] as const;
export type SkipReason = (typeof skipReasons)[number];

/**
 * Where a step comes from: an item of the clinical digest, with what of it no source confirms.
 * `default` ([D]) is a proposal that the program's medical director has to ratify, `unconfirmed` ([K]) is common knowledge without a source.
 */
export type Basis = { readonly rule: string; readonly open: readonly Open[] };
export type Open = { readonly status: 'default' | 'unconfirmed'; readonly what: Said };

export type GuideStep = {
  readonly id: string;
  readonly title: Said;
  /** Planned, whole minutes. */
  readonly minutes: number;
  /** What the staff member does. */
  readonly do: readonly Said[];
  /** What may be said aloud to a patient or a family member; grade 6 or easier. */
  readonly ask: readonly Said[];
  /** Kinds of worksheets that the step works on; the first is the one to open. */
  readonly sheets: readonly string[];
  /** Worksheets that can do harm when they do not fit: each with when it does. */
  readonly careful: readonly { readonly sheet: string; readonly when: Said }[];
  /** The talk that should have been heard before this step; it is a hint, the clinician decides. */
  readonly listensFor: 'mobilizing' | undefined;
  /** A required step gives way only to safety. */
  readonly required: boolean;
  /** Nothing after a gate may begin before it is done; where it is not safe to go on, it is skipped as `not-safe` and stays closed. */
  readonly gate: boolean;
  /** Things to choose one of, such as the skill to practise. */
  readonly menu: readonly MenuItem[];
  readonly basis: Basis;
};

export type MenuItem = { readonly id: string; readonly title: Said };

export type Guide = {
  readonly key: GuideKey;
  readonly version: number;
  readonly title: Said;
  /** When to choose it. */
  readonly situation: Said;
  /** The planned length; the minutes of the steps add up to it. */
  readonly minutes: number;
  readonly steps: readonly GuideStep[];
};

/** Names one version for ever: the hash is SHA-256 of the guide's canonical JSON. */
export type GuidePin = { readonly key: GuideKey; readonly version: number; readonly hash: string };

export type GuideSource = (pin: { readonly key: string; readonly version: number }) => Guide | undefined;
export type PinSource = (pin: { readonly key: string; readonly version: number }) => GuidePin | undefined;
