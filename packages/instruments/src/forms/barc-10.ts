import type { Instrument } from '../instrument.ts';
import { choice, option, summed, words } from '../make.ts';

const agreement = [
  option(1, words('Strongly disagree')),
  option(2, words('Disagree')),
  option(3, words('Somewhat disagree')),
  option(4, words('Somewhat agree')),
  option(5, words('Agree')),
  option(6, words('Strongly agree')),
];

const statements = [
  'There are more important things to me in life than using substances.',
  'In general I am happy with my life.',
  'I have enough energy to complete the tasks I set myself.',
  'I am proud of the community I live in and feel part of it.',
  'I get lots of support from friends.',
  'I regard my life as challenging and fulfilling without the need for using drugs or alcohol.',
  'My living space has helped to drive my recovery journey.',
  'I take full responsibility for my actions.',
  'I am happy dealing with a range of professional people.',
  'I am making good progress on my recovery journey.',
];
const items = statements.map((text, index) => choice(String(index + 1), words(text), agreement));

/** Brief Assessment of Recovery Capital: each answer counts 1 to 6, so that the least is 10 (clinical.md A1). */
export const barc10: Instrument = {
  key: 'barc-10',
  version: '1',
  title: words('BARC-10'),
  purpose: 'What helps somebody to stay in recovery',
  copyright: 'Vilsaint CL, Kelly JF, Bergman BG, Groshkova T, Best D, White W. Drug Alcohol Depend 2017;177:71–76.',
  licenseStatus: 'no-permission-required',
  licenseNote: 'Freely available, no permission needed (clinical.md A5: S14).',
  attestationRequired: false,
  languages: ['en'],
  mode: 'self',
  minAge: undefined,
  recallDays: 0,
  cadence: { everyDays: 91, note: 'Every three months' },
  meaningfulChange: { points: 6, way: 'fall', basis: 'clinical.md A1 [D]' },
  recall: words('How much do you agree with each statement right now?'),
  items,
  scales: [
    summed(
      'total',
      'Total',
      items.map(({ linkId }) => linkId),
      [10, 60],
      {
        bands: [
          { code: 'below-47', from: 10, to: 46 },
          { code: 'from-47', from: 47, to: 60 },
        ],
      },
    ),
  ],
  flags: [],
  code: undefined,
  wordingHash: '88bb8530f1a808e21cdf64b535597ec2b65df0e0c42b0e5f00aac5991762c527',
  wordingStatus: 'confirmed',
  wordingSource: 'Public copies that agree item for item (Vilsaint and others 2017); the line above the statements is ours.',
  offByDefault: undefined,
};
