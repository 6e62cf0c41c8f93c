import { all, any, includes, lately } from './common.ts';
import type { Rule } from './rule.ts';

const sedatives = ['alcohol', 'benzodiazepine', 'gabapentinoid', 'xylazine'] as const;
const emergency = ['hard-to-wake', 'slow-breathing'] as const;
const sedative = includes('use.substances', ...sedatives);

export const r09: Rule = {
  id: 'R09',
  version: 1,
  source: 'clinical.md §E R09',
  status: 'not-confirmed',
  name: 'Sedation: mixed with other sedatives, drowsy, fainting',
  says: 'Within the P1 time: an opioid or the medicine together with alcohol, benzodiazepines, gabapentin or xylazine; drowsy with one of those; fainting. Now: hard to wake or slow breathing.',
  notes: 'Being on the medicine is read from a dose taken today or yesterday. The medicine is not stopped by this rule [K].',
  trigger: any(
    all(sedative, any(includes('use.substances', 'opioid'), lately('dose', 'clinic', 'home', 'some'))),
    all(includes('side-effects', 'drowsy'), lately('use.substances', ...sedatives)),
    includes('side-effects', 'fainting', ...emergency),
  ),
  level: 'P1',
  raise: [{ level: 'P0', when: includes('side-effects', ...emergency) }],
  owner: ['prescriber', 'nurse'],
  reason: 'told',
  alongside: ['use.alone', 'naloxone'],
  countsAlone: false,
  goesUp: true,
  patientHears: true,
  onThisCall: [
    'Hard to wake or breathing slowly: 911, naloxone, stay on the line',
    'Is someone with them tonight',
    'What was taken, how much, when',
    'Naloxone in reach',
    'Prescriber looks at the dose. Do not stop the medicine by itself',
  ],
};
