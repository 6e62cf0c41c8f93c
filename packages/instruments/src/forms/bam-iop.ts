import type { Instrument } from '../instrument.ts';
import { choice, option, words } from '../make.ts';
import { bamFlags, bamItems, bamLicence, bamScales, bamUse } from './bam-items.ts';

const spans = ['0', '1', '2', '3', '4-7'].map((en, value) => option(value, words(en)));

/** Brief Addiction Monitor for intensive outpatient treatment: seven days back, so that it can be asked each week (clinical.md A1). */
export const bamIop: Instrument = {
  ...bamLicence,
  ...bamUse,
  key: 'bam-iop',
  version: '1',
  title: words('BAM-IOP'),
  recallDays: 7,
  cadence: { everyDays: 7, note: 'Weekly, where a program switches it on' },
  recall: words('In the past 7 days'),
  items: bamItems({
    period: '7 days',
    health: 'In the past 7 days, would you say your physical health has been?',
    confidence: 'How confident are you in your ability to be completely abstinent (clean) from alcohol and drugs in the next 7 days?',
    days: (linkId, text, more) => choice(linkId, words(text), spans, more),
    degrees: undefined,
    income: 4,
  }),
  scales: bamScales(12, 24),
  flags: bamFlags,
  code: undefined,
  wordingHash: '936e716db505102a86dc4dae6a303584d2c8583a085fd5dd67e9d77cb08052ed',
  wordingStatus: 'unconfirmed',
  wordingSource: 'The words of the BAM with seven days in place of thirty: no public copy of this form was found to compare with.',
  offByDefault: undefined,
};
