import { answerCoding, canonicalOf, panelCoding, scoreCoding } from './coding.ts';
import { LOINC, UCUM, urls } from './extensions.ts';
import type { InstrumentShape, ItemShape, ScaleShape, WordsShape } from './shape.ts';
import { conditionsOf } from './write-conditions.ts';

type Json = { readonly [key: string]: unknown };

/** The instrument as a FHIR R4 Questionnaire in English, its Spanish as translations. What is undefined is left out. */
export function questionnaireOf(instrument: InstrumentShape): Json {
  const { url, version } = canonicalOf(instrument);
  const recall = instrument.recall.en === '' ? [] : [{ linkId: 'recall', type: 'display', ...worded('text', instrument.recall) }];
  return {
    resourceType: 'Questionnaire',
    id: instrument.key,
    language: 'en',
    url,
    version,
    name: computerName(instrument.key),
    ...worded('title', instrument.title),
    status: 'active',
    subjectType: ['Patient'],
    copyright: instrument.copyright,
    code: [panelCoding(instrument)],
    item: [
      ...recall,
      ...instrument.items.flatMap((item) => itemsFor(instrument, item)),
      ...instrument.scales.map((scale) => scoreItem(instrument, scale)),
    ],
  };
}

/** FHIR wants a name for programs: letters and digits, a capital first. */
function computerName(key: string): string {
  return key.replace(/(^|[^a-z0-9]+)([a-z0-9]?)/g, (_, __, letter: string) => letter.toUpperCase());
}

function worded(key: string, words: WordsShape): Json {
  if (words.es === undefined) return { [key]: words.en };
  const translation = {
    url: urls.translation[0],
    extension: [
      { url: 'lang', valueCode: 'es' },
      { url: 'content', valueString: words.es },
    ],
  };
  return { [key]: words.en, [`_${key}`]: { extension: [translation] } };
}

function itemsFor(instrument: InstrumentShape, item: ItemShape): readonly Json[] {
  const { linkId, preface, help, enableWhen } = item;
  const conditions = conditionsOf(enableWhen, instrument);
  const question = {
    linkId,
    ...(item.codes.length > 0 ? { code: item.codes.map((code) => ({ system: LOINC, code })) } : {}),
    ...worded('text', item.text),
    ...answersOf(instrument, item),
    ...withExtensions(answersOf(instrument, item), conditions),
    required: false,
    ...(help
      ? { item: [{ linkId: `${linkId}.help`, type: 'display', ...worded('text', help), extension: [control('help', 'Help-Button')] }] }
      : {}),
  };
  return preface ? [{ linkId: `${linkId}.before`, type: 'display', ...worded('text', preface) }, question] : [question];
}

function withExtensions(answers: Json, conditions: Json): Json {
  const both = [answers['extension'], conditions['extension']].flatMap((one) => (Array.isArray(one) ? (one as readonly Json[]) : []));
  const { extension: _, ...rest } = conditions;
  return both.length > 0 ? { ...rest, extension: both } : rest;
}

function control(code: string, display: string): Json {
  return {
    url: urls.control[0],
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code, display }] },
  };
}

function answersOf({ key }: InstrumentShape, item: ItemShape): Json {
  if (item.type === 'yes-no') return { type: 'boolean' };
  if (item.type === 'text') return { type: 'text' };
  if (item.type === 'choice') {
    const answerOption = item.options.map((option) => {
      const { display: _, ...coding } = answerCoding(key, item.linkId, option, 'en');
      return {
        valueCoding: { ...coding, ...worded('display', option.text) },
        extension: [{ url: urls.ordinal[0], valueDecimal: option.value }],
      };
    });
    return { type: 'choice', answerOption };
  }
  const bound = (names: readonly string[], value: number | undefined) =>
    value === undefined ? [] : [{ url: names[0], valueInteger: value }];
  return { type: 'integer', extension: [...bound(urls.minimum, item.min ?? 0), ...bound(urls.maximum, item.max)] };
}

/** A result that nobody fills in. Its formula is given where it is a plain sum, and then gives nothing for an incomplete form. */
function scoreItem(instrument: InstrumentShape, scale: ScaleShape): Json {
  const formula = strictSum(instrument, scale);
  const calculated = { url: urls.calculated[0], valueExpression: { language: 'text/fhirpath', expression: formula } };
  const unit = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { system: UCUM, code: '{score}' } };
  return {
    linkId: `score.${scale.key}`,
    type: 'decimal',
    text: scale.title,
    code: [scoreCoding(instrument.key, scale)],
    readOnly: true,
    required: false,
    extension: formula === undefined ? [unit] : [unit, calculated],
  };
}

/** Only items whose points are the points of their answers, always asked: everything else is more than a form's formula can say safely. */
function strictSum({ items }: InstrumentShape, scale: ScaleShape): string | undefined {
  const own = scale.items.map((linkId) => items.find((item) => item.linkId === linkId));
  const plain = own.every((item) => item?.type === 'choice' && !item.reverse && !item.points && !item.enableWhen && item.scored);
  if (scale.method.kind !== 'sum' || !plain || own.length === 0) return undefined;
  const ids = scale.items.map((linkId) => `'${linkId.replace(/[\\']/g, '\\$&')}'`).join(' | ');
  const chosen = `%resource.item.where(linkId in (${ids}))`;
  return `iif(${chosen}.answer.count() = ${own.length}, ${chosen}.answer.value.ordinal().sum(), {})`;
}
