/** Why something in a file was not taken. Stable codes; the words stand beside them in the report. */
export const problemCodes = [
  'file-too-large',
  'not-utf8',
  'not-json',
  'not-a-bundle',
  'bundle-type',
  'no-entries',
  'too-many-entries',
  'no-patient',
  'two-patients',
  'missing-name',
  'missing-element',
  'wrong-type',
  'bad-date',
  'bad-code',
  'unknown-resource-type',
  'no-resource',
  'no-identity',
  'other-person',
  'duplicate-id',
  'too-deep',
  'too-large',
  'deleted-entry',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `place` is a path such as `Bundle.entry[12].resource.status`. `detail` never repeats a value of the file: it may be about a person. */
export type Problem = { readonly place: string; readonly reason: ProblemCode; readonly detail: string };

/** One spot in unknown JSON. Readers below answer `undefined` for what is absent and note what is wrong; they never throw. */
export type Spot = { readonly value: unknown; readonly place: string; readonly problems: Problem[] };

export function spot(value: unknown, place: string): Spot {
  return { value, place, problems: [] };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function complain(at: Spot, reason: ProblemCode, detail: string): undefined {
  at.problems.push({ place: at.place, reason, detail });
  return undefined;
}

/** The member, or undefined when absent. `null` counts as absent: FHIR has none outside of arrays, exporters write it anyway. */
export function member(at: Spot, key: string): Spot | undefined {
  if (!isObject(at.value) || !Object.hasOwn(at.value, key)) return undefined;
  const value = at.value[key];
  return value === null || value === undefined ? undefined : { value, place: `${at.place}.${key}`, problems: at.problems };
}

export function object(at: Spot | undefined, key: string): Spot | undefined {
  const found = at && member(at, key);
  if (!found) return undefined;
  return isObject(found.value) ? found : complain(found, 'wrong-type', 'an object is expected');
}

/** Never `undefined`: an absent list is empty. An object where a list belongs is refused, as FHIR says. */
export function list(at: Spot | undefined, key: string): readonly Spot[] {
  const found = at && member(at, key);
  if (!found) return [];
  if (!Array.isArray(found.value)) {
    complain(found, 'wrong-type', 'a list is expected');
    return [];
  }
  const items: Spot[] = [];
  for (const [index, value] of found.value.entries()) items.push({ value, place: `${found.place}[${index}]`, problems: found.problems });
  return items;
}

export function objects(at: Spot | undefined, key: string): readonly Spot[] {
  return list(at, key).filter((item) => isObject(item.value) || complain(item, 'wrong-type', 'an object is expected'));
}

export const TEXT_LIMIT = 500;

export function text(at: Spot | undefined, key: string, limit = TEXT_LIMIT): string | undefined {
  const found = at && member(at, key);
  if (!found) return undefined;
  if (typeof found.value !== 'string') return complain(found, 'wrong-type', 'text is expected');
  return tidy(found.value, limit) || undefined;
}

const LONGEST_KEY = 400;

/** For what is compared and not shown, such as ids and references: never cut, and refused when it is too long to be one. */
export function exact(at: Spot | undefined, key: string): string | undefined {
  const found = at && member(at, key);
  if (!found) return undefined;
  if (typeof found.value !== 'string') return complain(found, 'wrong-type', 'text is expected');
  const whole = tidy(found.value, LONGEST_KEY + 1);
  return whole.length > LONGEST_KEY ? complain(found, 'too-large', `at most ${LONGEST_KEY} characters are expected`) : whole || undefined;
}

export function texts(at: Spot | undefined, key: string): readonly string[] {
  const found: string[] = [];
  for (const item of list(at, key)) {
    if (item.value === null) continue;
    if (typeof item.value !== 'string') complain(item, 'wrong-type', 'text is expected');
    else if (tidy(item.value, TEXT_LIMIT)) found.push(tidy(item.value, TEXT_LIMIT));
  }
  return found;
}

export function number(at: Spot | undefined, key: string): number | undefined {
  const found = at && member(at, key);
  if (!found) return undefined;
  if (typeof found.value === 'number' && Number.isFinite(found.value)) return found.value;
  return complain(found, 'wrong-type', 'a number is expected');
}

export function truth(at: Spot | undefined, key: string): boolean | undefined {
  const found = at && member(at, key);
  if (!found) return undefined;
  return typeof found.value === 'boolean' ? found.value : complain(found, 'wrong-type', 'true or false is expected');
}

export function oneOf(at: Spot | undefined, key: string, allowed: readonly string[]): string | undefined {
  const found = text(at, key);
  if (found === undefined || allowed.includes(found)) return found;
  return complain({ ...(at as Spot), place: `${at?.place}.${key}` }, 'bad-code', `one of ${allowed.join(', ')} is expected`);
}

export function required<T>(at: Spot, key: string, found: T | undefined): T | undefined {
  if (found === undefined && !member(at, key)) complain({ ...at, place: `${at.place}.${key}` }, 'missing-element', 'FHIR R4 requires it');
  return found;
}

/**
 * Text as it may stand on a screen and in a column: well-formed, no control characters or direction overrides, single spaces, cut at
 * `limit` UTF-16 units with an ellipsis (the whole stays in the original).
 */
export function tidy(raw: string, limit: number): string {
  const cut = raw.slice(0, limit * 4).toWellFormed();
  const clean = cut
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return clean.length > limit ? `${clean.slice(0, limit - 1).toWellFormed()}…` : clean;
}
