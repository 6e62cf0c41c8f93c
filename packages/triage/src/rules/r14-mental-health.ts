import { any, atLeast, is, said } from './common.ts';
import type { Rule } from './rule.ts';

const moderate = any(
  atLeast('score.phq-9', 'R14.phq-moderate'),
  atLeast('phq9.total', 'R14.phq-moderate'),
  { when: 'rose-since-last', measure: 'score.phq-9', by: 'R14.phq-rise' },
  { when: 'rose-since-last', measure: 'phq9.total', by: 'R14.phq-rise' },
  atLeast('score.gad-7', 'R14.gad'),
);

export const r14: Rule = {
  id: 'R14',
  version: 1,
  source: 'clinical.md §E R14',
  status: 'sourced',
  name: 'Depression, anxiety, trauma, sleep',
  says: 'Within the P1 time: PHQ-9 {R14.phq-high} or more, or wrote words of psychosis or mania. One business day: PHQ-9 {R14.phq-moderate} or more or up {R14.phq-rise}, GAD-7 {R14.gad} or more. Within the P3 time: PC-PTSD-5 positive, or under {R14.sleep} hours of sleep for {R14.sleep-nights} nights.',
  notes:
    'A score counts only when it is complete. A rise of 5 in PHQ-9 is [K]; sleep is [D]. PC-PTSD-5 positive is the band of the instrument.',
  trigger: any(
    moderate,
    is('band.pc-ptsd-5', 'positive', 'probable', 'positive-screen'),
    { when: 'days-below', measure: 'sleep', value: 'R14.sleep', days: 'R14.sleep-nights' },
    said('psychosis'),
  ),
  level: 'P3',
  raise: [
    { level: 'P1', when: any(atLeast('score.phq-9', 'R14.phq-high'), atLeast('phq9.total', 'R14.phq-high'), said('psychosis')) },
    { level: 'P2', when: moderate },
  ],
  owner: ['counselor', 'prescriber'],
  reason: 'told',
  alongside: ['phq-9.9'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Ask how the last days were, and what changed',
    'Ask about safety, also when item 9 was zero',
    'Evaluate, or set a visit with who does',
    'Sleep: ask about use, dose timing and worries',
  ],
};
