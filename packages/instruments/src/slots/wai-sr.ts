import type { Slot } from '../instrument.ts';
import { ids, numbered, summed, values } from '../make.ts';

const items = numbered(12, { type: 'choice', options: values(1, 5) });

/** Read as a trend; no cut-off is published (clinical.md A1: S29). */
export const waiSr: Slot = {
  key: 'wai-sr',
  version: '1',
  title: 'WAI-SR',
  purpose: 'How patient and counselor work together',
  copyright: '© Society for Psychotherapy Research.',
  licenseStatus: 'permission',
  licenseNote: 'Permission of the Society for Psychotherapy Research (clinical.md A5: S29).',
  attestationRequired: true,
  why: 'We have no permission.',
  languages: [],
  mode: 'self',
  minAge: undefined,
  recallDays: undefined,
  cadence: { everyDays: undefined, note: 'Session 3, then every 4 to 6 sessions' },
  meaningfulChange: undefined,
  items,
  scales: [
    summed('task', 'Task', ['1', '2', '10', '12'], [4, 20]),
    summed('bond', 'Bond', ['3', '5', '7', '9'], [4, 20]),
    summed('goal', 'Goal', ['4', '6', '8', '11'], [4, 20]),
    summed('total', 'Total', ids(items), [12, 60]),
  ],
  flags: [],
};
