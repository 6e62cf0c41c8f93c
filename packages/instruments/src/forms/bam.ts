import type { Instrument } from '../instrument.ts';
import { choice, flag, option, words } from '../make.ts';
import { bamFlags, bamItems, bamLicence, bamScales, bamUse } from './bam-items.ts';

const spans = ['0', '1-3', '4-8', '9-15', '16-30'].map((en, value) => option(value, words(en)));

/** Brief Addiction Monitor: days are answered in five spans, which count 0 to 4 (clinical.md A1). */
export const bam: Instrument = {
  ...bamLicence,
  ...bamUse,
  key: 'bam',
  version: '1',
  title: words('BAM'),
  recallDays: 30,
  cadence: { everyDays: 30, note: 'Monthly' },
  recall: words('In the past 30 days'),
  items: bamItems({
    period: '30 days',
    health: 'In the past 30 days, would you say your physical health has been?',
    confidence: 'How confident are you in your ability to be completely abstinent (clean) from alcohol and drugs in the next 30 days?',
    days: (linkId, text, more) => choice(linkId, words(text), spans, more),
    degrees: undefined,
    income: 4,
  }),
  scales: bamScales(12, 24),
  flags: [
    ...bamFlags,
    flag('risk-12', { scale: 'risk', atLeast: 12 }, 'a vendor’s flag, not validated (clinical.md A1: S22)'),
    flag('protective-12', { scale: 'protective', atMost: 12 }, 'a vendor’s flag, not validated (clinical.md A1: S22)'),
  ],
  code: undefined,
  wordingHash: 'f53be2448e1fdb23eb197c3c7d2820efb359672fd613651253f713397eb77a16',
  wordingStatus: 'unconfirmed',
  wordingSource:
    'Several public copies of the VA form, which differ in a word here and there ("illegal/street" and "illegal or street", "how would you say"): no official copy was at hand.',
  offByDefault: undefined,
};
