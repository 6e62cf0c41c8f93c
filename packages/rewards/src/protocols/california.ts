import type { Protocol } from '../protocol.ts';

/** CM-5. $10.00 at the start, $1.50 more after each week with both tests negative, up to $26.50; later weeks have values of their own. */
export const california: Protocol = {
  key: 'california-recovery-incentives',
  version: '1.0',
  title: { en: 'California Recovery Incentives', es: 'Incentivos de Recuperación de California' },
  source: { rule: 'CM-5', cite: 'California DHCS Recovery Incentives Program: 24 weeks, 36 tests, $10.00 to $26.50, $599.00 at most' },
  unconfirmed: [
    'The step of $1.50 and the values of weeks 13 to 24: they are chosen because they come to $599.00 exactly.',
    'That the level goes up after a week with both tests negative.',
    'That two negative tests in a row after a reset bring the level back.',
    'Whether the limit has changed since; Los Angeles County sets its value per episode. The waiver ends on 2026-12-31.',
  ],
  target: { kind: 'negative-test', substance: 'stimulants' },
  otherSubstances: [],
  verification: { method: 'urine-test', observers: ['counselor', 'nurse', 'case-manager', 'peer'], windowDays: 1 },
  phases: [
    { weeks: 12, perWeek: 2 },
    { weeks: 12, perWeek: 1 },
  ],
  reward: {
    kind: 'voucher',
    start: 1000,
    step: 150,
    highestLevel: 11,
    rises: 'week',
    fixedWeeks: [
      { from: 13, to: 18, cents: 1500 },
      { from: 19, to: 23, cents: 1000 },
      { from: 24, to: 24, cents: 2100 },
    ],
    bonus: undefined,
  },
  resetBy: ['target-positive', 'missed', 'refused'],
  recoverAfter: 2,
  caps: [{ of: 'protocol', per: 'year', cents: 59_900 }],
  funder: 'california-recovery-incentives',
};
