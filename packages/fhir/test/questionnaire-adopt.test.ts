import { instrumentOf, instruments, slotOf, slots } from '@cairn/instruments/all';
import { describe, expect, test } from 'vitest';
import { adopt, type Adoption, type AdoptOptions, type ScoringShape } from '../src/index.ts';
import { choice, ENABLED, formOf, itemSpec, option, questionnaire, scoreItem, spec, type Json } from './questionnaire-support.ts';

const yesNo = (linkId: string, more: Json = {}): Json => ({ linkId, text: `Is it so, ${linkId}?`, type: 'boolean', ...more });
const three = spec(['1', '2', '3'].map((linkId) => itemSpec(linkId)));
const into = (own: ScoringShape, items: readonly Json[], more: Json = {}, options: AdoptOptions = {}): Adoption =>
  adopt(formOf(questionnaire(items, more)), own, options);
const codes = (adoption: Adoption): readonly string[] =>
  adoption.findings.filter(({ severity }) => severity !== 'note').map(({ severity, code, place }) => `${severity} ${code} ${place}`);
const slot = (key: string): ScoringShape => slotOf(key) ?? instrumentOf(key) ?? spec([]);
const dast = (third: Json): readonly Json[] =>
  Array.from({ length: 10 }, (_, n) => (n === 2 ? { ...third, linkId: 'q3' } : yesNo(`q${n + 1}`)));

describe('a form takes its place in a scoring', () => {
  test('by link id, by LOINC code, or by its place', () => {
    const own = spec([itemSpec('1'), itemSpec('2', { codes: ['44255-8'] }), itemSpec('3')]);
    const adoption = into(own, [choice('/44255-8'), choice('3'), choice('1')]);
    expect(adoption.ok && adoption.adopted.items.map(({ linkId, source }) => [linkId, source])).toEqual([
      ['1', '1'],
      ['2', '44255-8'],
      ['3', '3'],
    ]);
    const byPlace = into(three, [choice('x'), choice('y'), choice('z')]);
    expect(byPlace.ok && byPlace.adopted.items.map(({ source }) => source)).toEqual(['x', 'y', 'z']);
  });

  test('a code that says another place is a refusal, never a choice', () => {
    const own = spec([itemSpec('1', { codes: ['44250-9'] }), itemSpec('2', { codes: ['44255-8'] }), itemSpec('3')]);
    expect(codes(into(own, [choice('a'), choice('b', { code: [{ system: 'http://loinc.org', code: '44250-9' }] }), choice('c')]))).toEqual([
      'refused item-order Questionnaire.item[1]',
    ]);
  });

  test('too few and too many questions are refused, with both numbers', () => {
    for (const items of [[choice('1')], ['1', '2', '3', '4'].map((linkId) => choice(linkId))]) {
      const adoption = into(three, items);
      expect(codes(adoption)).toEqual(['refused item-count Questionnaire.item']);
      expect(adoption.findings.at(-1)?.detail).toContain(`asks ${items.length} questions and one has 3`);
    }
  });

  test('answers must have the points of the item, all of them, stated', () => {
    const wrong = choice('2', { answerOption: [option('No', 0), option('Yes', 1)] });
    expect(codes(into(three, [choice('1'), wrong, choice('3')]))).toEqual(['refused options-differ Questionnaire.item[1]']);
    const bare = choice('2', { answerOption: [option('No'), option('Yes')] });
    expect(codes(into(three, [choice('1'), bare, choice('3')]))).toEqual(['refused ordinal-unknown Questionnaire.item[1]']);
    expect(codes(into(three, [choice('1'), { linkId: '2', text: 'How many?', type: 'integer' }, choice('3')]))).toEqual([
      'refused type-differs Questionnaire.item[1]',
    ]);
  });

  test('the bounds of a number are the instrument’s', () => {
    const own = spec([itemSpec('1', { type: 'scale', options: [], min: 0, max: 10 })]);
    const bound = (max: number): Json => ({
      linkId: '1',
      text: 'How much?',
      type: 'integer',
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: max },
      ],
    });
    expect(codes(into(own, [bound(10)]))).toEqual([]);
    expect(codes(into(own, [bound(100)]))).toEqual(['refused range-differs Questionnaire.item[0]']);
    expect(codes(into(own, [{ linkId: '1', text: 'How much?', type: 'integer' }]))).toEqual(['doubt range-differs Questionnaire.item[0]']);
  });

  test('a yes is known by its code or its word, and its points must be the instrument’s: the third DAST question counts a no', () => {
    const third = (yes: number | undefined, no: number | undefined): Json => ({
      text: 'Can you stop?',
      type: 'choice',
      answerOption: [option('Yes', yes, 'LA33-6'), option('No', no, 'LA32-8')],
    });
    expect(into(slot('dast-10'), dast(third(undefined, undefined))).ok).toBe(true);
    expect(into(slot('dast-10'), dast(third(0, 1))).ok).toBe(true);
    expect(codes(into(slot('dast-10'), dast(third(1, 0))))).toEqual(['refused ordinal-contradiction Questionnaire.item[2]']);
    const vague = { text: 'Can you stop?', type: 'choice', answerOption: [option('Often', 1), option('Seldom', 0)] };
    expect(codes(into(slot('dast-10'), dast(vague)))).toEqual(['refused yes-no-unclear Questionnaire.item[2]']);
  });

  test('a sum over other questions than the instrument’s is pointed out; the file’s own formula is never used', () => {
    const items = ['1', '2', '3'].map((linkId) => choice(linkId));
    const formula = (ids: string) => scoreItem(`%resource.item.where(linkId in (${ids})).answer.value.ordinal().sum()`);
    expect(codes(into(three, [...items, formula("'1' | '2' | '3'")]))).toEqual([]);
    expect(codes(into(three, [...items, formula("'1' | '2'")]))).toEqual(['doubt score-differs Questionnaire.item']);
  });
});

