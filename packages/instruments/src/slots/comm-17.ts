import type { Slot } from '../instrument.ts';
import { bands, flag, ids, numbered, summed, values } from '../make.ts';

const items = numbered(17, { type: 'choice', options: values(0, 4) });

export const comm17: Slot = {
  key: 'comm-17',
  version: '1',
  title: 'COMM',
  purpose: 'Misuse of opioids by people who have them for pain',
  copyright: '© Inflexxion, Inc. COMM is a trademark.',
  licenseStatus: 'commercial',
  licenseNote: 'Trademark and copyright (clinical.md A5: S32, [K]).',
  attestationRequired: true,
  why: 'It needs a licence in the program’s own name, and is made for people with pain, not for treated OUD.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: 30,
  cadence: { everyDays: undefined, note: 'As the program sets it' },
  meaningfulChange: undefined,
  items,
  scales: [summed('total', 'Total', ids(items), [0, 68], { bands: bands(68, ['negative', 0], ['positive', 9]) })],
  flags: [flag('total-13', { scale: 'total', atLeast: 13 }, 'prescription drug disorder in primary care (clinical.md A1: S32)')],
};
