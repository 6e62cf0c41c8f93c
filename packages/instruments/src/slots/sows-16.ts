import type { Slot } from '../instrument.ts';
import { bands, flag, ids, numbered, summed, values } from '../make.ts';

const items = numbered(16, { type: 'choice', options: values(0, 4) });

export const sows16: Slot = {
  key: 'sows-16',
  version: '1',
  title: 'SOWS-16',
  purpose: 'How severe opioid withdrawal feels now',
  copyright: 'Handelsman L and others. Am J Drug Alcohol Abuse 1987;13:293–308 (Taylor & Francis).',
  licenseStatus: 'permission',
  licenseNote: 'Reprints cite the permission of Taylor & Francis (clinical.md A5: S21).',
  attestationRequired: true,
  why: 'Copies in print name a permission we do not have.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: 0,
  cadence: { everyDays: 1, note: 'Daily during induction' },
  meaningfulChange: undefined,
  items,
  scales: [summed('total', 'Total', ids(items), [0, 64], { bands: bands(64, ['none', 0], ['mild', 1], ['moderate', 11], ['severe', 21]) })],
  flags: [flag('total-21', { scale: 'total', atLeast: 21 }, 'clinical.md A1')],
};
