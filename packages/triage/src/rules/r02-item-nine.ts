import { all, any, atLeast, includes, usedLately } from './common.ts';
import type { Rule } from './rule.ts';

const asked = any(atLeast('phq-9.9', 1), atLeast('phq9.9', 1));

export const r02: Rule = {
  id: 'R02',
  version: 2,
  source: 'clinical.md §E R02',
  status: 'sourced',
  name: 'Thoughts of death (PHQ-9 item 9)',
  says: 'Within the P1 time: any answer above "not at all". Now: nearly every day, or with use today or yesterday. One business day: the item was left out.',
  notes:
    'The level is [D]. "With use" is use told in this check-in or another of today or yesterday. The same flow goes on to the ASQ or C-SSRS: what it finds speaks by R01 or R03, and a person calls the same day either way. Item 9 left out is P2 [D] (clinical.md §A3).',
  trigger: any(atLeast('phq-9.9', 1), atLeast('phq9.9', 1), includes('flags.phq-9', 'item-9-skipped')),
  level: 'P2',
  raise: [
    { level: 'P0', when: any(atLeast('phq-9.9', 3), atLeast('phq9.9', 3)) },
    { level: 'P0', when: all(asked, usedLately) },
    { level: 'P1', when: asked },
  ],
  owner: ['counselor'],
  reason: 'item-nine',
  alongside: ['use', 'band.asq', 'band.c-ssrs'],
  countsAlone: false,
  goesUp: true,
  patientHears: true,
  onThisCall: [
    'Call today, by voice',
    'Ask about thoughts, plan and means. Finish the C-SSRS or ASQ if it was left',
    'Go over the safety plan together',
    'Agree on the next contact',
  ],
};
