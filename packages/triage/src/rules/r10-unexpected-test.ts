import { any, event, usedLately } from './common.ts';
import type { Rule } from './rule.ts';

export const r10: Rule = {
  id: 'R10',
  version: 1,
  source: 'clinical.md §E R10',
  status: 'program-default',
  name: 'Unexpected test',
  says: 'Within the P3 time. One business day: with other risk in the last 14 days.',
  notes:
    'A positive test, or no trace of the medicine, that nobody expected; the team writes it down. Other risk: an alert of R01 to R09 in 14 days, or use told lately.',
  trigger: event(30, 'unexpected-test'),
  level: 'P3',
  raise: [
    {
      level: 'P2',
      when: any({ when: 'alerted', rules: ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09'], withinDays: 14 }, usedLately),
    },
  ],
  owner: ['counselor'],
  reason: 'told',
  alongside: [],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Talk first, without blame. Ask what they think it shows',
    'Confirm the test before anything follows from it',
    'Rewards have rules of their own',
  ],
};
