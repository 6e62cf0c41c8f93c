import { any, atLeast, is } from './common.ts';
import type { Rule } from './rule.ts';

export const r07: Rule = {
  id: 'R07',
  version: 1,
  source: 'clinical.md §E R07',
  status: 'program-default',
  name: 'Strong or rising craving',
  says: 'One business day: {R07.craving} or more, up {R07.rise} within a day, or {R07.stays} or more for {R07.stays-days} days. Within the P1 time: and something is within reach, or there is a plan.',
  notes: '"+3 in 24 h" is read as higher by 3 than at a check-in of the last 24 hours or of yesterday.',
  trigger: any(
    atLeast('craving', 'R07.craving'),
    { when: 'rose', measure: 'craving', by: 'R07.rise' },
    { when: 'days-at-least', measure: 'craving', value: 'R07.stays', days: 'R07.stays-days' },
  ),
  level: 'P2',
  raise: [{ level: 'P1', when: is('craving.access', true) }],
  owner: ['counselor'],
  reason: 'craving',
  alongside: ['craving.access'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: ['Practise one skill now', 'Offer a call or a visit', 'Ask if the dose holds the whole day'],
};
