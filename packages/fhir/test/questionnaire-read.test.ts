import { describe, expect, test } from 'vitest';
import { readQuestionnaireText } from '../src/index.ts';
import {
  ADAPTIVE,
  choice,
  detail,
  ENABLED,
  findings,
  formOf,
  HIDDEN,
  OFTEN,
  option,
  ORDINAL,
  questionnaire,
  WEIGHT,
  XHTML,
  type Json,
} from './questionnaire-support.ts';

const read = (json: unknown) => readQuestionnaireText(JSON.stringify(json));

describe('what published forms leave out or write otherwise', () => {
  test('a leading slash is taken off the link id, also where a condition names it', () => {
    const form = formOf(
      questionnaire([
        choice('/44250-9'),
        choice('/2', { enableWhen: [{ question: '/44250-9', operator: '=', answerCoding: { code: 'Never' } }] }),
      ]),
    );
    expect(form.items.map(({ linkId }) => linkId)).toEqual(['44250-9', '2']);
    expect(form.items[1]?.when[0]?.tests[0]?.linkId).toBe('44250-9');
  });

  test('a form without url, version and code is read', () => {
    const form = formOf(questionnaire([choice('a')], { url: undefined, version: undefined, code: undefined }));
    expect([form.url, form.version, form.codes]).toEqual([undefined, undefined, []]);
  });

  test('words that stand only in the rendering are taken without their markup', () => {
    const markup = '<div xmlns="http://www.w3.org/1999/xhtml">Do you <b>sleep</b> &amp; rest<br/>well&#63;<script>alert(1)</script></div>';
    const item = choice('a', { text: undefined, _text: { extension: [{ url: XHTML, valueString: markup }] } });
    expect(formOf(questionnaire([item])).items[0]?.text).toBe('Do you sleep & rest well?');
  });

  test('a question without any words is refused by name', () => {
    expect(findings(questionnaire([choice('a', { text: undefined })]))).toContain('refused no-text Questionnaire.item[0]');
  });

  test('a text shown before a question stays with it, and the first one stands above the form', () => {
    const form = formOf(
      questionnaire([
        { linkId: 'intro', type: 'display', text: 'In the past week:' },
        choice('a'),
        {
          linkId: 'g',
          type: 'group',
          text: 'Now about today',
          item: [choice('b', { item: [{ linkId: 'h', type: 'display', text: 'Take your time' }] })],
        },
      ]),
    );
    expect(form.intro?.text).toBe('In the past week:');
    expect(form.items.map((item) => [item.before?.text, item.help?.text])).toEqual([
      [undefined, undefined],
      ['Now about today', 'Take your time'],
    ]);
  });
});

describe('answers', () => {
  const set = (more: Json = {}): Json => ({
    resourceType: 'ValueSet',
    id: 'often',
    url: 'http://forms.example/often',
    compose: {
      include: [
        {
          system: 'http://loinc.org',
          concept: OFTEN.map((display, value) => ({ code: `c${value}`, display, extension: [{ url: ORDINAL, valueDecimal: value }] })),
        },
      ],
    },
    ...more,
  });
  const asked = (answerValueSet: string): Json => ({ linkId: 'a', text: 'How often?', type: 'choice', answerValueSet });

  test.each(['#often', 'http://forms.example/often', 'http://forms.example/often|2'])('the value set %s in the file is read', (name) => {
    const form = formOf(questionnaire([asked(name)], { contained: [set()] }));
    expect(form.items[0]?.options.map(({ text, value }) => [text, value])).toEqual(OFTEN.map((text, value) => [text, value]));
  });

  test('a value set elsewhere is refused by its name and not fetched', () => {
    const json = questionnaire([asked('http://elsewhere.example/vs')]);
    expect(findings(json)).toEqual(['refused value-set-missing Questionnaire.item[0]']);
    expect(detail(json, 'value-set-missing')).toContain('http://elsewhere.example/vs');
  });

  test('a value set that names a whole code system is refused', () => {
    const json = questionnaire([asked('#often')], { contained: [set({ compose: { include: [{ system: 'http://loinc.org' }] } })] });
    expect(findings(json)).toContain('refused value-set-not-listed Questionnaire.contained[0]');
  });

  test('points are read as ordinalValue, as itemWeight and as itemWeight inside the coding', () => {
    const answerOption = [
      { ...option('None', 0) },
      { valueCoding: { code: 'b', display: 'Some' }, extension: [{ url: WEIGHT, valueDecimal: 1 }] },
      { valueCoding: { code: 'c', display: 'Much', extension: [{ url: WEIGHT, valueDecimal: 2 }] } },
    ];
    expect(formOf(questionnaire([choice('a', { answerOption })])).items[0]?.options.map(({ value }) => value)).toEqual([0, 1, 2]);
  });

  test('answers without points are named and get none', () => {
    const json = questionnaire([choice('a', { answerOption: [option('None'), option('Some')] })]);
    expect(formOf(json).items[0]?.options.map(({ value }) => value)).toEqual([undefined, undefined]);
    expect(detail(json, 'ordinal-unknown')).toContain('"None", "Some"');
  });

  test('points on some answers and not on others are refused, and the bare ones named', () => {
    const json = questionnaire([choice('a', { answerOption: [option('None', 0), option('Some')] })]);
    expect(findings(json)).toContain('refused ordinal-unknown Questionnaire.item[0]');
    expect(detail(json, 'ordinal-unknown')).toContain('"Some"');
  });

  test('two different points on one answer are refused', () => {
    const twice = {
      ...option('None', 0),
      extension: [
        { url: ORDINAL, valueDecimal: 0 },
        { url: WEIGHT, valueDecimal: 3 },
      ],
    };
    expect(findings(questionnaire([choice('a', { answerOption: [twice] })]))[0]).toMatch(/^refused ordinal-contradiction/);
  });

  test('answers by an expression are refused', () => {
    const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression';
    const json = questionnaire([choice('a', { extension: [{ url, valueExpression: { language: 'text/fhirpath', expression: '%x' } }] })]);
    expect(findings(json)).toContain('refused options-by-expression Questionnaire.item[0]');
  });
});

