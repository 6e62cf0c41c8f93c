import { instruments, slots } from '@cairn/instruments/all';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adopt, findingCodes, questionnaireOf, readQuestionnaire, readQuestionnaireText, readResponse } from '../src/index.ts';
import { calculated, choice, ENABLED, option, ORDINAL, questionnaire, scoreItem, VARIABLE, type Json } from './questionnaire-support.ts';

const whole = questionnaire(
  [
    { linkId: 'intro', type: 'display', text: 'In the past week:' },
    choice('1'),
    {
      linkId: 'g',
      type: 'group',
      text: 'More',
      item: [choice('2', { enableWhen: [{ question: '1', operator: '=', answerCoding: { code: 'Never' } }] })],
    },
    { linkId: '3', text: 'Again?', type: 'choice', answerValueSet: '#vs' },
    choice('4', { extension: [{ url: ENABLED, valueExpression: { language: 'text/fhirpath', expression: "%patient.gender = 'male'" } }] }),
    scoreItem("%resource.item.where(linkId='1').answer.value.ordinal().sum() + %x"),
  ],
  {
    contained: [
      {
        resourceType: 'ValueSet',
        id: 'vs',
        compose: { include: [{ concept: [{ code: 'a', display: 'A', extension: [{ url: ORDINAL, valueDecimal: 0 }] }] }] },
      },
    ],
    extension: [
      {
        url: VARIABLE,
        valueExpression: { name: 'x', language: 'text/fhirpath', expression: '%resource.item.answer.value.weight().sum()' },
      },
      calculated('%x'),
    ],
  },
);
const targets = [...instruments, ...slots];

function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => paths(inside, [...path, key]))];
}

function changed(from: Json, path: readonly string[], value: unknown): unknown {
  if (path.length === 0) return value;
  const copy = structuredClone(from);
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Json;
  at[path.at(-1) as string] = value;
  return copy;
}

/** All or nothing: what is read has no refusal in it, and what is adopted has every item of its scoring. */
function soundly(json: unknown): void {
  const read = readQuestionnaire(json);
  for (const { code, place, detail } of read.findings) {
    expect(findingCodes).toContain(code);
    expect(place.length * detail.length).toBeGreaterThan(0);
  }
  expect(read.findings.some(({ severity }) => severity === 'refused')).toBe(!read.ok);
  if (!read.ok) return;
  expect(read.form.items.length).toBeGreaterThan(0);
  for (const target of targets) {
    const adoption = adopt(read.form, target, { others: targets });
    if (!adoption.ok) expect(adoption.findings.some(({ severity }) => severity === 'refused')).toBe(true);
    else expect(adoption.adopted.items.map(({ linkId }) => linkId)).toEqual(target.items.map(({ linkId }) => linkId));
  }
}

const nasty = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '',
    '/',
    '#vs',
    'choice',
    'group',
    'display',
    'boolean',
    -1,
    1e308,
    [],
    {},
    [{}],
    [null],
    true,
    '\u0000\ud800',
    'a'.repeat(5000),
  ),
  fc.constantFrom<unknown>([option('A', 0), option('A', 0)], [choice('1')], { url: ORDINAL, valueDecimal: 'one' }),
);

test('whatever one member is replaced by, the answer is a whole form or reasons with places', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths(whole)), nasty, (path, value) => soundly(changed(whole, path, value))),
    { numRuns: 2_000 },
  );
});

test('whatever one member of a good export is replaced by, it is adopted whole or refused', () => {
  const forms = instruments.map((one) => questionnaireOf(one) as Json);
  const places = forms.flatMap((form) => paths(form).map((path) => [form, path] as const));
  fc.assert(
    fc.property(fc.constantFrom(...places), nasty, ([form, path], value) => soundly(changed(form, path, value))),
    { numRuns: 300 },
  );
});

test('any text gets an answer, also one that was cut off anywhere', () => {
  const source = JSON.stringify(whole);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.nat(source.length - 1).map((at) => source.slice(0, at)),
      ),
      (text) => {
        expect(readQuestionnaireText(text).ok).toBe(false);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('any formula gets an answer', () => {
  const piece = fc.constantFrom(
    '%resource',
    '.item',
    '.where(',
    ')',
    "linkId='1'",
    '.answer',
    '.value',
    '.weight()',
    '.sum()',
    '+',
    '*',
    'iif(',
    ',',
    '{}',
    '%x',
    '(',
    ' or ',
    '.descendants()',
    "'",
    '0',
    '[',
    ']',
    '=',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => soundly(questionnaire([choice('1'), scoreItem(pieces.join(''))]))),
    { numRuns: 2_000 },
  );
});

test('a formula that nests for ever, and thousands of items, end', () => {
  soundly(questionnaire([choice('1'), scoreItem(`${'('.repeat(9000)}1${')'.repeat(9000)}`)]));
  soundly(questionnaire([choice('1'), scoreItem(Array.from({ length: 1500 }, () => '%x').join('+'))]));
  soundly(questionnaire([choice('1'), scoreItem(`%resource${'.descendants()'.repeat(500)}.answer.value.weight().sum()`)]));
  expect(readQuestionnaire(questionnaire(Array.from({ length: 5000 }, (_, n) => choice(`q${n}`)))).ok).toBe(false);
});

test('any response gets an answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...instruments), fc.jsonValue(), (instrument, json) => {
      const back = readResponse(json, instrument);
      if (!back.ok) expect(back.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
