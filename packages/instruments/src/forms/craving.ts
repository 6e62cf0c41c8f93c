import type { Instrument } from '../instrument.ts';
import { bands, scale0to10, summed, words } from '../make.ts';
import { ownLicence } from './own.ts';

const help = words('0 is no craving. 10 is the strongest you can imagine.', '0 es sin ganas. 10 es lo más fuerte que pueda imaginar.');
const redFlag = { code: 'craving-7', atLeast: 7 };

/** One number for now and one for the worst of the last day, in our own words. The bands are ours (clinical.md A1 [D]). */
export const craving: Instrument = {
  ...ownLicence,
  key: 'craving',
  version: '1',
  title: words('Craving', 'Ganas de usar'),
  purpose: 'How strong craving is',
  languages: ['en', 'es'],
  mode: 'self',
  minAge: undefined,
  recallDays: 1,
  cadence: { everyDays: 1, note: 'Each daily check-in' },
  meaningfulChange: { points: 1, way: 'rise', basis: 'about 17% higher odds of opioid use next week (clinical.md A1: S26)' },
  recall: words('Now, and in the last 24 hours', 'Ahora, y en las últimas 24 horas'),
  items: [
    scale0to10('now', words('How strong is the craving right now?', '¿Qué tan fuertes son las ganas de usar en este momento?'), {
      help,
      redFlag,
    }),
    scale0to10(
      'worst',
      words('How strong was it at its worst in the last 24 hours?', '¿Qué tan fuertes fueron en el peor momento de las últimas 24 horas?'),
      { help, redFlag, scored: false },
    ),
  ],
  scales: [summed('total', 'Now', ['now'], [0, 10], { bands: bands(10, ['low', 0], ['medium', 4], ['high', 7]) })],
  flags: [],
  code: undefined,
  wordingHash: '7242081491451590767433ffcc799e137b33bb9c04c963f08063cffd85947838',
  wordingStatus: 'confirmed',
  wordingSource: 'Our own.',
  offByDefault: undefined,
};
