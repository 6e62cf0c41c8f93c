import type { Condition } from '../conditions.ts';
import { all, any, atLeast, includes, is } from './common.ts';
import type { Rule } from './rule.ts';

const vomitedBefore: Condition = { when: 'days-of', measure: 'withdrawal.signs', oneOf: ['vomiting'], days: 2 };

export const r08: Rule = {
  id: 'R08',
  version: 1,
  source: 'clinical.md §E R08',
  status: 'sourced',
  name: 'Strong withdrawal',
  says: 'Within the P1 time: {R08.withdrawal} or more of 10, "very bad" in the daily check-in, SOWS {R08.sows} or more, COWS {R08.cows} or more, or throwing up again.',
  notes:
    '"Very bad" in the daily check-in (3 of 3) is read as 7 of 10 or more [D]. "Repeated vomiting" is throwing up told in this check-in with a lot of withdrawal, or on two days in a row [D].',
  trigger: any(
    atLeast('withdrawal.scale', 'R08.withdrawal'),
    is('withdrawal', 3),
    atLeast('score.sows-16', 'R08.sows'),
    atLeast('score.cows', 'R08.cows'),
    includes('flags.cows', 'vomiting', 'pregnant-withdrawal'),
    all(includes('withdrawal.signs', 'vomiting'), any(is('withdrawal', 2), vomitedBefore)),
  ),
  level: 'P1',
  raise: [],
  owner: ['prescriber', 'nurse'],
  reason: 'told',
  alongside: ['withdrawal.signs', 'dose', 'pregnant'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'See or call the same day',
    'Throwing up, dry, or pregnant: urgent care',
    'When was the last dose, and did it stay down',
    'Look at dose and timing with the prescriber',
  ],
};
