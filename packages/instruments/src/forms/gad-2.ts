import type { Instrument } from '../instrument.ts';
import { bands, summed, words } from '../make.ts';
import { gadItems, gadRecall, gadSource } from './gad-words.ts';
import { phqLicence } from './phq-words.ts';

/** The first two items of the GAD-7; neither of them is an item of the PHQ. */
export const gad2: Instrument = {
  ...phqLicence,
  key: 'gad-2',
  version: '1',
  title: words('GAD-2', 'GAD-2'),
  purpose: 'Whether to ask the GAD-7',
  languages: ['en', 'es'],
  mode: 'self',
  minAge: undefined,
  recallDays: 14,
  cadence: { everyDays: 7, note: 'Each weekly check-in, with the PHQ-2' },
  meaningfulChange: undefined,
  recall: gadRecall,
  items: gadItems.slice(0, 2),
  scales: [summed('total', 'Total', ['1', '2'], [0, 6], { bands: bands(6, ['negative', 0], ['positive', 3]) })],
  flags: [],
  code: undefined,
  wordingHash: 'dccb2166c4e35c30a18ad6151a06648be7b5a73a0b293e7024961becc17f93b6',
  wordingStatus: 'confirmed',
  wordingSource: gadSource,
  offByDefault: undefined,
};
