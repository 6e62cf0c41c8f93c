import type { Protocol } from '../protocol.ts';

/** CM-6. One draw more after each success, up to eight; half of the slips say "good job", the others are worth $1, $20 or $100. */
export const prizeBowl: Protocol = {
  key: 'prize-bowl',
  version: '1.0',
  title: { en: 'Prize bowl', es: 'Pecera de premios' },
  source: { rule: 'CM-6', cite: 'US Department of Veterans Affairs, prize contingency management since 2011, after Petry: 12 weeks' },
  unconfirmed: [
    'The 500 slips and their shares: 250, 209, 40 and 1.',
    'One draw more after each success, up to eight.',
    'That two successes in a row after a reset bring the draws back: in the source it is optional and off.',
    'The limit of $599.00 a year: no limit of the funder was found.',
  ],
  target: { kind: 'negative-test', substance: 'stimulants' },
  otherSubstances: ['cocaine', 'methamphetamine', 'opioids', 'fentanyl', 'alcohol', 'cannabis'],
  verification: { method: 'urine-test', observers: ['counselor', 'nurse', 'case-manager', 'peer'], windowDays: 1 },
  phases: [{ weeks: 12, perWeek: 2 }],
  reward: {
    kind: 'draws',
    start: 1,
    step: 1,
    highestLevel: 7,
    rises: 'event',
    prizes: [
      { key: 'good-job', slips: 250, cents: 0 },
      { key: 'small', slips: 209, cents: 100 },
      { key: 'large', slips: 40, cents: 2000 },
      { key: 'jumbo', slips: 1, cents: 10_000 },
    ],
  },
  resetBy: ['target-positive', 'missed', 'refused'],
  recoverAfter: 2,
  caps: [{ of: 'protocol', per: 'year', cents: 59_900 }],
  funder: 'va-canteen',
};
