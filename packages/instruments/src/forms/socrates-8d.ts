import type { Instrument } from '../instrument.ts';
import { choice, option, summed, words } from '../make.ts';

const agreement = [
  option(1, words('NO! Strongly Disagree')),
  option(2, words('No Disagree')),
  option(3, words('? Undecided or Unsure')),
  option(4, words('Yes Agree')),
  option(5, words('YES! Strongly Agree')),
];

const statements = [
  'I really want to make changes in my use of drugs.',
  'Sometimes I wonder if I am an addict.',
  'If I don’t change my drug use soon, my problems are going to get worse.',
  'I have already started making some changes in my use of drugs.',
  'I was using drugs too much at one time, but I’ve managed to change that.',
  'Sometimes I wonder if my drug use is hurting other people.',
  'I have a drug problem.',
  'I’m not just thinking about changing my drug use, I’m already doing something about it.',
  'I have already changed my drug use, and I am looking for ways to keep from slipping back to my old pattern.',
  'I have serious problems with drugs.',
  'Sometimes I wonder if I am in control of my drug use.',
  'My drug use is causing a lot of harm.',
  'I am actively doing things now to cut down or stop my use of drugs.',
  'I want help to keep from going back to the drug problems that I had before.',
  'I know that I have a drug problem.',
  'There are times when I wonder if I use drugs too much.',
  'I am a drug addict.',
  'I am working hard to change my drug use.',
  'I have made some changes in my drug use, and I want some help to keep from going back to the way I used before.',
];

/** The deciles that are published come from people in treatment for alcohol use, so there are no bands (clinical.md A1). */
export const socrates8d: Instrument = {
  key: 'socrates-8d',
  version: '1',
  title: words('Personal Drug Use Questionnaire (SOCRATES 8D)'),
  purpose: 'How ready somebody is to change',
  copyright: 'Miller WR, Tonigan JS. Stages of Change Readiness and Treatment Eagerness Scale, version 8D.',
  licenseStatus: 'public-domain',
  licenseNote: 'Public domain (clinical.md A5: S27).',
  attestationRequired: false,
  languages: ['en'],
  mode: 'self',
  minAge: undefined,
  recallDays: 0,
  cadence: { everyDays: undefined, note: 'Intake' },
  meaningfulChange: undefined,
  recall: words(
    'Please read the following statements carefully. Each one describes a way that you might (or might not) feel about your drug use. For each statement, circle one number from 1 to 5, to indicate how much you agree or disagree with it right now. Please circle one and only one number for every statement.',
  ),
  items: statements.map((text, index) => choice(String(index + 1), words(text), agreement)),
  scales: [
    summed('recognition', 'Recognition', ['1', '3', '7', '10', '12', '15', '17'], [7, 35]),
    summed('ambivalence', 'Ambivalence', ['2', '6', '11', '16'], [4, 20]),
    summed('taking-steps', 'Taking steps', ['4', '5', '8', '9', '13', '14', '18', '19'], [8, 40]),
  ],
  flags: [],
  code: undefined,
  wordingHash: '23aaad34e1f7bd8af7c6d30a256a1445f329ffb91ca0a36f5acf559e492e6117',
  wordingStatus: 'confirmed',
  wordingSource: 'Version 8D, as public copies agree item for item.',
  offByDefault: 'It uses words that hurt ("addict"): a program turns it on knowing that.',
};
