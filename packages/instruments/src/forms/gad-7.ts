import type { Instrument } from '../instrument.ts';
import { bands, flag, summed, words } from '../make.ts';
import { gadItems, gadRecall, gadSource } from './gad-words.ts';
import { phqLicence } from './phq-words.ts';

/** Generalized Anxiety Disorder 7: bands of clinical.md A1; from 10 on is the usual case cut. */
export const gad7: Instrument = {
  ...phqLicence,
  key: 'gad-7',
  version: '1',
  title: words('GAD-7', 'GAD-7'),
  purpose: 'How severe anxiety is',
  languages: ['en', 'es'],
  mode: 'self',
  minAge: undefined,
  recallDays: 14,
  cadence: { everyDays: 30, note: 'With the PHQ-9' },
  meaningfulChange: undefined,
  recall: gadRecall,
  items: gadItems,
  scales: [
    summed(
      'total',
      'Total',
      gadItems.map(({ linkId }) => linkId),
      [0, 21],
      {
        code: '70274-6',
        missingRule: { kind: 'prorate', upTo: 2, never: [], basis: 'some guides, clinical.md A3 [K]' },
        bands: bands(21, ['minimal', 0], ['mild', 5], ['moderate', 10], ['severe', 15]),
      },
    ),
  ],
  flags: [flag('total-15', { scale: 'total', atLeast: 15 }, 'clinical.md A1')],
  code: '69737-5',
  wordingHash: '47d024a65dbfdaa80ef18f4b55c1c724d450363ab076ce2da7683c0cf13b69e2',
  wordingStatus: 'confirmed',
  wordingSource: gadSource,
  offByDefault: undefined,
};
