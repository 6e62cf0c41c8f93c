import { eachGap, everyGap, filled, forms, upTo, written, type GoldenCase } from './case.ts';

const eleven = upTo(11);
const ten = upTo(10);
const cows = forms('cows', eleven);
const sows = forms('sows-16', upTo(16));
const dast = forms('dast-10', ten);
const auditC = forms('audit-c', upTo(3));
const taps1 = forms('taps-1', upTo(5));
const audit = forms('audit', ten);
const comm = forms('comm-17', upTo(17));

const withdrawal: readonly GoldenCase[] = [
  cows('00000000000', { total: 0, band: 'none' }),
  cows('40000000000', { total: 4, band: 'none' }),
  cows('41000000000', { total: 5, band: 'mild' }),
  cows('44310000000', { total: 12, band: 'mild' }),
  cows('44500000000', { total: 13, band: 'moderate' }),
  cows('44554200000', { total: 24, band: 'moderate' }),
  cows('44554210000', { total: 25, band: 'moderately-severe', flags: ['total-25'] }),
  cows('44554454100', { total: 36, band: 'moderately-severe', flags: ['total-25', 'vomiting'] }),
  cows('44554454200', { total: 37, band: 'severe', flags: ['total-25', 'vomiting'] }),
  cows('44554454445', { total: 48, band: 'severe', flags: ['total-25', 'vomiting'] }),
  cows('00000030000', { total: 3, band: 'none' }),
  cows('00000050000', { total: 5, band: 'mild', flags: ['vomiting'] }),
  cows('40000000000', { total: 4, band: 'none' }, { pregnant: true }),
  cows('41000000000', { total: 5, band: 'mild', flags: ['pregnant-withdrawal'] }, { pregnant: true }),
  cows('41000000000', { total: 5, band: 'mild' }, { pregnant: false }),
  cows('-0000050000', { missing: ['1'], flags: ['vomiting'] }),
  cows('30000000000', { refused: [['unknown-option', '1']] }),
  ...everyGap('cows', filled(eleven, '00000000000'), eleven),

  sows('0000000000000000', { total: 0, band: 'none' }),
  sows('1000000000000000', { total: 1, band: 'mild' }),
  sows('4420000000000000', { total: 10, band: 'mild' }),
  sows('4430000000000000', { total: 11, band: 'moderate' }),
  sows('4444400000000000', { total: 20, band: 'moderate' }),
  sows('4444410000000000', { total: 21, band: 'severe', flags: ['total-21'] }),
  sows('4444444444444444', { total: 64, band: 'severe', flags: ['total-21'] }),
  ...eachGap('sows-16', filled(upTo(16), '1111111111111111'), upTo(16)),
];

const drugs: readonly GoldenCase[] = [
  dast('nnynnnnnnn', { total: 0, band: 'none' }),
  dast('nnnnnnnnnn', { total: 1, band: 'low' }),
  dast('ynnnnnnnnn', { total: 2, band: 'low' }),
  dast('yynnnnnnnn', { total: 3, band: 'moderate' }),
  dast('yynyynnnnn', { total: 5, band: 'moderate' }),
  dast('yynyyynnnn', { total: 6, band: 'substantial', flags: ['total-6'] }),
  dast('yynyyyyynn', { total: 8, band: 'substantial', flags: ['total-6'] }),
  dast('yynyyyyyyn', { total: 9, band: 'severe', flags: ['total-6'] }),
  dast('yyyyyyyyyy', { total: 9, band: 'severe', flags: ['total-6'] }),
  dast('yynyyyyyyy', { total: 10, band: 'severe', flags: ['total-6'] }),
  ...everyGap('dast-10', filled(ten, 'nnnnnnnnnn'), ten),

  comm('00000000000000000', { total: 0, band: 'negative' }),
  comm('44000000000000000', { total: 8, band: 'negative' }),
  comm('44100000000000000', { total: 9, band: 'positive' }),
  comm('44400000000000000', { total: 12, band: 'positive' }),
  comm('44410000000000000', { total: 13, band: 'positive', flags: ['total-13'] }),
  comm('44444444444444444', { total: 68, band: 'positive', flags: ['total-13'] }),
  ...eachGap('comm-17', filled(upTo(17), '11111111111111111'), upTo(17)),

  taps1('00.00', { band: 'negative', notAsked: ['3'] }, { sex: 'male' }),
  taps1('0.000', { band: 'negative', notAsked: ['2'] }, { sex: 'female' }),
  taps1('00000', { band: 'negative' }),
  taps1('10.00', { band: 'positive', notAsked: ['3'] }, { sex: 'male' }),
  taps1('01.00', { band: 'positive', notAsked: ['3'] }, { sex: 'male' }),
  taps1('0.100', { band: 'positive', notAsked: ['2'] }, { sex: 'female' }),
  taps1('00.10', { band: 'positive', notAsked: ['3'] }, { sex: 'male' }),
  taps1('00.01', { band: 'positive', notAsked: ['3'] }, { sex: 'male' }),
  taps1('44444', { band: 'positive' }),
  ...everyGap('taps-1', filled(upTo(5), '00000'), upTo(5), () => ({ band: 'not-screened' })),
  ...everyGap('taps-1', filled(upTo(5), '00001'), upTo(4), () => ({ band: 'positive' })),
  taps1('-0.00', { band: 'not-screened', missing: ['1'], notAsked: ['3'] }, { sex: 'male' }),
  taps1('0..00', { band: 'not-screened', notAsked: ['2', '3'] }, { notAsked: ['2', '3'] }),
];

