import { eachGap, everyGap, filled, forms, upTo, written, type Expected, type GoldenCase } from './case.ts';

const five = upTo(5);
const ten = upTo(10);
const pcPtsd = forms('pc-ptsd-5', ['gate', ...five]);
const barc = forms('barc-10', ten);
const promis = forms('promis-sleep-4a', upTo(4));
const ortIds = ['1a', '1b', '1c', '2a', '2b', '2c', '3', '4', '5a', '5b'];
const ort = forms('ort', ortIds);

const trauma: readonly GoldenCase[] = [
  pcPtsd('n.....', { total: 0, band: 'negative', notAsked: five }),
  pcPtsd('nnnnnn', { total: 0, band: 'negative' }),
  pcPtsd('ynnnnn', { total: 0, band: 'negative' }),
  pcPtsd('yyynnn', { total: 2, band: 'negative' }, { sex: 'female' }),
  pcPtsd('yyyynn', { total: 3, band: 'positive', flags: ['hand-off'] }, { sex: 'female' }),
  pcPtsd('yyyynn', { total: 3, band: 'negative' }, { sex: 'male' }),
  pcPtsd('yyyynn', { total: 3, band: 'negative' }),
  pcPtsd('yyyyyn', { total: 4, band: 'positive', flags: ['hand-off'] }, { sex: 'male' }),
  pcPtsd('yyyyyn', { total: 4, band: 'positive', flags: ['hand-off'] }),
  pcPtsd('yyyyyy', { total: 5, band: 'positive', flags: ['hand-off'] }),
  pcPtsd('-.....', { missing: ['gate'], notAsked: five }),
  pcPtsd('-yyyyy', { missing: ['gate'] }),
  pcPtsd('nyyyyy', { flags: ['contradiction'] }),
  ...everyGap('pc-ptsd-5', filled(['gate', ...five], 'yyyyyy'), five),
];

/** Raw 4 to 20 and the T score of each. */
const sleep: readonly (readonly [signs: string, raw: number, t: number, band: string])[] = [
  ['1111', 4, 32, 'below-60'],
  ['2111', 5, 37.5, 'below-60'],
  ['3111', 6, 41.1, 'below-60'],
  ['4111', 7, 43.8, 'below-60'],
  ['5111', 8, 46.2, 'below-60'],
  ['5211', 9, 48.4, 'below-60'],
  ['5311', 10, 50.5, 'below-60'],
  ['5411', 11, 52.4, 'below-60'],
  ['5511', 12, 54.3, 'below-60'],
  ['5521', 13, 56.1, 'below-60'],
  ['5531', 14, 57.9, 'below-60'],
  ['5541', 15, 59.8, 'below-60'],
  ['5551', 16, 61.7, 'moderate'],
  ['5552', 17, 63.8, 'moderate'],
  ['5553', 18, 66, 'moderate'],
  ['5554', 19, 68.8, 'moderate'],
  ['5555', 20, 73.3, 'severe'],
];

/** Which subscale each item of a form belongs to: its answer is raised alone, and only that subscale follows. */
function membership(
  key: string,
  count: number,
  floor: Readonly<Record<string, number>>,
  of: Readonly<Record<string, string>>,
  total: boolean,
) {
  const low = filled(upTo(count), '1'.repeat(count));
  const scales = Object.entries(floor);
  const sum = scales.reduce((all, [, points]) => all + points, 0);
  return upTo(count).map((id) =>
    written(
      key,
      { ...low, [id]: 5 },
      {
        ...(total ? { total: sum + 4 } : {}),
        subscales: scales.map(([scale, points]) => [scale, of[id] === scale ? points + 4 : points]),
      },
    ),
  );
}

/** Item → subscale, from the lists of clinical.md A1. */
function placed(lists: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(lists).flatMap(([scale, items]) => items.map((item) => [String(item), scale])));
}

const socratesScale = placed({
  recognition: [1, 3, 7, 10, 12, 15, 17],
  ambivalence: [2, 6, 11, 16],
  'taking-steps': [4, 5, 8, 9, 13, 14, 18, 19],
});
const waiScale = placed({ task: [1, 2, 10, 12], bond: [3, 5, 7, 9], goal: [4, 6, 8, 11] });