describe('conditions', () => {
  const ids = ['1', '2', '3', '4', '5', '6', '6b'];
  const when = (question: string, answerBoolean = true): Json => ({ enableWhen: [{ question, operator: '=', answerBoolean }] });
  const screener = (more: (linkId: string) => Json): readonly Json[] => ids.map((linkId) => yesNo(linkId, more(linkId)));

  test('a screener with the same conditions is taken without doubt, however they are written', () => {
    const usual = screener((linkId) => (['3', '4', '5'].includes(linkId) ? when('2') : linkId === '6b' ? when('6') : {}));
    expect(codes(into(slot('c-ssrs'), usual))).toEqual([]);
    const unequal = { enableWhen: [{ question: '2', operator: '!=', answerBoolean: false }] };
    expect(
      codes(
        into(
          slot('c-ssrs'),
          screener((linkId) => (['3', '4', '5'].includes(linkId) ? unequal : linkId === '6b' ? when('6') : {})),
        ),
      ),
    ).toEqual([]);
  });

  test('another condition, or none, is a doubt that names the question', () => {
    const wrong = screener((linkId) => (linkId === '3' ? when('2', false) : ['4', '5'].includes(linkId) ? when('2') : {}));
    expect(codes(into(slot('c-ssrs'), wrong))).toEqual([
      'doubt condition-differs Questionnaire.item[2]',
      'doubt condition-differs Questionnaire.item[6]',
    ]);
  });

  const bySex = (sex: string): Json => ({
    extension: [{ url: ENABLED, valueExpression: { language: 'text/fhirpath', expression: `%patient.gender = '${sex}'` } }],
  });

  test('a variant by sex has its place where the instrument has one, and nowhere else', () => {
    const own = spec([itemSpec('1', { enableWhen: { not: { sex: 'female' } } }), itemSpec('2', { enableWhen: { not: { sex: 'male' } } })]);
    expect(codes(into(own, [choice('1', bySex('male')), choice('2', bySex('female'))])).filter((one) => one.startsWith('refused'))).toEqual(
      [],
    );
    expect(codes(into(own, [choice('1', bySex('female')), choice('2', bySex('male'))]))).toContain(
      'refused sex-variant Questionnaire.item[0]',
    );
    expect(codes(into(three, [choice('1', bySex('male')), choice('2'), choice('3')]))).toContain(
      'refused sex-variant Questionnaire.item[0]',
    );
    const four = into(three, [choice('1'), choice('2', bySex('male')), choice('2b', bySex('female')), choice('3')]);
    expect(four.findings.find(({ code }) => code === 'item-count')?.detail).toContain('2, 2b are variants by sex');
  });
});

describe('language', () => {
  const items = ['1', '2', '3'].map((linkId) => choice(linkId));
  const spanish = (words: string): Json => ({
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: 'es-MX' },
          { url: 'content', valueString: words },
        ],
      },
    ],
  });

  test('a file that does not say its language is refused until a person says it', () => {
    expect(codes(into(three, items, { language: undefined }))).toEqual(['refused language-unstated Questionnaire.language']);
    expect(into(three, items, { language: undefined }, { stated: 'en' }).ok).toBe(true);
    expect(codes(into(three, items, { language: 'en-US' }, { stated: 'es' }))).toEqual([
      'refused language-not-ours Questionnaire.language',
    ]);
    expect(codes(into(three, items, { language: 'de' }))).toEqual(['refused language-not-ours Questionnaire.language']);
  });

  test('Spanish stands beside English when nothing is missing of it', () => {
    const answerOption = ['Nunca', 'A veces', 'Mucho', 'Siempre'].map((words, value) => ({
      ...option(`v${value}`, value),
      valueCoding: { code: `v${value}`, display: `v${value}`, _display: spanish(words) },
    }));
    const both = ['1', '2', '3'].map((linkId) => choice(linkId, { answerOption, _text: spanish(`¿Qué tal ${linkId}?`) }));
    const title = { _title: spanish('Una hoja') };
    const adoption = into(three, both, title);
    expect(
      adoption.ok && [adoption.adopted.languages, adoption.adopted.items[0]?.text.es, adoption.adopted.items[0]?.options[1]?.text.es],
    ).toEqual([['en', 'es'], '¿Qué tal 1?', 'A veces']);
    const partly = into(three, [both[0] ?? {}, ...items.slice(1)], title);
    expect(partly.ok && partly.adopted.languages).toEqual(['en']);
  });
});

test('a question that is another instrument’s is pointed out', () => {
  const phq = choice('2', { code: [{ system: 'http://loinc.org', code: '44255-8' }] });
  expect(codes(into(three, [choice('1'), phq, choice('3')], {}, { others: [...instruments, ...slots] }))).toEqual([
    'doubt code-shared Questionnaire.item[1]',
  ]);
});