const alcohol: readonly GoldenCase[] = [
  auditC('0..', { total: 0, band: 'negative', notAsked: ['2', '3'] }),
  auditC('000', { total: 0, band: 'negative' }),
  auditC('110', { total: 2, band: 'negative' }),
  auditC('111', { total: 3, band: 'positive' }),
  auditC('110', { total: 2, band: 'negative' }, { sex: 'female' }),
  auditC('111', { total: 3, band: 'positive' }, { sex: 'female' }),
  auditC('111', { total: 3, band: 'negative' }, { sex: 'male' }),
  auditC('211', { total: 4, band: 'positive' }, { sex: 'male' }),
  auditC('331', { total: 7, band: 'positive' }),
  auditC('332', { total: 8, band: 'positive', flags: ['high-8'] }),
  auditC('114', { total: 6, band: 'positive', flags: ['daily-heavy'] }),
  auditC('444', { total: 12, band: 'positive', flags: ['daily-heavy', 'high-8'] }, { sex: 'male' }),
  auditC('-..', { missing: ['1'], notAsked: ['2', '3'] }),
  auditC('---', { missing: ['1'], notAsked: ['2', '3'] }),
  auditC('-11', { missing: ['1'] }),
  auditC('1-1', { missing: ['2'] }),
  auditC('11-', { missing: ['3'] }),
  auditC('1--', { missing: ['2', '3'] }),
  auditC('022', { flags: ['contradiction'] }),

  audit('0000000000', { total: 0 }),
  audit('4444444444', { total: 40 }),
  audit('0000000024', { total: 6 }),
  audit('0000000010', { refused: [['unknown-option', '9']] }),
  ...everyGap('audit', filled(ten, '0000000000'), ten),
];

const craving: readonly GoldenCase[] = [
  written('craving', { now: 0, worst: 0 }, { total: 0, band: 'low' }),
  written('craving', { now: 3, worst: 6 }, { total: 3, band: 'low' }),
  written('craving', { now: 4, worst: 4 }, { total: 4, band: 'medium' }),
  written('craving', { now: 6, worst: 6 }, { total: 6, band: 'medium' }),
  written('craving', { now: 7, worst: 6 }, { total: 7, band: 'high', flags: ['craving-7'] }),
  written('craving', { now: 10, worst: 10 }, { total: 10, band: 'high', flags: ['craving-7'] }),
  written('craving', { now: 0, worst: 7 }, { total: 0, band: 'low', flags: ['craving-7'] }),
  written('craving', { now: 5, worst: null }, { total: 5, band: 'medium', missing: ['worst'] }),
  written('craving', { now: null, worst: 8 }, { missing: ['now'], flags: ['craving-7'] }),
  written('craving', { now: null, worst: null }, { missing: ['now', 'worst'] }),
  written('craving', { now: 11, worst: 3 }, { refused: [['out-of-range', 'now']] }),
  written('craving', { now: 3.5, worst: 3 }, { refused: [['out-of-range', 'now']] }),
];

const followUp: Readonly<Record<string, readonly string[]>> = {
  tobacco: ['tobacco-1', 'tobacco-2'],
  alcohol: ['alcohol-1', 'alcohol-2', 'alcohol-3'],
  cannabis: ['cannabis-1', 'cannabis-2'],
  stimulant: ['stimulant-1', 'stimulant-2'],
  heroin: ['heroin-1', 'heroin-2'],
  'rx-opioid': ['rx-opioid-1', 'rx-opioid-2'],
  sedative: ['sedative-1', 'sedative-2'],
  'rx-stimulant': ['rx-stimulant-1', 'rx-stimulant-2'],
};
const unused = Object.fromEntries(Object.keys(followUp).map((substance) => [substance, false]));
const raisesFlag = ['heroin', 'rx-opioid', 'sedative'];

/** One substance is used and `yes` of its follow-ups hold; the others are not used. */
function used(substance: string, yes: number, total: number, band: string): GoldenCase {
  const own = followUp[substance] ?? [];
  const answers = { ...unused, [substance]: true, ...Object.fromEntries(own.map((id, index) => [id, index < yes])) };
  return written('taps-2', answers, {
    subscales: Object.keys(followUp).map((one) => (one === substance ? [one, total, band] : [one, 0, 'none'])),
    notAsked: Object.values(followUp)
      .flat()
      .filter((id) => !own.includes(id)),
    flags: raisesFlag.includes(substance) ? [substance] : [],
  });
}

const taps2: readonly GoldenCase[] = [
  written('taps-2', unused, {
    subscales: Object.keys(followUp).map((one) => [one, 0, 'none']),
    notAsked: Object.values(followUp).flat(),
  }),
  ...Object.keys(followUp).flatMap((one) => [
    used(one, 0, 1, 'problem-use'),
    used(one, 1, 2, 'higher-risk'),
    used(one, 2, 3, 'higher-risk'),
  ]),
  used('alcohol', 3, 4, 'higher-risk'),
  ...Object.keys(followUp).map((one) =>
    written(
      'taps-2',
      { ...unused, [one]: null },
      {
        subscales: Object.keys(followUp).map((key) => (key === one ? [key, undefined] : [key, 0, 'none'])),
        missing: [one],
        notAsked: Object.values(followUp).flat(),
      },
    ),
  ),
];

export const substances: readonly GoldenCase[] = [...withdrawal, ...drugs, ...alcohol, ...craving, ...taps2];
