/** A questionnaire whose wording is fixed: versioned, verbatim, with the right to use it (clinical.md A, hard rule 2). */
export type Words = { readonly en: string; readonly es: string };

export type LicenseStatus =
  | 'public-domain'
  | 'attribution'
  | 'permission'
  | 'noncommercial'
  | 'commercial'
  | 'no-permission-required'
  | 'unknown';

export type InstrumentItem = {
  /** Its place in the printed form, from 1. */
  readonly number: number;
  readonly text: Words;
  readonly loinc: string;
  /** Part of the total. */
  readonly scored: boolean;
  /** Points from which the item alone calls for a person, whatever the total. */
  readonly redFlagFrom: number | undefined;
  readonly options: readonly InstrumentOption[];
};

export type InstrumentOption = { readonly points: number; readonly text: Words; readonly loinc: string };

export type Band = { readonly code: string; readonly from: number; readonly to: number };

export type Instrument = {
  readonly key: string;
  readonly version: string;
  readonly copyright: string;
  readonly licenseStatus: LicenseStatus;
  /** The holder's own words about use, and where they stand. */
  readonly licenseNote: string;
  /** The panel and the total. */
  readonly loinc: { readonly panel: string; readonly total: string };
  readonly recall: Words;
  readonly items: readonly InstrumentItem[];
  readonly bands: readonly Band[];
};

/**
 * A total exists only for a complete form: a missing answer is never counted as zero and never estimated (clinical.md A3).
 * `band` is undefined exactly when `total` is.
 */
export type Score = {
  readonly instrument: string;
  readonly version: string;
  readonly total: number | undefined;
  readonly band: string | undefined;
  /** Numbers of scored items without an answer. */
  readonly missing: readonly number[];
  /** Numbers of items whose answer alone calls for a person. */
  readonly redFlags: readonly number[];
};

/** `points` by item number. A number that is no option of its item is refused by name, never guessed. */
export function score(instrument: Instrument, points: Readonly<Record<number, number | undefined>>): Score {
  const given = (item: InstrumentItem) => pointsOf(item, points[item.number]);
  const scored = instrument.items.filter((item) => item.scored);
  const missing = scored.filter((item) => given(item) === undefined).map((item) => item.number);
  const total = missing.length > 0 ? undefined : scored.reduce((sum, item) => sum + (given(item) ?? 0), 0);
  const redFlags = instrument.items.filter((item) => item.redFlagFrom !== undefined && (given(item) ?? -1) >= item.redFlagFrom);
  return {
    instrument: instrument.key,
    version: instrument.version,
    total,
    band: total === undefined ? undefined : instrument.bands.find((band) => total >= band.from && total <= band.to)?.code,
    missing,
    redFlags: redFlags.map((item) => item.number),
  };
}

function pointsOf(item: InstrumentItem, points: number | undefined): number | undefined {
  if (points === undefined || item.options.some((option) => option.points === points)) return points;
  throw new RangeError(`item ${item.number} has no option of ${points} points`);
}