function socrates(recognition: number | undefined, ambivalent: number | undefined, taking: number | undefined): Expected['subscales'] {
  return [
    ['recognition', recognition],
    ['ambivalence', ambivalent],
    ['taking-steps', taking],
  ];
}

const scales: readonly GoldenCase[] = [
  barc('1111111111', { total: 10, band: 'below-47' }),
  barc('6666666211', { total: 46, band: 'below-47' }),
  barc('6666666221', { total: 47, band: 'from-47' }),
  barc('6666666666', { total: 60, band: 'from-47' }),
  barc('0111111111', { refused: [['unknown-option', '1']] }),
  ...everyGap('barc-10', filled(ten, '1111111111'), ten),

  ...sleep.map(([signs, raw, total, band]) => promis(signs, { total, band, subscales: [['raw', raw]] })),
  ...everyGap('promis-sleep-4a', filled(upTo(4), '3333'), upTo(4), () => ({ subscales: [['raw', undefined]] })),

  forms('socrates-8d', upTo(19))('1111111111111111111', { subscales: socrates(7, 4, 8) }),
  forms('socrates-8d', upTo(19))('5555555555555555555', { subscales: socrates(35, 20, 40) }),
  ...membership('socrates-8d', 19, { recognition: 7, ambivalence: 4, 'taking-steps': 8 }, socratesScale, false),
  ...upTo(19).map((id) => {
    const left = (scale: string, points: number) => (socratesScale[id] === scale ? undefined : points);
    return written(
      'socrates-8d',
      { ...filled(upTo(19), '1'.repeat(19)), [id]: null },
      {
        missing: [id],
        subscales: socrates(left('recognition', 7), left('ambivalence', 4), left('taking-steps', 8)),
      },
    );
  }),

  forms('wai-sr', upTo(12))('555555555555', {
    total: 60,
    subscales: [
      ['task', 20],
      ['bond', 20],
      ['goal', 20],
    ],
  }),
  forms('wai-sr', upTo(12))('111111111111', {
    total: 12,
    subscales: [
      ['task', 4],
      ['bond', 4],
      ['goal', 4],
    ],
  }),
  ...membership('wai-sr', 12, { task: 4, bond: 4, goal: 4 }, waiScale, true),
  ...upTo(12).map((id) =>
    written(
      'wai-sr',
      { ...filled(upTo(12), '1'.repeat(12)), [id]: null },
      {
        missing: [id],
        subscales: ['task', 'bond', 'goal'].map((scale) => [scale, waiScale[id] === scale ? undefined : 4]),
      },
    ),
  ),

  written('srs', { 1: 9, 2: 9, 3: 9, 4: 9 }, { total: 36, band: 'discuss' }),
  written('srs', { 1: 10, 2: 9, 3: 9, 4: 9 }, { total: 37, band: 'good' }),
  written('srs', { 1: 0, 2: 0, 3: 0, 4: 0 }, { total: 0, band: 'discuss' }),
  written('srs', { 1: 10, 2: 10, 3: 10, 4: 10 }, { total: 40, band: 'good' }),
  ...everyGap('srs', { 1: 9, 2: 9, 3: 9, 4: 9 }, upTo(4)),

  written('tea', { 1: 1, 2: 1, 3: 1, 4: 1 }, { total: 4 }),
  written('tea', { 1: 10, 2: 10, 3: 10, 4: 10, '2-remarks': 'work' }, { total: 40 }),
  written('tea', { 1: 0, 2: 1, 3: 1, 4: 1 }, { refused: [['out-of-range', '1']] }),
  ...everyGap('tea', { 1: 5, 2: 5, 3: 5, 4: 5 }, upTo(4)),

  ...(
    [
      [0, 'low'],
      [4, 'low'],
      [5, 'middle'],
      [6, 'middle'],
      [7, 'high'],
      [10, 'high'],
    ] as const
  ).map(([value, band]) =>
    written(
      'rulers',
      { importance: value, confidence: 0, readiness: 10 },
      {
        subscales: [
          ['importance', value, band],
          ['confidence', 0, 'low'],
          ['readiness', 10, 'high'],
        ],
      },
    ),
  ),
  ...everyGap('rulers', { importance: 5, confidence: 5, readiness: 5 }, ['importance', 'confidence', 'readiness'], (gap) => ({
    subscales: ['importance', 'confidence', 'readiness'].map((key) => (gap.includes(key) ? [key, undefined] : [key, 5, 'middle'])),
  })),
];

