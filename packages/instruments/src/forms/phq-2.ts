import type { Instrument } from '../instrument.ts';
import { bands, choice, summed, words } from '../make.ts';
import { frequency, interest, lastTwoWeeks, mood, phqLicence } from './phq-words.ts';

/** The first two items of the PHQ-9. Unlike a tool that sums what is there, a skipped item leaves it unscored (clinical.md A3). */
export const phq2: Instrument = {
  ...phqLicence,
  key: 'phq-2',
  version: '1',
  title: words('PHQ-2', 'PHQ-2'),
  purpose: 'Whether to ask the PHQ-9',
  languages: ['en', 'es'],
  mode: 'self',
  minAge: undefined,
  recallDays: 14,
  cadence: { everyDays: 7, note: 'Each weekly check-in' },
  meaningfulChange: undefined,
  recall: lastTwoWeeks,
  items: [choice('1', interest, frequency, { codes: ['44250-9'] }), choice('2', mood, frequency, { codes: ['44255-8'] })],
  scales: [summed('total', 'Total', ['1', '2'], [0, 6], { code: '55758-7', bands: bands(6, ['negative', 0], ['positive', 3]) })],
  flags: [],
  code: '55757-9',
  wordingHash: '5a7893e25741cc2bb31350c559833a9b4260c032fcfa0af29acbb31590ed044d',
  wordingStatus: 'confirmed',
  wordingSource: 'The published forms in English and in Spanish for the USA (clinical.md A5).',
  offByDefault: undefined,
};
