import type { Protocol } from '../protocol.ts';

/** CM-7. $2.50 at the start, $1.25 more after each success, $10.00 after every third in a row: $997.50 over 36 tests. */
export const higgins: Protocol = {
  key: 'higgins-vouchers',
  version: '1.0',
  title: { en: 'Rising vouchers (Higgins)', es: 'Vales crecientes (Higgins)' },
  source: { rule: 'CM-7', cite: 'Higgins and colleagues, voucher-based reinforcement: 12 weeks, three tests a week' },
  unconfirmed: [
    'The amounts $2.50, $1.25 and $10.00: they come to the published maximum of $997.50.',
    'That an excused test neither ends nor counts in a row of three.',
    'A perfect course is over the $750.00 of a federal grant: there every value has to be brought down.',
  ],
  target: { kind: 'negative-test', substance: 'cocaine' },
  otherSubstances: ['stimulants', 'methamphetamine', 'opioids', 'fentanyl'],
  verification: { method: 'urine-test', observers: ['counselor', 'nurse', 'case-manager', 'peer'], windowDays: 1 },
  phases: [{ weeks: 12, perWeek: 3 }],
  reward: {
    kind: 'voucher',
    start: 250,
    step: 125,
    highestLevel: 35,
    rises: 'event',
    fixedWeeks: [],
    bonus: { every: 3, cents: 1000 },
  },
  resetBy: ['target-positive', 'missed', 'refused'],
  recoverAfter: 5,
  caps: [],
  funder: 'samhsa-grant',
};
