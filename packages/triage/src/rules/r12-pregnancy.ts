import { any, event, is } from './common.ts';
import type { Rule } from './rule.ts';

export const r12: Rule = {
  id: 'R12',
  version: 1,
  source: 'clinical.md §E R12',
  status: 'not-confirmed',
  name: 'Pregnant, or may be',
  says: 'Within the P1 time.',
  notes:
    'Told in a check-in that the person chose to get, or written down by the team. It speaks again when it is told again, so that linkage is looked at each time. Withdrawal in pregnancy is urgent [K].',
  trigger: any(is('pregnant', 'yes', 'maybe'), event(30, 'pregnancy')),
  level: 'P1',
  raise: [],
  owner: ['prescriber', 'nurse'],
  reason: 'told',
  alongside: ['withdrawal', 'withdrawal.scale'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Keep the medicine. No taper',
    'Withdrawal in pregnancy: same day',
    'Set an obstetrics visit within 72 hours',
    'Ask what they want, and who should know',
  ],
};
