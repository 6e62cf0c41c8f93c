import type { Answers } from '../../src/index.ts';
import { filled, forms, written, type Expected, type GoldenCase } from './case.ts';

const drugs = ['7A', '7B', '7C', '7D', '7E', '7F', '7G'];
const ids = ['1', '2', '3', '4', '5', '6', ...drugs, '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'];
const hidden = ['5', ...drugs];

function subscales(use: number | undefined, risk: number | undefined, protective: number | undefined): NonNullable<Expected['subscales']> {
  return [
    ['use', use],
    ['risk', risk],
    ['protective', protective],
  ];
}

/** `vendor` flags are those of the Likert form alone. */
function likert(key: 'bam' | 'bam-iop'): readonly GoldenCase[] {
  const form = forms(key, ids);
  const vendor = (...flags: readonly string[]) => (key === 'bam' ? flags : []);
  const low = vendor('protective-12');
  return [
    form('0000.0.......000000n000', { subscales: subscales(0, 0, 0), notAsked: hidden, flags: low }),
    form('4444444444444444444y444', {
      subscales: subscales(12, 24, 24),
      flags: ['sedatives', 'opiates', 'craving', 'use', ...vendor('risk-12')],
    }),
    form('4430.0.......000000n000', { subscales: subscales(0, 11, 0), notAsked: hidden, flags: low }),
    form('4440.0.......000000n000', { subscales: subscales(0, 12, 0), notAsked: hidden, flags: vendor('risk-12', 'protective-12') }),
    form('0000.0.......044040n000', { subscales: subscales(0, 0, 12), notAsked: hidden, flags: low }),
    form('0000.0.......044041n000', { subscales: subscales(0, 0, 13), notAsked: hidden }),
    form('0000.0.......000000y000', { subscales: subscales(0, 0, 4), notAsked: hidden, flags: low }),
    // Use is items 4, 5 and 6: cannabis adds nothing.
    form('0000.44000000000000n000', { subscales: subscales(4, 0, 0), notAsked: ['5'], flags: ['use', ...low] }),
    form('0000.10100000000000n000', { subscales: subscales(1, 0, 0), notAsked: ['5'], flags: ['sedatives', 'use', ...low] }),
    form('0000.10000100000000n000', { subscales: subscales(1, 0, 0), notAsked: ['5'], flags: ['opiates', 'use', ...low] }),
    form('000100.......000000n000', { subscales: subscales(1, 0, 0), notAsked: drugs, flags: ['use', ...low] }),
    form('0000.0.......200000n000', { subscales: subscales(0, 2, 0), notAsked: hidden, flags: low }),
    form('0000.0.......300000n000', { subscales: subscales(0, 3, 0), notAsked: hidden, flags: ['craving', ...low] }),
    form('000120.......000000n000', { subscales: subscales(3, 0, 0), notAsked: drugs, flags: ['use', 'inconsistent', ...low] }),
    form('000030.......000000n000', {
      subscales: subscales(undefined, 0, 0),
      notAsked: drugs,
      flags: ['use', 'inconsistent', ...low, 'contradiction'],
    }),
    form('0000.0.......000000n00-', { subscales: subscales(0, 0, 0), missing: ['17'], notAsked: hidden, flags: low }),
    form('-----.-......----------'.replaceAll('.', '-'), {
      subscales: subscales(undefined, undefined, undefined),
      missing: ids.filter((id) => !hidden.includes(id)),
      notAsked: hidden,
    }),
    ...gaps(key, filled(ids, '0000.0.......000000n000'), low),
  ];
}

/** Each member left open empties its own subscale and no other (clinical.md A3). */
function gaps(key: string, zero: Answers, low: readonly string[]): readonly GoldenCase[] {
  const risk = ['1', '2', '3', '8', '11', '15'];
  const protective = ['9', '10', '12', '13', '14', '16'];
  return [
    ...risk.map((id) =>
      written(key, { ...zero, [id]: null }, { subscales: subscales(0, undefined, 0), missing: [id], notAsked: hidden, flags: low }),
    ),
    ...protective.map((id) =>
      written(key, { ...zero, [id]: null }, { subscales: subscales(0, 0, undefined), missing: [id], notAsked: hidden }),
    ),
    ...['4', '6'].map((id) =>
      written(key, { ...zero, [id]: null }, { subscales: subscales(undefined, 0, 0), missing: [id], notAsked: hidden, flags: low }),
    ),
    written(
      key,
      { ...zero, 4: 1, 5: null },
      {
        subscales: subscales(undefined, 0, 0),
        missing: ['5'],
        notAsked: drugs,
        flags: ['use', ...low],
      },
    ),
  ];
}

const none: Answers = { 1: 0, 2: 0, 3: 0, 4: 0, 6: 0, 8: 0, 9: 0, 10: 0, 11: 0, 12: 0, 13: 0, 14: false, 15: 0, 16: 0, 17: 0 };
const most: Answers = Object.assign(Object.fromEntries(drugs.map((id) => [id, 30])), {
  1: 4,
  2: 30,
  3: 30,
  4: 30,
  5: 30,
  6: 30,
  8: 4,
  9: 4,
  10: 30,
  11: 30,
  12: 4,
  13: 30,
  14: true,
  15: 4,
  16: 30,
  17: 4,
});
const mixed: Answers = { ...none, 1: 2, 2: 7, 3: 11, 4: 1, 5: 1, 6: 2, 8: 1, 9: 3, 10: 9, 11: 16, 12: 2, 13: 20, 14: true, 15: 3, 16: 5 };
/** Degrees 0 to 4 count 0, 8, 15, 22 and 30. */
const degrees = [0, 8, 15, 22, 30];

const revised: readonly GoldenCase[] = [
  written('bam-r', none, { subscales: subscales(0, 0, 0), notAsked: hidden }),
  written('bam-r', most, { subscales: subscales(90, 180, 180), flags: ['sedatives', 'opiates', 'craving', 'use'] }),
  written('bam-r', { ...mixed, 7: 3 }, { refused: [['unknown-item', '7']] }),
  written('bam-r', { ...mixed, ...Object.fromEntries(drugs.map((id) => [id, 0])) }, { subscales: subscales(4, 79, 101), flags: ['use'] }),
  ...['1', '8', '15'].flatMap((id) =>
    degrees.map((points, degree) =>
      written(
        'bam-r',
        { ...none, [id]: degree },
        {
          subscales: subscales(0, points, 0),
          notAsked: hidden,
          flags: id === '8' && degree >= 3 ? ['craving'] : [],
        },
      ),
    ),
  ),
  ...['9', '12'].flatMap((id) =>
    degrees.map((points, degree) => written('bam-r', { ...none, [id]: degree }, { subscales: subscales(0, 0, points), notAsked: hidden })),
  ),
  written('bam-r', { ...none, 14: true }, { subscales: subscales(0, 0, 30), notAsked: hidden }),
  written('bam-r', { ...none, 2: 31 }, { refused: [['out-of-range', '2']] }),
  written('bam-r', { ...none, 4: 5, 5: 6 }, { subscales: subscales(11, 0, 0), notAsked: drugs, flags: ['use', 'inconsistent'] }),
  ...gaps('bam-r', none, []),
];

export const bam: readonly GoldenCase[] = [...likert('bam'), ...likert('bam-iop'), ...revised];
