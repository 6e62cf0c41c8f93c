import { any, is, said } from './common.ts';
import type { Rule } from './rule.ts';

export const r01: Rule = {
  id: 'R01',
  version: 2,
  source: 'clinical.md §E R01',
  status: 'sourced',
  name: 'Not safe now',
  says: 'Now: said not safe or wants to talk about it, a suicide screen is acute or high, or wrote words of self-harm.',
  notes:
    'C-SSRS high is item 4, 5 or 6b; ASQ acute is item 5. A screen that was missed or refused is not screened and never counts as low (see R03). Words in free text are a list, not a judgement: they ask a person to look.',
  trigger: any(is('safety', 'yes', 'talk'), is('band.asq', 'acute', 'acute-positive'), is('band.c-ssrs', 'high'), said('self-harm')),
  level: 'P0',
  raise: [],
  owner: ['on-call', 'counselor'],
  reason: 'not-safe',
  alongside: ['flags.asq', 'flags.c-ssrs'],
  countsAlone: false,
  goesUp: true,
  patientHears: true,
  onThisCall: [
    'Stay on chat and call by voice',
    'Confirm where they are. 988, or 911 if in danger now',
    'Ask about means, and agree how to put distance to them',
    'Go over the safety plan together',
    'Call the person they chose, if they agreed to that',
    'Agree on the next contact within 24 hours',
  ],
};
