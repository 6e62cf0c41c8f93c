import { any, event, gapOf, includes, is } from './common.ts';
import type { Rule } from './rule.ts';

const happened = any(
  event('R16.window', 'release', 'discharge', 'detox', 'hospital'),
  is('came-from', 'jail', 'hospital', 'detox'),
  gapOf('R16.gap'),
);

export const r16: Rule = {
  id: 'R16',
  version: 1,
  source: 'clinical.md §E R16',
  status: 'not-confirmed',
  name: 'Tolerance is lower',
  says: 'Within the P1 time: release, discharge, detox or hospital in the last {R16.window} days, or {R16.gap} days without medicine. One business day: release or discharge is coming.',
  notes:
    'The window of 28 days is [K]; through it the person stays in the High tier. A release or discharge that is still ahead is P2 [D], so that the first days are planned.',
  trigger: any(happened, includes('coming', 'release', 'discharge')),
  level: 'P2',
  raise: [{ level: 'P1', when: happened }],
  owner: ['nurse', 'peer'],
  reason: 'told',
  alongside: ['naloxone', 'dose'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Contact within 24 to 48 hours',
    'Bridge the medicine: dose, pharmacy, visit',
    'Say it plainly: the old amount can kill now',
    'Naloxone in reach, never alone',
    'Make or go over the overdose plan',
  ],
};
