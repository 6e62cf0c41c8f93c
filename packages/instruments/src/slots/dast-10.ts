import type { Slot } from '../instrument.ts';
import { bands, flag, ids, slotItem, summed } from '../make.ts';

/** "No" to the third question is the answer that counts (clinical.md A1). */
const items = Array.from({ length: 10 }, (_, index) => slotItem(String(index + 1), { type: 'yes-no', reverse: index === 2 }));

export const dast10: Slot = {
  key: 'dast-10',
  version: '1',
  title: 'DAST-10',
  purpose: 'Problems with drugs',
  copyright: 'Skinner HA. The Drug Abuse Screening Test. Centre for Addiction and Mental Health, Toronto.',
  licenseStatus: 'noncommercial',
  licenseNote: 'Non-commercial use only, with credit to Skinner and CAMH (clinical.md A5: S8).',
  attestationRequired: true,
  why: 'Its licence forbids commercial use, and whether a program is commercial only the program can say.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: 365,
  cadence: { everyDays: 365, note: 'Intake, then yearly' },
  meaningfulChange: undefined,
  items,
  scales: [
    summed('total', 'Total', ids(items), [0, 10], {
      code: '82667-7',
      bands: bands(10, ['none', 0], ['low', 1], ['moderate', 3], ['substantial', 6], ['severe', 9]),
    }),
  ],
  flags: [flag('total-6', { scale: 'total', atLeast: 6 }, 'clinical.md A1')],
};
