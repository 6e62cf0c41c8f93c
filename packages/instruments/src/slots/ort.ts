import type { Slot, Weight } from '../instrument.ts';
import { bands, complete, ids, slotItem, summed } from '../make.ts';

/** 1 family: a alcohol, b drugs, c prescription drugs. 2 own: the same. 3 age 16–45. 4 abuse as a child. 5a, 5b diagnoses. */
const weights: Readonly<Record<string, Weight>> = {
  '1a': { female: 1, male: 3 },
  '1b': { female: 2, male: 3 },
  '1c': 4,
  '2a': 3,
  '2b': 4,
  '2c': 5,
  '3': 1,
  '4': { female: 3, male: 0 },
  '5a': 2,
  '5b': 1,
};
const items = ['1a', '1b', '1c', '2a', '2b', '2c', '3', '4', '5a', '5b'].map((linkId) => slotItem(linkId, { type: 'yes-no' }));
const unweighted = ids(items).filter((linkId) => linkId !== '4');

/** The weights differ by sex, so that without it there is no total. ORT-OUD drops the weights and the question on abuse. */
export const ort: Slot = {
  key: 'ort',
  version: '1',
  title: 'ORT',
  purpose: 'Risk of misuse, asked before opioids are given for pain',
  copyright: '© Lynn R. Webster, MD.',
  licenseStatus: 'permission',
  licenseNote: 'Clinical use by a permission form (clinical.md A5: S31).',
  attestationRequired: true,
  why: 'It needs the holder’s permission form, and was made for other people than those treated for OUD.',
  languages: [],
  mode: 'either',
  minAge: undefined,
  recallDays: undefined,
  cadence: { everyDays: undefined, note: 'Once, before opioids for pain' },
  meaningfulChange: undefined,
  items,
  scales: [
    summed('oud', 'ORT-OUD', unweighted, [0, 9], { bands: bands(9, ['negative', 0], ['positive', 3]) }),
    {
      key: 'total',
      title: 'Total',
      items: ids(items),
      method: { kind: 'weighted', weights },
      missingRule: complete,
      range: { from: 0, to: 26 },
      code: undefined,
      bands: bands(26, ['low', 0], ['moderate', 4], ['high', 8]),
      bandsBySex: undefined,
    },
  ],
  flags: [],
};
