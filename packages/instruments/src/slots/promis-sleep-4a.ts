import type { Slot } from '../instrument.ts';
import { complete, ids, numbered, summed, values } from '../make.ts';

/** Every answer is 1 to 5 with 5 the worst sleep: for quality and for refreshing sleep the form's own values already run that way. */
const items = numbered(4, { type: 'choice', options: values(1, 5) });

const tScores: readonly (readonly [number, number])[] = [
  [4, 32.0],
  [5, 37.5],
  [6, 41.1],
  [7, 43.8],
  [8, 46.2],
  [9, 48.4],
  [10, 50.5],
  [11, 52.4],
  [12, 54.3],
  [13, 56.1],
  [14, 57.9],
  [15, 59.8],
  [16, 61.7],
  [17, 63.8],
  [18, 66.0],
  [19, 68.8],
  [20, 73.3],
];

/** The total is the T score of the table (clinical.md A1: YTSPROM); the raw sum is kept beside it. */
export const promisSleep4a: Slot = {
  key: 'promis-sleep-4a',
  version: '1',
  title: 'PROMIS Sleep Disturbance 4a',
  purpose: 'How disturbed sleep is',
  copyright: '© PROMIS Health Organization and PROMIS Cooperative Group.',
  licenseStatus: 'permission',
  licenseNote: 'Building it into proprietary technology needs written permission (clinical.md A5: S19).',
  attestationRequired: true,
  why: 'We have no written permission.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: 7,
  cadence: { everyDays: undefined, note: 'As the program sets it' },
  meaningfulChange: undefined,
  items,
  scales: [
    summed('raw', 'Raw sum', ids(items), [4, 20]),
    {
      key: 'total',
      title: 'T score',
      items: ids(items),
      method: { kind: 'lookup', table: tScores },
      missingRule: complete,
      range: { from: 32, to: 73.3 },
      code: undefined,
      bands: [
        { code: 'below-60', from: 32, to: 59.9 },
        { code: 'moderate', from: 60, to: 69.9 },
        { code: 'severe', from: 70, to: 73.3 },
      ],
      bandsBySex: undefined,
    },
  ],
  flags: [],
};