const uricaIds = upTo(32);
const unscored = ['4', '9', '20', '31'];
const before = ['1', '5', '11', '13', '23', '26', '29'];
const whole = (value: number) => Object.fromEntries(uricaIds.map((id) => [id, value]));

function urica(p: number, c: number, a: number, m: number): Expected['subscales'] {
  return [
    ['precontemplation', p],
    ['contemplation', c],
    ['action', a],
    ['maintenance', m],
  ];
}

const change: readonly GoldenCase[] = [
  written('urica', whole(1), { total: 2, subscales: urica(1, 1, 1, 1) }),
  written('urica', whole(3), { total: 6, subscales: urica(3, 3, 3, 3) }),
  written('urica', whole(5), { total: 10, subscales: urica(5, 5, 5, 5) }),
  written('urica', { ...whole(1), ...Object.fromEntries(before.map((id) => [id, 5])) }, { total: -2, subscales: urica(5, 1, 1, 1) }),
  written('urica', { ...whole(5), ...Object.fromEntries(before.map((id) => [id, 1])) }, { total: 14, subscales: urica(1, 5, 5, 5) }),
  written('urica', { ...whole(1), 2: 2 }, { total: 2.14, subscales: urica(1, 1.14, 1, 1) }),
  written('urica', { ...whole(1), 3: 2, 6: 2 }, { total: 2.29, subscales: urica(1, 1, 1.14, 1.14) }),
  ...unscored.map((id) => written('urica', { ...whole(1), [id]: null }, { total: 2, subscales: urica(1, 1, 1, 1), missing: [id] })),
  written(
    'urica',
    { ...whole(1), 1: null },
    {
      missing: ['1'],
      subscales: [
        ['precontemplation', undefined],
        ['contemplation', 1],
        ['action', 1],
        ['maintenance', 1],
      ],
    },
  ),
];

const opioidRisk: readonly GoldenCase[] = [
  ort('nnnnnnnnnn', { total: 0, band: 'low', subscales: [['oud', 0, 'negative']] }, { sex: 'female' }),
  ort('yynnnnnnnn', { total: 3, band: 'low', subscales: [['oud', 2, 'negative']] }, { sex: 'female' }),
  ort('ynnnnnnnnn', { total: 3, band: 'low', subscales: [['oud', 1, 'negative']] }, { sex: 'male' }),
  ort('nnynnnnnnn', { total: 4, band: 'moderate', subscales: [['oud', 1, 'negative']] }, { sex: 'female' }),
  ort('yyynnnnnnn', { total: 7, band: 'moderate', subscales: [['oud', 3, 'positive']] }, { sex: 'female' }),
  ort('nnnynynnnn', { total: 8, band: 'high', subscales: [['oud', 2, 'negative']] }, { sex: 'male' }),
  ort('nnnnnnnynn', { total: 3, band: 'low', subscales: [['oud', 0, 'negative']] }, { sex: 'female' }),
  ort('nnnnnnnynn', { total: 0, band: 'low', subscales: [['oud', 0, 'negative']] }, { sex: 'male' }),
  ort('nnnnnnynyy', { total: 4, band: 'moderate', subscales: [['oud', 3, 'positive']] }, { sex: 'male' }),
  ort('yyyyyyyyyy', { total: 26, band: 'high', subscales: [['oud', 9, 'positive']] }, { sex: 'female' }),
  ort('yyyyyyyyyy', { total: 26, band: 'high', subscales: [['oud', 9, 'positive']] }, { sex: 'male' }),
  ort('yyyyyyyyyy', { subscales: [['oud', 9, 'positive']] }),
  ...eachGap(
    'ort',
    filled(ortIds, 'nnnnnnnnnn'),
    ortIds,
    (gap) => ({ subscales: [gap.includes('4') && gap.length === 1 ? ['oud', 0, 'negative'] : ['oud', undefined]] }),
    {
      sex: 'male',
    },
  ),
];

export const others: readonly GoldenCase[] = [...trauma, ...scales, ...change, ...opioidRisk];
