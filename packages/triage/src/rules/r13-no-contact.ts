import { all, any, event, is } from './common.ts';
import type { Rule } from './rule.ts';

export const r13: Rule = {
  id: 'R13',
  version: 2,
  source: 'clinical.md §E R13',
  status: 'program-default',
  name: 'Out of contact',
  says: 'One business day: {R13.days} days without a check-in, {R13.no-shows} missed visits in 30 days, or cannot be reached. Within the P1 time: when R01 to R05 spoke in the last 30 days.',
  notes: 'Whole days in a row without a check-in. Missed visits and "cannot be reached" are written down by the team.',
  trigger: any(
    { when: 'missed-days', atLeast: 'R13.days' },
    all(is('event', 'no-show'), { when: 'event', events: ['no-show'], withinDays: 30, times: 'R13.no-shows', count: undefined }),
    event(30, 'unreachable'),
  ),
  level: 'P2',
  raise: [{ level: 'P1', when: { when: 'alerted', rules: ['R01', 'R02', 'R03', 'R04', 'R05'], withinDays: 30 } }],
  owner: ['peer', 'counselor'],
  reason: 'no-check-in',
  alongside: [],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Try three times, by two ways',
    'Call the person they chose, if they agreed to that',
    'Send a letter if nothing reaches them',
  ],
};
