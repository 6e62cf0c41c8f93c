import type { Instrument } from '../instrument.ts';
import { days, words } from '../make.ts';
import { bamFlags, bamItems, bamLicence, bamScales, bamUse } from './bam-items.ts';

/** Brief Addiction Monitor, revised: days as they are, degrees raised to the same scale of 30 (clinical.md A1: YTSBAMR). */
export const bamR: Instrument = {
  ...bamLicence,
  ...bamUse,
  key: 'bam-r',
  version: '1',
  title: words('BAM-R'),
  recallDays: 30,
  cadence: { everyDays: 30, note: 'Monthly' },
  recall: words('In the past 30 days'),
  items: bamItems({
    period: '30 days',
    health: 'In the past 30 days, how would you say your physical health has been?',
    confidence: 'How confident are you that you will NOT use alcohol and drugs in the next 30 days?',
    days: (linkId, text, more) => days(linkId, words(text), 30, more),
    degrees: [
      { from: 0, points: 0 },
      { from: 1, points: 8 },
      { from: 2, points: 15 },
      { from: 3, points: 22 },
      { from: 4, points: 30 },
    ],
    income: 30,
  }),
  scales: bamScales(90, 180),
  flags: bamFlags,
  code: undefined,
  wordingHash: '7b94cc90b8f1fb01500ae1efaa6c295f293bc678bbbce6d684d996bde6bbd863',
  wordingStatus: 'unconfirmed',
  wordingSource:
    'Several public copies of the VA form, which differ in a word here and there ("an increased risk", "any increased risk"): no official copy was at hand. Scoring as in VistA YTSBAMR.',
  offByDefault: undefined,
};
