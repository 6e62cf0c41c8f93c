import type { Code, Dosage, RecordPart, RecordValue } from './mapped.ts';
import { complain, member, number, object, objects, oneOf, required, text, truth, type Spot } from './read.ts';
import { timeOf, type RecordTime } from './time.ts';

const PREFERRED = [
  'http://loinc.org',
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  'http://snomed.info/sct',
  'http://hl7.org/fhir/sid/icd-10-cm',
  'http://hl7.org/fhir/sid/cvx',
];

export type Concept = { readonly code: Code | undefined; readonly text: string | undefined };

/** A CodeableConcept: what it says in words, and its best known code. */
export function concept(at: Spot | undefined): Concept {
  const codings = objects(at, 'coding').map((coding) => ({
    system: text(coding, 'system'),
    code: text(coding, 'code', 100),
    display: text(coding, 'display'),
  }));
  const rank = (system: string | undefined) => {
    const place = PREFERRED.indexOf(system ?? '');
    return place < 0 ? PREFERRED.length : place;
  };
  const best = codings.toSorted((a, b) => rank(a.system) - rank(b.system))[0];
  const words = text(at, 'text') ?? best?.display ?? codings.find((coding) => coding.display)?.display ?? best?.code;
  return { code: best?.code ? { system: best.system ?? '', code: best.code } : undefined, text: words };
}

export function conceptOf(at: Spot, key: string): Concept {
  return concept(object(at, key));
}

/** The code of a CodeableConcept whose meaning is a status, such as `clinicalStatus`. */
export function statusOf(at: Spot, key: string): string | undefined {
  return conceptOf(at, key).code?.code;
}

export function quantity(at: Spot | undefined): RecordValue | undefined {
  if (!at) return undefined;
  const value = number(at, 'value');
  if (value === undefined) return undefined;
  return {
    kind: 'number',
    number: value,
    unit: text(at, 'unit', 40) ?? text(at, 'code', 40),
    comparator: oneOf(at, 'comparator', ['<', '<=', '>=', '>']),
  };
}

/** The `value[x]` of an observation or a part of one. Kinds that have no short form stay in the original. */
export function valueOf(at: Spot): RecordValue | undefined {
  const measured = quantity(object(at, 'valueQuantity'));
  if (measured) return measured;
  const whole = number(at, 'valueInteger');
  if (whole !== undefined) return { kind: 'number', number: whole, unit: undefined, comparator: undefined };
  const yes = truth(at, 'valueBoolean');
  if (yes !== undefined) return { kind: 'text', text: yes ? 'Yes' : 'No' };
  const words =
    conceptOf(at, 'valueCodeableConcept').text ?? text(at, 'valueString') ?? text(at, 'valueTime', 20) ?? timeOf(at, 'valueDateTime')?.day;
  return words === undefined ? undefined : { kind: 'text', text: words };
}

const MAX_PARTS = 50;

export function partsOf(at: Spot): readonly RecordPart[] {
  const parts = objects(at, 'component').map((part) => {
    const named = concept(required(part, 'code', object(part, 'code')));
    return { code: named.code, text: named.text ?? '', value: valueOf(part) };
  });
  return parts.slice(0, MAX_PARTS);
}

export type Span = { readonly when: RecordTime | undefined; readonly end: RecordTime | undefined };

export function period(at: Spot | undefined): Span {
  const span = { when: timeOf(at, 'start'), end: timeOf(at, 'end') };
  if (at && span.when && span.end && span.end.at < span.when.at && span.end.day < span.when.day)
    complain(at, 'bad-date', 'the end lies before the start');
  return span;
}

/** `<name>DateTime`, `<name>Period`, or a spoken date, which stays in the original. */
export function spanOf(at: Spot, name: string): Span {
  if (member(at, `${name}Period`)) return period(object(at, `${name}Period`));
  return { when: timeOf(at, `${name}DateTime`), end: undefined };
}

export function dosageOf(at: Spot, key: string): Dosage | undefined {
  const first = objects(at, key)[0];
  if (!first) return undefined;
  const amount = object(objects(first, 'doseAndRate')[0], 'doseQuantity');
  const repeat = object(object(first, 'timing'), 'repeat');
  return {
    text: text(first, 'text'),
    amount: number(amount, 'value'),
    unit: text(amount, 'unit', 40),
    times: number(repeat, 'frequency'),
    every: number(repeat, 'period'),
    everyUnit: oneOf(repeat, 'periodUnit', ['s', 'min', 'h', 'd', 'wk', 'mo', 'a']),
    asNeeded: truth(first, 'asNeededBoolean') ?? member(first, 'asNeededCodeableConcept') !== undefined,
  };
}
