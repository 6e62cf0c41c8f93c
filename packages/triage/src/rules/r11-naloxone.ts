import { any, is, toleranceLoss, usedLately } from './common.ts';
import type { Rule } from './rule.ts';

export const r11: Rule = {
  id: 'R11',
  version: 1,
  source: 'clinical.md §E R11',
  status: 'program-default',
  name: 'No naloxone',
  says: 'Within the P3 time. One business day: with use, or when tolerance is lower.',
  notes: 'No, not sure, or expired all count: what cannot be reached does not help.',
  trigger: is('naloxone', 'no', 'not-sure', 'expired'),
  level: 'P3',
  raise: [{ level: 'P2', when: any(usedLately, toleranceLoss) }],
  owner: ['peer', 'nurse'],
  reason: 'told',
  alongside: ['use'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Get a kit to them within 3 days: mail, pharmacy, visit',
    'Show how to use it, and have them show it back',
    'Who else should know where it is',
  ],
};
