import { checkGuide, offeredGuides, shippedGuides, skillMenu, type GuideProblemCode } from '@cairn/guides/content';
import { guideKeys, type Guide, type GuideStep } from '@cairn/guides';
import { kindKeys, skills } from '@cairn/worksheets';
import { gradeOf } from '@cairn/workflows/check';
import { expect, test } from 'vitest';

const around = { sheetKinds: kindKeys, gradeOf };

test.each(shippedGuides.map(({ guide }) => [guide.key, guide] as const))('%s has nothing against it', (_key, guide) => {
  expect(checkGuide(guide, around)).toEqual([]);
});

test('there is one guide to choose for every key', () => {
  expect(offeredGuides.map(({ key }) => key)).toEqual([...guideKeys]);
});

test('the skill menu is the one of the worksheet', () => {
  expect(skillMenu.map(({ id }) => id)).toEqual([...skills]);
});

test('CBT goes in thirds: 20 minutes of looking back, 20 of a skill, 20 of practice and what to take home', () => {
  const minutes = (from: number, until: number) => offeredGuides[0]?.steps.slice(from, until).reduce((sum, step) => sum + step.minutes, 0);
  expect([minutes(0, 3), minutes(3, 5), minutes(5, 9)]).toEqual([20, 20, 20]);
});

const step: GuideStep = {
  id: 'one',
  title: { en: 'One', es: 'Uno' },
  minutes: 10,
  do: [{ en: 'Listen.', es: 'Escuche.' }],
  ask: [{ en: 'How are you?', es: '¿Cómo está?' }],
  sheets: ['agenda'],
  careful: [],
  listensFor: undefined,
  required: true,
  gate: true,
  menu: [],
  basis: { rule: 'C1.1', open: [] },
};
const second: GuideStep = { ...step, id: 'two', gate: false, menu: [{ id: 'rest', title: { en: 'Rest', es: 'Descanso' } }] };
const good: Guide = {
  key: 'cbt',
  version: 1,
  title: { en: 'Title', es: 'Título' },
  situation: { en: 'When', es: 'Cuando' },
  minutes: 20,
  steps: [step, second],
};
const withSecond = (changed: Partial<GuideStep>): Guide => ({ ...good, steps: [step, { ...second, ...changed }] });

test('an example without a fault has none', () => {
  expect(checkGuide(good, around)).toEqual([]);
});

const hard = 'Participation necessitates continual communication with designated rehabilitation professionals and organizations.';
const faults: readonly (readonly [GuideProblemCode, string, Guide])[] = [
  ['no-steps', 'no step at all', { ...good, minutes: 0, steps: [] }],
  ['nothing-to-do', 'a step without anything to do', withSecond({ do: [] })],
  ['id-twice', 'two steps of one name', withSecond({ id: 'one' })],
  ['id-twice', 'two choices of one name', withSecond({ menu: [...second.menu, ...second.menu] })],
  ['minutes-differ', 'minutes that do not add up', { ...good, minutes: 21 }],
  ['minutes-odd', 'half a minute', { ...withSecond({ minutes: 9.5 }), minutes: 19.5 }],
  ['sheet-unknown', 'a worksheet that does not exist', withSecond({ sheets: ['horoscope'] })],
  [
    'sheet-unknown',
    'one to be careful with that does not exist',
    withSecond({ careful: [{ sheet: 'tarot', when: { en: 'If', es: 'Si' } }] }),
  ],
  ['words-missing', 'a line in one language', withSecond({ do: [{ en: 'Listen.', es: ' ' }] })],
  ['words-missing', 'a situation in one language', { ...good, situation: { en: '', es: 'Cuando' } }],
  ['no-basis', 'a step from nowhere', withSecond({ basis: { rule: '', open: [] } })],
  ['gate-not-required', 'a gate that may be left out', { ...good, steps: [{ ...step, required: false }, second] }],
  ['gate-last', 'a gate with nothing behind it', withSecond({ gate: true })],
  ['hard-to-read', 'words that few people use, in English', withSecond({ ask: [{ en: hard, es: '¿Cómo está?' }] })],
  [
    'hard-to-read',
    'words that few people use, in Spanish',
    withSecond({
      ask: [{ en: 'How are you?', es: 'La participación requiere comunicación constante con profesionales especializados designados.' }],
    }),
  ],
];

test.each(faults)('%s: %s', (code, _what, guide) => {
  expect(checkGuide(guide, around).map((problem) => problem.code)).toEqual([code]);
});
