import type { Slot } from '../instrument.ts';
import { bands, ids, numbered, summed } from '../make.ts';

const items = numbered(4, { type: 'scale', min: 0, max: 10 });

export const srs: Slot = {
  key: 'srs',
  version: '1',
  title: 'SRS',
  purpose: 'How a session was for the patient',
  copyright: '© Scott D. Miller, Barry L. Duncan, Lynn Johnson.',
  licenseStatus: 'commercial',
  licenseNote: 'Registered licence (clinical.md A5: S30).',
  attestationRequired: true,
  why: 'It needs a licence in the program’s own name.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: undefined,
  cadence: { everyDays: undefined, note: 'Each session' },
  meaningfulChange: undefined,
  items,
  scales: [summed('total', 'Total', ids(items), [0, 40], { bands: bands(40, ['discuss', 0], ['good', 37]) })],
  flags: [],
};
