import { describe, expect, test } from 'vitest';
import {
  calculated,
  choice,
  findings,
  formOf,
  LIBRARY,
  ORDINAL,
  questionnaire,
  scoreItem,
  VARIABLE,
  type Json,
} from './questionnaire-support.ts';

describe('formulas', () => {
  const nine = ['1', '2', '3'].map((linkId) => choice(linkId));
  const method = (expression: string, more: Json = {}, items = nine) =>
    formOf(questionnaire([...items, scoreItem(expression)], more)).scores[0]?.method;
  const grouped = [{ linkId: 'g', type: 'group', item: nine }];
  const looked = (id: string): string =>
    `%questionnaire.item.where(linkId = '${id}').answerOption.where(valueCoding.code=%resource.item.where(linkId = '${id}').answer.valueCoding.code).extension.where(url='${ORDINAL}').valueDecimal`;

  test.each([
    "%resource.item.where(linkId!='total').answer.value.weight().sum()",
    "%resource.item.where(linkId.matches('^[1-3]$')).answer.value.ordinal().sum()",
    "%resource.item.where(linkId='1' or linkId='2' or linkId='3').answer.value.weight().aggregate($this + $total, 0)",
    "%resource.item.where(linkId in ('1' | '2' | '3')).answer.weight().sum()",
    `%resource.descendants().where(linkId.startsWith('')).answer.valueCoding.extension.where(url='${ORDINAL}').valueDecimal.sum()`,
  ])('a sum is recognised: %s', (expression) => {
    expect(method(expression)).toEqual({ kind: 'sum', items: ['1', '2', '3'], lenient: true });
  });

  test('a sum over variables that look up the points of each answer is recognised, with its way to count partial answers', () => {
    const extension = [
      ...['1', '2', '3'].map((id) => ({
        url: VARIABLE,
        valueExpression: { name: `v${id}`, language: 'text/fhirpath', expression: looked(id) },
      })),
      {
        url: VARIABLE,
        valueExpression: { name: 'any', language: 'text/fhirpath', expression: '%v1.exists() or %v2.exists() or %v3.exists()' },
      },
    ];
    const expression = 'iif(%any, iif(%v1.exists(), %v1, 0) + iif(%v2.exists(), %v2, 0) + iif(%v3.exists(), %v3, 0), {})';
    expect(method(expression, { extension })).toEqual({ kind: 'sum', items: ['1', '2', '3'], lenient: true });
    expect(findings(questionnaire([...nine, scoreItem(expression)], { extension }))).toEqual([
      'doubt score-sums-partial Questionnaire.item[3].extension[0]',
    ]);
  });

  test('a sum that gives nothing for an incomplete form is not lenient', () => {
    const three = "%resource.item.where(linkId in ('1' | '2' | '3'))";
    expect(method(`iif(${three}.answer.count() = 3, ${three}.answer.value.ordinal().sum(), {})`)).toMatchObject({ lenient: false });
    expect(method(`iif(${three}.answer.count() = 2, ${three}.answer.value.ordinal().sum(), {})`)).toMatchObject({ kind: 'not-computable' });
  });

  test('a formula that reads groups as if they were questions reaches none, and that is said', () => {
    expect(method("%resource.item.where(linkId!='total').answer.value.weight().sum()", {}, grouped)).toMatchObject({
      kind: 'not-computable',
    });
    expect(method('%resource.item.item.answer.value.weight().sum()', {}, grouped)).toMatchObject({ items: ['1', '2', '3'] });
  });

  test.each([
    ["(1 - ((%resource.item.where(linkId='1').answer.value.weight().sum() / 5) - 1) / 3) * 100", '"*"'],
    ["%resource.item.where(type = 'choice').answer.value.weight().sum()", 'answers do not carry'],
    ['%elsewhere', '%elsewhere'],
    ["iif(%patient.gender = 'male', 1, 2)", 'condition'],
    ["%resource.item.where(linkId.matches('(a+)+$')).answer.value.weight().sum()", 'pattern'],
    ['%resource.item.answer.value.weight().sum() + %resource.item.answer.value.weight().sum()', 'twice'],
    ['what is this', 'FHIRPath'],
  ])('it is said that %s cannot be computed', (expression, why) => {
    expect(method(expression)).toMatchObject({ kind: 'not-computable', why: expect.stringContaining(why) });
  });

  test('variables that are made of each other end', () => {
    const variable = (name: string, expression: string): Json => ({
      url: VARIABLE,
      valueExpression: { name, language: 'text/fhirpath', expression },
    });
    expect(method('%a', { extension: [variable('a', '%b'), variable('b', '%a')] })).toMatchObject({
      why: expect.stringContaining('made of itself'),
    });
    const doubling = [...Array.from({ length: 30 }, (_, n) => variable(`x${n}`, `%x${n + 1} + %x${n + 1}`)), variable('x30', looked('1'))];
    expect(method('%x0', { extension: doubling })).toMatchObject({ why: expect.stringContaining('too often') });
  });

  test('a score that only names a library is kept as a score, and not computed', () => {
    const item = { linkId: 'total', text: 'Total', type: 'decimal', extension: [calculated('Total', 'text/cql-identifier')] };
    const json = questionnaire([...nine, item], { extension: [{ url: LIBRARY, valueCanonical: 'http://forms.example/Library/score' }] });
    expect(findings(json)).toEqual(['doubt score-names-library Questionnaire.item[3].extension[0]']);
    expect(formOf(json).scores[0]?.method).toMatchObject({ kind: 'not-computable' });
  });
});
