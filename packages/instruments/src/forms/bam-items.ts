import type { FlagRule, Item, Option, Scale, Step } from '../instrument.ts';
import { choice, flag, option, summed, words, yesNo } from '../make.ts';

/* The questions that the three forms of the Brief Addiction Monitor share, verbatim. */

type More = Partial<Pick<Item, 'help' | 'scored' | 'enableWhen' | 'hiddenAs' | 'redFlag' | 'preface'>>;

/** What sets a form apart. */
export type BamForm = {
  /** "30 days" or "7 days". */
  readonly period: string;
  readonly health: string;
  readonly confidence: string;
  readonly days: (linkId: string, text: string, more: More) => Item;
  /** Points of a question that is answered from "not at all" to "extremely"; undefined: the answer. */
  readonly degrees: readonly Step[] | undefined;
  /** Points of "yes, enough income". */
  readonly income: number;
};

const health: readonly Option[] = ['Excellent', 'Very Good', 'Good', 'Fair', 'Poor'].map((en, value) => option(value, words(en)));
const degree: readonly Option[] = ['Not at all', 'Slightly', 'Moderately', 'Considerably', 'Extremely'].map((en, value) =>
  option(value, words(en)),
);

/** The forms are older than the words we use (clinical.md B3): said before "abuse" and "clean". */
const printed = words('The next question keeps the words of the printed form.');

const drugs: readonly (readonly [linkId: string, text: string, redFlag: string | undefined])[] = [
  ['7A', 'Marijuana (cannabis, pot, weed)?', undefined],
  ['7B', 'Sedatives and/or Tranquilizers (benzos, Valium, Xanax, Ativan, Ambien, barbs, Phenobarbital, downers, etc.)?', 'sedatives'],
  ['7C', 'Cocaine and/or Crack?', undefined],
  ['7D', 'Other Stimulants (amphetamine, methamphetamine, Dexedrine, Ritalin, Adderall, speed, crystal meth, ice, etc.)?', undefined],
  [
    '7E',
    'Opiates (Heroin, Morphine, Dilaudid, Demerol, Oxycontin, oxy, codeine (Tylenol 2,3,4), Percocet, Vicodin, Fentanyl, etc.)?',
    'opiates',
  ],
  ['7F', 'Inhalants (glues, adhesives, nail polish remover, paint thinner, etc.)?', undefined],
  [
    '7G',
    'Other drugs (steroids, non-prescription sleep and diet pills, Benadryl, Ephedra, other over-the-counter or unknown medications)?',
    undefined,
  ],
];

/** Item 5 is not asked of who drank on no day, 7A to 7G not of who used on no day; they then count 0, as on the VA form. */
export function bamItems(form: BamForm): readonly Item[] {
  const past = `In the past ${form.period},`;
  const degrees = (linkId: string, text: string, more: More = {}) => choice(linkId, words(text), degree, { points: form.degrees, ...more });
  const days = (linkId: string, text: string, more: More = {}) => form.days(linkId, `${past} ${text}`, more);
  return [
    choice('1', words(form.health), health, { points: form.degrees }),
    days('2', 'how many nights did you have trouble falling asleep or staying asleep?'),
    days('3', 'how many days have you felt depressed, anxious, angry or very upset throughout most of the day?'),
    days('4', 'how many days did you drink ANY alcohol?'),
    days('5', 'how many days did you have at least 5 drinks (if you are a man) or at least 4 drinks (if you are a woman)?', {
      help: words('One drink is considered one shot of hard liquor (1.5 oz.) or 12-oz. can/bottle of beer or 5-oz. glass of wine.'),
      enableWhen: { item: '4', atLeast: 1 },
      hiddenAs: 0,
    }),
    days('6', 'how many days did you use any illegal or street drugs or abuse any prescription medications?', { preface: printed }),
    ...drugs.map(([linkId, text, code]) =>
      form.days(linkId, text, {
        help: words(`${past} how many days did you use any of the following drugs:`),
        scored: false,
        enableWhen: { item: '6', atLeast: 1 },
        hiddenAs: 0,
        redFlag: code === undefined ? undefined : { code, atLeast: 1 },
      }),
    ),
    degrees('8', `${past} how much were you bothered by cravings or urges to drink alcohol or use drugs?`, {
      redFlag: { code: 'craving', atLeast: 3 },
    }),
    degrees('9', form.confidence, form.confidence.includes('(clean)') ? { preface: printed } : {}),
    days('10', 'how many days did you attend self-help meetings like AA or NA to support your recovery?'),
    days(
      '11',
      'how many days were you in any situations or with any people that might put you at an increased risk for using alcohol or drugs (i.e., around risky "people, places or things")?',
    ),
    degrees('12', 'Does your religion or spirituality help support your recovery?'),
    days('13', 'how many days did you spend much of the time at work, school, or doing volunteer work?'),
    yesNo(
      '14',
      words(
        'Do you have enough income (from legal sources) to pay for necessities such as housing, transportation, food and clothing for yourself and your dependents?',
      ),
      {
        points: [
          { from: 0, points: 0 },
          { from: 1, points: form.income },
        ],
      },
    ),
    degrees('15', `${past} how much have you been bothered by arguments or problems getting along with any family members or friends?`),
    days('16', 'how many days did you contact or spend time with any family members or friends who are supportive of your recovery?'),
    degrees('17', 'How satisfied are you with your progress toward achieving your recovery goals?', { scored: false }),
  ];
}

/** Cannabis and the other drugs of item 7 are in none of them (clinical.md A6). There is no total of the whole form. */
export function bamScales(use: number, other: number): readonly Scale[] {
  return [
    summed('use', 'Use', ['4', '5', '6'], [0, use]),
    summed('risk', 'Risk factors', ['1', '2', '3', '8', '11', '15'], [0, other]),
    summed('protective', 'Protective factors', ['9', '10', '12', '13', '14', '16'], [0, other]),
  ];
}

export const bamFlags: readonly FlagRule[] = [
  flag('use', { any: ['4', '5', '6'].map((item) => ({ item, atLeast: 1 })) }, 'clinical.md A1'),
  flag(
    'inconsistent',
    { any: [{ item: '5', above: '4' }, ...drugs.map(([item]) => ({ item, above: '6' }))] },
    'more days in a part than in the whole, as the VA form checks',
  ),
];

export const bamLicence = {
  copyright: 'Developed in the U.S. Department of Veterans Affairs (Cacciola and others, J Subst Abuse Treat 2013;44:256–263).',
  licenseStatus: 'unknown',
  licenseNote:
    'Developed by the VA, with a manual for clinicians outside it; no text that says "public domain" was found (clinical.md A5: S1, S22).',
  attestationRequired: true,
} as const;

export const bamUse = {
  purpose: 'How things go with use, risks and what protects',
  languages: ['en'],
  mode: 'either',
  minAge: undefined,
  meaningfulChange: undefined,
} as const;
