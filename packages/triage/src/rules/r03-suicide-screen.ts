import { any, includes, is } from './common.ts';
import type { Rule } from './rule.ts';

const positive = any(
  is('band.c-ssrs', 'moderate'),
  is('band.asq', 'non-acute', 'non-acute-positive'),
  includes('flags.asq', 'item-5-unanswered'),
);
const notScreened = any(
  is('band.asq', 'not-screened', 'refused', 'incomplete'),
  is('band.c-ssrs', 'not-screened', 'refused', 'incomplete'),
);

export const r03: Rule = {
  id: 'R03',
  version: 1,
  source: 'clinical.md §E R03',
  status: 'sourced',
  name: 'Suicide screen positive, not acute',
  says: 'Within the P1 time: C-SSRS moderate, or ASQ positive without thoughts now. Within the P3 time: C-SSRS low. One business day: the screen was begun and is not complete.',
  notes:
    'Not screened is never low: a screen that was refused or left gets a manual follow-up at P2 [D]. Review again after 7 days (high), 14 (moderate), 30 (low).',
  trigger: any(positive, is('band.c-ssrs', 'low'), notScreened),
  level: 'P3',
  raise: [
    { level: 'P1', when: positive },
    { level: 'P2', when: notScreened },
  ],
  owner: ['counselor'],
  reason: 'told',
  alongside: ['flags.asq', 'flags.c-ssrs'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Brief safety assessment, by voice',
    'Go over or make the safety plan',
    'Set a visit within 72 hours',
    'Agree when the screen is done again: 14 days after moderate, 30 after low',
  ],
};
