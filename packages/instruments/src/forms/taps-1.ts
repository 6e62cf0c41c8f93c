import type { Condition } from '../condition.ts';
import type { Instrument } from '../instrument.ts';
import { byRules, choice, option, words } from '../make.ts';

const frequency = [
  option(4, words('Daily or Almost Daily')),
  option(3, words('Weekly')),
  option(2, words('Monthly')),
  option(1, words('Less Than Monthly')),
  option(0, words('Never')),
];

const ids = ['1', '2', '3', '4', '5'];
const drink = words('One standard drink is about 1 small glass of wine (5 oz), 1 beer (12 oz), or 1 single shot of liquor.');
const atAll: Condition = { any: ids.map((item) => ({ item, atLeast: 1 })) };

/**
 * Part 1 of the TAPS tool. Question 2 is for men and 3 for women; where sex is not known, both are asked. Any answer but "never"
 * opens part 2 for that substance (clinical.md A1).
 */
export const taps1: Instrument = {
  key: 'taps-1',
  version: '1',
  title: words('TAPS-1'),
  purpose: 'Which substances to ask more about',
  copyright: 'TAPS Tool, National Institute on Drug Abuse (NIDA) Clinical Trials Network.',
  licenseStatus: 'public-domain',
  licenseNote: 'NIDA tool (clinical.md A5 [K]).',
  attestationRequired: false,
  languages: ['en'],
  mode: 'either',
  minAge: 18,
  recallDays: 365,
  cadence: { everyDays: undefined, note: 'Intake' },
  meaningfulChange: undefined,
  recall: words('In the PAST 12 MONTHS:'),
  items: [
    choice(
      '1',
      words(
        'In the PAST 12 MONTHS, how often have you used any tobacco product (for example, cigarettes, e-cigarettes, cigars, pipes, or smokeless tobacco)?',
      ),
      frequency,
      { codes: ['96842-0'] },
    ),
    choice('2', words('In the PAST 12 MONTHS, how often have you had 5 or more drinks containing alcohol in one day?'), frequency, {
      help: drink,
      enableWhen: { not: { sex: 'female' } },
    }),
    choice('3', words('In the PAST 12 MONTHS, how often have you had 4 or more drinks containing alcohol in one day?'), frequency, {
      help: drink,
      enableWhen: { not: { sex: 'male' } },
    }),
    choice(
      '4',
      words(
        'In the PAST 12 MONTHS, how often have you used any drugs including marijuana, cocaine or crack, heroin, methamphetamine (crystal meth), hallucinogens, ecstasy/MDMA?',
      ),
      frequency,
    ),
    choice(
      '5',
      words(
        'In the PAST 12 MONTHS, how often have you used any prescription medications just for the feeling, more than prescribed or that were not prescribed for you?',
      ),
      frequency,
      {
        help: words(
          'Prescription medications that may be used this way include: Opiate pain relievers (for example, OxyContin, Vicodin, Percocet, Methadone). Medications for anxiety or sleeping (for example, Xanax, Ativan, Klonopin). Medications for ADHD (for example, Adderall or Ritalin).',
        ),
      },
    ),
  ],
  scales: [
    byRules('total', 'Outcome', ids, undefined, [
      { band: 'positive', when: atAll },
      { band: 'not-screened', when: { any: ids.map((unanswered) => ({ unanswered })) } },
      { band: 'not-screened', when: { not: { any: [{ answered: '2' }, { answered: '3' }] } } },
      { band: 'negative', when: { all: ['1', '4', '5'].map((answered) => ({ answered })) } },
    ]),
  ],
  flags: [],
  code: undefined,
  wordingHash: '3d824cd6fb432c861a10ce804c2cedcfc40d8ee24c2f73ede3d304e574996572',
  wordingStatus: 'confirmed',
  wordingSource:
    'HEAL data dictionary (tapsprescriptionmedusescl) and other public copies of TAPS part 1; men and women have a question each.',
  offByDefault: undefined,
};