describe('who is asked what', () => {
  const after = (more: Json): Json =>
    choice('b', { enableWhen: [{ question: 'a', operator: '=', answerCoding: { code: 'Never' } }], ...more });

  test('any and all are read', () => {
    const tests = [
      { question: 'a', operator: '=', answerCoding: { code: 'Never' } },
      { question: 'a', operator: '=', answerCoding: { code: 'Each day' } },
    ];
    const form = formOf(questionnaire([choice('a'), choice('b', { enableWhen: tests, enableBehavior: 'any' })]));
    expect(form.items[1]?.when).toEqual([
      expect.objectContaining({ mode: 'any', tests: expect.arrayContaining([expect.objectContaining({ value: 'Never' })]) }),
    ]);
    expect(findings(questionnaire([choice('a'), choice('b', { enableWhen: tests })]))).toEqual([
      'refused enable-behavior-missing Questionnaire.item[1]',
    ]);
  });

  test('a condition on a question that is not there, or comes later, is refused', () => {
    expect(findings(questionnaire([after({})]))).toEqual(['refused enable-when-unknown-question Questionnaire.item[0]']);
    expect(findings(questionnaire([after({}), choice('a')]))).toEqual(['refused enable-when-order Questionnaire.item[0]']);
  });

  test('a group gives its condition to what stands in it', () => {
    const group = {
      linkId: 'g',
      type: 'group',
      item: [choice('b')],
      enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
    };
    expect(formOf(questionnaire([choice('a'), group])).items[1]?.when).toHaveLength(1);
  });

  const bySex = (expression: string): Json => ({
    extension: [{ url: ENABLED, valueExpression: { language: 'text/fhirpath', expression } }],
  });
  test.each([
    ["%patient.gender.exists() and %patient.gender = 'male'", 'male'],
    ["!(%patient.gender.exists()) or (%patient.gender != 'male')", 'not-male'],
    ["%patient.gender = 'female'", 'female'],
  ])('a variant by sex is read: %s', (expression, sex) => {
    const json = questionnaire([choice('a', bySex(expression))]);
    expect(formOf(json).items[0]?.onlyFor).toBe(sex);
    expect(findings(json)).toEqual(['doubt sex-variant Questionnaire.item[0]']);
  });

  test('another condition by expression is refused', () => {
    expect(findings(questionnaire([choice('a', bySex('%age > 18'))]))[0]).toMatch(/^refused condition-not-computable/);
  });

  test('hidden, calculated and read-only items are scores and never asked', () => {
    const items = [
      choice('a'),
      choice('h', { extension: [{ url: HIDDEN, valueBoolean: true }] }),
      { linkId: 'r', text: 'Risk', type: 'string', readOnly: true },
      { linkId: '/102017-1', text: 'Score', type: 'decimal', code: [{ system: 'http://loinc.org', code: '102017-1' }] },
    ];
    const form = formOf(questionnaire(items));
    expect(form.items.map(({ linkId }) => linkId)).toEqual(['a']);
    expect(form.scores.map(({ linkId }) => linkId)).toEqual(['h', 'r', '102017-1']);
  });

  test('an adaptive form is refused by name', () => {
    expect(findings(questionnaire([choice('a')], { extension: [{ url: ADAPTIVE, valueUrl: 'http://server.example' }] }))).toContain(
      'refused adaptive Questionnaire',
    );
    const profile = ['http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-adapt'];
    expect(findings(questionnaire([choice('a')], { meta: { profile } }))).toContain('refused adaptive Questionnaire');
  });
});

