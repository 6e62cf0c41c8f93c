import type { Condition } from '../condition.ts';
import type { Instrument } from '../instrument.ts';
import { bands, choice, flag, option, summed, words } from '../make.ts';

const drinks: Condition = { item: '1', atLeast: 1 };
const sometimes = { enableWhen: drinks, hiddenAs: 0 } as const;

/**
 * The three consumption questions of the AUDIT. Who never drinks is not asked the rest, which then counts 0. Positive from 4 for
 * men and from 3 for women; where sex is not known, from 3 (clinical.md A1 [D]).
 */
export const auditC: Instrument = {
  key: 'audit-c',
  version: '1',
  title: words('AUDIT-C'),
  purpose: 'Whether drinking is risky',
  copyright: 'Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA. Arch Intern Med 1998;158:1789–1795.',
  licenseStatus: 'public-domain',
  licenseNote: 'Called public domain in the copy of SAMHSA (clinical.md A5: S8).',
  attestationRequired: false,
  languages: ['en'],
  mode: 'either',
  minAge: undefined,
  recallDays: 365,
  cadence: { everyDays: 91, note: 'Intake, then every three months' },
  meaningfulChange: undefined,
  recall: words('Now I am going to ask you some questions about your use of alcoholic beverages during this past year.'),
  items: [
    choice(
      '1',
      words('How often do you have a drink containing alcohol?'),
      [
        option(0, words('Never')),
        option(1, words('Monthly or less')),
        option(2, words('2 to 4 times a month')),
        option(3, words('2 to 3 times a week')),
        option(4, words('4 or more times a week')),
      ],
      { codes: ['68518-0'] },
    ),
    choice(
      '2',
      words('How many drinks containing alcohol do you have on a typical day when you are drinking?'),
      [
        option(0, words('1 or 2')),
        option(1, words('3 or 4')),
        option(2, words('5 or 6')),
        option(3, words('7, 8, or 9')),
        option(4, words('10 or more')),
      ],
      { codes: ['68519-8'], ...sometimes },
    ),
    choice(
      '3',
      words('How often do you have six or more drinks on one occasion?'),
      [
        option(0, words('Never')),
        option(1, words('Less than monthly')),
        option(2, words('Monthly')),
        option(3, words('Weekly')),
        option(4, words('Daily or almost daily')),
      ],
      { codes: ['68520-6'], redFlag: { code: 'daily-heavy', atLeast: 4 }, ...sometimes },
    ),
  ],
  scales: [
    summed('total', 'Total', ['1', '2', '3'], [0, 12], {
      code: '75626-2',
      bands: bands(12, ['negative', 0], ['positive', 3]),
      bandsBySex: {
        female: bands(12, ['negative', 0], ['positive', 3]),
        male: bands(12, ['negative', 0], ['positive', 4]),
      },
    }),
  ],
  flags: [flag('high-8', { scale: 'total', atLeast: 8 }, 'clinical.md A1 [K]')],
  code: '72109-2',
  wordingHash: 'e62e4846f0dc347fb1482f88a92bea607d91e813939ad54d7a2bfc50ceb5d862',
  wordingStatus: 'confirmed',
  wordingSource:
    'The first three questions of the WHO AUDIT, as public copies agree; versions with four or five drinks are other instruments.',
  offByDefault: undefined,
};
