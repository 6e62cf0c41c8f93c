import type { Library } from '../link.ts';
import type { Language } from '../text.ts';

/** Both ends can be reached; `whole`: only whole numbers can. */
export type ScoreRange = { readonly from: number; readonly to: number; readonly whole?: boolean };

/** What static analysis must know of an instrument. */
export type InstrumentInfo = {
  readonly key: string;
  /** As staff call it. */
  readonly title: string;
  /** By scale; `total` is the whole instrument's. A scale without numbers is left out. */
  readonly ranges: Readonly<Record<string, ScoreRange>>;
  /** The bands of the total; without `from` and `to` when they depend on more than the total. */
  readonly bands: readonly { readonly code: string; readonly from?: number; readonly to?: number }[];
  readonly flags: readonly string[];
  readonly languages: readonly Language[];
  /** The program may use it: its licence asks for nothing, or somebody attested. */
  readonly cleared: boolean;
  readonly items: readonly { readonly linkId: string; readonly scored: boolean }[];
};

/** Times `HH:MM` on the person's clock, from one up to the other, across midnight when `to` is earlier. */
export type ClockSpan = { readonly from: string; readonly to: string };

/** The world a flow is checked against. A list that is not given is not checked against. */
export type CheckLibrary = Library & {
  /** The newest version when none is asked for. */
  readonly instrumentInfo: (key: string, version?: string) => InstrumentInfo | undefined;
  readonly roles?: readonly string[];
  readonly flowIds?: readonly string[];
  readonly skills?: readonly string[];
  readonly quietHours?: ClockSpan;
  /** Words that may stand in no notification, by language; `dose*` is every word that begins with it. */
  readonly forbidden?: Readonly<Record<Language, readonly string[]>>;
  /** What `{…}` the screens can fill in. */
  readonly placeholders?: readonly string[];
};

export const emptyLibrary: CheckLibrary = {
  flow: () => undefined,
  instrument: () => undefined,
  instrumentInfo: () => undefined,
};