describe('known mistakes of published forms are pointed out', () => {
  const loinc = (code: string): Json => ({ code: [{ system: 'http://loinc.org', code }] });

  test('a GAD-2 whose second item is a PHQ item', () => {
    const json = questionnaire([choice('1', loinc('69725-0')), choice('2', loinc('44255-8'))], { title: 'GAD-2' });
    expect(findings(json)).toEqual(['doubt code-is-another-item Questionnaire.item[1]']);
  });

  test('a GAD-7 that uses LA18938-3 for "2"', () => {
    const answerOption = [option('Not at all', 0, 'LA6568-5'), option('Several days', 1, 'LA6569-3'), option('More days', 2, 'LA18938-3')];
    const json = questionnaire([choice('1', { ...loinc('68509-9'), answerOption })], { title: 'GAD-7' });
    expect(findings(json)).toEqual(['doubt answer-code-wrong Questionnaire.item[0]']);
  });

  test('a LOINC answer with points that are not its own', () => {
    const answerOption = [option('Very', 3, 'LA6575-0'), option('Extremely', 2, 'LA6574-3')];
    expect(findings(questionnaire([choice('1', { answerOption })]))).toHaveLength(2);
    expect(detail(questionnaire([choice('1', { answerOption })]), 'answer-code-wrong')).toContain('stands for 2');
  });

  test('a COWS coded as a pain scale', () => {
    const code = [{ system: 'http://loinc.org', code: '72514-3' }];
    expect(findings(questionnaire([choice('1'), choice('2')], { title: 'Clinical Opiate Withdrawal Scale', code }))).toEqual([
      'doubt panel-code-wrong Questionnaire.code',
    ]);
  });

  test('an AUDIT-C scored under the code of the whole AUDIT', () => {
    const total = { linkId: 't', text: 'Total', type: 'decimal', readOnly: true, ...loinc('75624-7') };
    expect(findings(questionnaire([...['1', '2', '3'].map((linkId) => choice(linkId)), total]))).toEqual([
      'doubt score-code-wrong Questionnaire.item',
    ]);
  });

  test('one code on two questions', () => {
    expect(findings(questionnaire([choice('1', loinc('44250-9')), choice('2', loinc('44250-9'))]))).toEqual([
      'doubt code-twice Questionnaire.item[1]',
    ]);
  });
});

describe('what is no form', () => {
  test.each([
    ['', 'not-json', 'line 1, column 1'],
    ['{"resourceType":"Questionnaire",\n "item": [}', 'not-json', 'line 2, column 11'],
    ['---\nresourceType: Questionnaire\n', 'yaml-not-read', 'line 1, column 1'],
    ['resourceType: Questionnaire\nitem: []\n', 'yaml-not-read', 'line 1, column 1'],
    ['{"resourceType":"Questionnaire",\n "item": [{"linkId":"a","linkId":"b"}]}', 'name-twice', 'line 2, column 25'],
    ['{"resourceType":"Bundle"}', 'not-a-questionnaire', 'resourceType'],
    ['[]', 'not-a-questionnaire', 'resourceType'],
    [`${'['.repeat(200)}${']'.repeat(200)}`, 'too-deep', 'Questionnaire'],
    ['x'.repeat(2_000_001), 'file-too-large', 'file'],
    ['{"resourceType":"Questionnaire","x":1e999}', 'wrong-type', 'Questionnaire'],
  ])('%# is refused with its place', (source, code, place) => {
    expect(readQuestionnaireText(source)).toEqual({ ok: false, findings: [expect.objectContaining({ severity: 'refused', code, place })] });
  });

  test('a link id that stands twice is refused with both places, also when only the slash differs', () => {
    const json = questionnaire([choice('a'), choice('/a')]);
    expect(findings(json)).toEqual(['refused duplicate-link-id Questionnaire.item[1]']);
    expect(detail(json, 'duplicate-link-id')).toContain('Questionnaire.item[0]');
  });

  test('no items, unknown types, types we do not ask, modifier extensions: each named', () => {
    expect(findings(questionnaire([]))).toEqual(['refused no-items Questionnaire.item']);
    expect(findings(questionnaire([choice('a', { type: 'riddle' })]))).toContain('refused unknown-type Questionnaire.item[0]');
    expect(findings(questionnaire([choice('a', { type: 'attachment' })]))).toContain('refused type-not-asked-here Questionnaire.item[0]');
    expect(findings(questionnaire([choice('a', { modifierExtension: [{ url: 'http://x.example' }] })]))).toContain(
      'refused modifier-extension Questionnaire.item[0]',
    );
  });

  test('a byte order mark is no mistake', () => {
    expect(readQuestionnaireText(`\ufeff${JSON.stringify(questionnaire([choice('a')]))}`).ok).toBe(true);
    expect(read(questionnaire([choice('a')])).ok).toBe(true);
  });
});
