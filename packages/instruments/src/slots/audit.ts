import type { Slot } from '../instrument.ts';
import { ids, numbered, slotItem, summed, values } from '../make.ts';

const items = [
  ...numbered(8, { type: 'choice', options: values(0, 4) }),
  ...['9', '10'].map((linkId) => slotItem(linkId, { type: 'choice', options: [{ value: 0 }, { value: 2 }, { value: 4 }] })),
];

/** Our source gives no bands for the whole AUDIT, so there are none here: a program sets its own rules on the total. */
export const audit: Slot = {
  key: 'audit',
  version: '1',
  title: 'AUDIT',
  purpose: 'Problems with alcohol',
  copyright: '© World Health Organization.',
  licenseStatus: 'noncommercial',
  licenseNote: 'WHO allows non-commercial use (clinical.md A5: S8).',
  attestationRequired: true,
  why: 'Its licence forbids commercial use, and whether a program is commercial only the program can say.',
  languages: [],
  mode: 'either',
  minAge: undefined,
  recallDays: 365,
  cadence: { everyDays: undefined, note: 'As the program sets it' },
  meaningfulChange: undefined,
  items,
  scales: [summed('total', 'Total', ids(items), [0, 40], { code: '75624-7' })],
  flags: [],
};
