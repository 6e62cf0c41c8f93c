import type { Slot } from '../instrument.ts';
import { slotItem, summed } from '../make.ts';

const domains = ['1', '2', '3', '4'];

/** Four domains from 1 to 10, each with remarks. No cut-off: read as a trend (clinical.md A1: S15). */
export const tea: Slot = {
  key: 'tea',
  version: '1',
  title: 'TEA',
  purpose: 'How treatment goes in four parts of life',
  copyright: 'Ling W and others. J Neurosci Rural Pract 2012;3:110–114.',
  licenseStatus: 'noncommercial',
  licenseNote: 'No fee, but the article is under CC BY-NC 3.0 (clinical.md A5: S15).',
  attestationRequired: true,
  why: 'Its licence forbids commercial use, and whether a program is commercial only the program can say.',
  languages: [],
  mode: 'either',
  minAge: undefined,
  recallDays: undefined,
  cadence: { everyDays: 30, note: 'Monthly; patient and counselor set the time it looks back on' },
  meaningfulChange: { points: 8, way: 'fall', basis: 'clinical.md A1 [D]' },
  items: domains.flatMap((linkId) => [
    slotItem(linkId, { type: 'scale', min: 1, max: 10 }),
    slotItem(`${linkId}-remarks`, { type: 'text', scored: false }),
  ]),
  scales: [summed('total', 'Total', domains, [4, 40])],
  flags: [],
};
