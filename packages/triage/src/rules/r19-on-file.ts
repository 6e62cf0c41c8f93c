import { all, any, includes, is } from './common.ts';
import type { Rule } from './rule.ts';

export const r19: Rule = {
  id: 'R19',
  version: 1,
  source: 'clinical.md §E R19',
  status: 'program-default',
  name: 'What is on file is not complete',
  says: "One business day: a goal's review day has passed; or someone in the High or Critical tier has no crisis plan, no emergency contact or no naloxone on file.",
  notes:
    'Looked at once a day; what is missing in the record does not go up for a minor or without a callback number [D]. A safety plan and an emergency contact count for a year after the team wrote down that they were made; naloxone is what was last told, or given in the last year.',
  trigger: any(
    { when: 'told', measure: 'file.review-was-due' },
    all(is('tier', 'critical', 'high'), includes('file.missing', 'crisis-plan', 'emergency-contact', 'naloxone')),
  ),
  level: 'P2',
  raise: [],
  owner: ['counselor', 'case-manager'],
  reason: 'told',
  alongside: [],
  countsAlone: false,
  goesUp: false,
  patientHears: false,
  onThisCall: ['Complete what is missing together', 'Set the next review day'],
};
