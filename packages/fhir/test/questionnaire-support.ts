import { readQuestionnaire, type Finding, type Form, type ScoringShape } from '../src/index.ts';

export type Json = { [key: string]: unknown };

export const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
export const WEIGHT = 'http://hl7.org/fhir/StructureDefinition/itemWeight';
export const XHTML = 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml';
export const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
export const VARIABLE = 'http://hl7.org/fhir/StructureDefinition/variable';
export const LIBRARY = 'http://hl7.org/fhir/StructureDefinition/cqf-library';
export const ENABLED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';
export const HIDDEN = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden';
export const ADAPTIVE = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-questionnaireAdaptive';

/** The words are the tests' own. */
export const OFTEN = ['Never', 'Some days', 'Most days', 'Each day'];

export function option(text: string, value?: number, code?: string): Json {
  const coding = { ...(code === undefined ? {} : { system: 'http://loinc.org' }), code: code ?? text, display: text };
  return { valueCoding: coding, ...(value === undefined ? {} : { extension: [{ url: ORDINAL, valueDecimal: value }] }) };
}

export function choice(linkId: string, more: Json = {}): Json {
  return { linkId, text: `How about ${linkId}?`, type: 'choice', answerOption: OFTEN.map((text, value) => option(text, value)), ...more };
}

export function calculated(expression: string, language = 'text/fhirpath'): Json {
  return { url: CALCULATED, valueExpression: { language, expression } };
}

export function scoreItem(expression: string, linkId = 'total'): Json {
  return { linkId, text: 'Total', type: 'decimal', extension: [calculated(expression)] };
}

export function questionnaire(item: readonly Json[], more: Json = {}): Json {
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    title: 'A form',
    url: 'http://forms.example/one',
    version: '1',
    code: [{ system: 'http://forms.example', code: 'one' }],
    item,
    ...more,
  };
}

export function formOf(json: unknown): Form {
  const read = readQuestionnaire(json);
  if (!read.ok) throw new Error(read.findings.map(said).join('; '));
  return read.form;
}

export function said({ severity, code, place }: Finding): string {
  return `${severity} ${code} ${place}`;
}

/** What was found, without the notes. */
export function findings(json: unknown): readonly string[] {
  return readQuestionnaire(json)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(said);
}

export function detail(json: unknown, code: string): string {
  return readQuestionnaire(json).findings.find((one) => one.code === code)?.detail ?? '';
}

const plain = {
  codes: [],
  options: [],
  min: undefined,
  max: undefined,
  scored: true,
  reverse: false,
  points: undefined,
  enableWhen: undefined,
};

export function itemSpec(linkId: string, more: Partial<ScoringShape['items'][number]> = {}): ScoringShape['items'][number] {
  return { ...plain, linkId, type: 'choice', options: [0, 1, 2, 3].map((value) => ({ value })), ...more };
}

export function spec(items: readonly ScoringShape['items'][number][], more: Partial<ScoringShape> = {}): ScoringShape {
  const ids = items.map(({ linkId }) => linkId);
  const total = { key: 'total', title: 'Total', items: ids, method: { kind: 'sum' }, range: undefined, code: undefined };
  return { key: 'one', version: '1', items, scales: [total], ...more };
}
