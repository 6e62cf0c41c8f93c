import { plantedSecrets } from './leaks.ts';
import type { Line } from './lines.ts';
import { revocationEverywhere } from './revocation.ts';
import { whoSeesWhat } from './who-sees.ts';

export const accessLines: readonly Line[] = [
  {
    name: 'who sees what',
    what: 'fact × viewer × consent: kinds of facts in the measured, committed table',
    unit: '%',
    bar: { at: '=', value: 100 },
    measure: whoSeesWhat,
  },
  {
    name: 'leaks',
    what: 'planted secrets found by those who may not, and answers that differ by whether somebody is a patient',
    unit: 'found',
    bar: { at: '=', value: 0 },
    measure: plantedSecrets,
  },
  {
    name: 'revocation everywhere',
    what: 'taken back during open screen, subscription, emergency, queued notification, half-written export: stopped after, at most',
    unit: 'ms',
    bar: { at: '<', value: 1000 },
    measure: revocationEverywhere,
  },
];
