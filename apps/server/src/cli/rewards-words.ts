import type { RewardRefusal } from '@cairn/rewards';

/** 1250 → $12.50. */
export function dollars(cents: number): string {
  const whole = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}$${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

const why: Partial<Record<RewardRefusal | 'seed-missing', string>> = {
  'protocol-unknown': 'there is no such protocol',
  'funder-unknown': 'there is no such payer',
  'protocol-unsound': 'the protocol cannot run as it is: name a limit with "capPerYear"',
  'protocol-over-cap': 'a perfect course is over the limit: set "scaled" to true, or name another "funder"',
  'opioid-target-off':
    'rewards for opioid-free tests are off, because lost tolerance makes the old dose deadly: "onMoud" says that the person takes medicine and a prescriber signed',
  'course-ended': 'the course has ended',
  'outside-window': 'the day lies outside the course, or it was written down too late for this protocol',
  'already-recorded': 'this day is recorded already',
  'not-of-target': 'this does not fit what the protocol rewards',
  'week-full': 'every event of this week is recorded already',
  'record-out-of-order': 'a later day is recorded already',
  'excuse-missing': 'an excused event, and only such a one, has an "excuse"',
  'draw-not-ready': 'there are not so many draws ready',
  'balance-too-low': 'that is more than there is to spend',
  'record-unknown': 'nothing is recorded on that day',
  'nothing-to-correct': 'the record stands like that already, or was put right before',
  'seed-missing': 'a draw needs the "seed" of the course',
};

export function refusalLine(code: string): string {
  return (why as Readonly<Record<string, string>>)[code] ?? code;
}
