import type { Instrument, Item, Option } from '../instrument.ts';
import { bands, choice, flag, option, summed, words } from '../make.ts';

function sign(linkId: string, text: string, help: string | undefined, ...levels: readonly (readonly [number, string])[]): Item {
  const options: readonly Option[] = levels.map(([value, en]) => option(value, words(en)));
  return choice(linkId, words(text), options, { help: help === undefined ? undefined : words(help) });
}

const items: readonly Item[] = [
  sign(
    '1',
    'Resting Pulse Rate',
    'Measured after patient is sitting or lying for one minute',
    [0, 'Pulse rate 80 or below'],
    [1, 'Pulse rate 81-100'],
    [2, 'Pulse rate 101-120'],
    [4, 'Pulse rate greater than 120'],
  ),
  sign(
    '2',
    'Sweating',
    'Over past 1/2 hour not accounted for by room temperature or patient activity',
    [0, 'No report of chills or flushing'],
    [1, 'Subjective report of chills or flushing'],
    [2, 'Flushed or observable moistness on face'],
    [3, 'Beads of sweat on brow or face'],
    [4, 'Sweat streaming off face'],
  ),
  sign(
    '3',
    'Restlessness',
    'Observation during assessment',
    [0, 'Able to sit still'],
    [1, 'Reports difficulty sitting still, but is able to do so'],
    [3, 'Frequent shifting or extraneous movements of legs/arms'],
    [5, 'Unable to sit still for more than a few seconds'],
  ),
  sign(
    '4',
    'Pupil size',
    undefined,
    [0, 'Pupils pinned or normal size for room light'],
    [1, 'Pupils possibly larger than normal for room light'],
    [2, 'Pupils moderately dilated'],
    [5, 'Pupils so dilated that only the rim of the iris is visible'],
  ),
  sign(
    '5',
    'Bone or Joint aches',
    'If patient was having pain previously, only the additional component attributed to opiates withdrawal is scored',
    [0, 'Not present'],
    [1, 'Mild diffuse discomfort'],
    [2, 'Patient reports severe diffuse aching of joints/muscles'],
    [4, 'Patient is rubbing joints or muscles and is unable to sit still because of discomfort'],
  ),
  sign(
    '6',
    'Runny nose or tearing',
    'Not accounted for by cold symptoms or allergies',
    [0, 'Not present'],
    [1, 'Nasal stuffiness or unusually moist eyes'],
    [2, 'Nose running or tearing'],
    [4, 'Nose constantly running or tears streaming down cheeks'],
  ),
  sign(
    '7',
    'GI Upset',
    'Over last 1/2 hour',
    [0, 'No GI symptoms'],
    [1, 'Stomach cramps'],
    [2, 'Nausea or loose stool'],
    [3, 'Vomiting or diarrhea'],
    [5, 'Multiple episodes of diarrhea or vomiting'],
  ),
  sign(
    '8',
    'Tremor',
    'Observation of outstretched hands',
    [0, 'No tremor'],
    [1, 'Tremor can be felt, but not observed'],
    [2, 'Slight tremor observable'],
    [4, 'Gross tremor or muscle twitching'],
  ),
  sign(
    '9',
    'Yawning',
    'Observation during assessment',
    [0, 'No yawning'],
    [1, 'Yawning once or twice during assessment'],
    [2, 'Yawning three or more times during assessment'],
    [4, 'Yawning several times/minute'],
  ),
  sign(
    '10',
    'Anxiety or Irritability',
    undefined,
    [0, 'None'],
    [1, 'Patient reports increasing irritability or anxiousness'],
    [2, 'Patient obviously irritable or anxious'],
    [4, 'Patient so irritable or anxious that participation in the assessment is difficult'],
  ),
  sign(
    '11',
    'Gooseflesh skin',
    undefined,
    [0, 'Skin is smooth'],
    [3, 'Piloerection of skin can be felt or hairs standing up on arms'],
    [5, 'Prominent piloerection'],
  ),
];

/**
 * Clinical Opiate Withdrawal Scale, rated by a clinician. 0–4 is no withdrawal, and 48 is the most there is (clinical.md A1, A6).
 * The total from which induction may begin is a prescriber's setting and stands nowhere here.
 */
export const cows: Instrument = {
  key: 'cows',
  version: '1',
  title: words('COWS'),
  purpose: 'How severe opioid withdrawal is now',
  copyright: 'Wesson DR, Ling W. The Clinical Opiate Withdrawal Scale (COWS). J Psychoactive Drugs 2003;35(2):253–259.',
  licenseStatus: 'no-permission-required',
  licenseNote: 'The authors supply a template that "can be copied and used clinically" (clinical.md A5: S16).',
  attestationRequired: false,
  languages: ['en'],
  mode: 'clinician',
  minAge: undefined,
  recallDays: 0,
  cadence: { everyDays: undefined, note: 'Before induction, and 1 to 2 hours after the dose [K]' },
  meaningfulChange: undefined,
  recall: words(
    'For each item, circle the number that best describes the patient’s signs or symptom. Rate on just the apparent relationship to opiate withdrawal.',
  ),
  items,
  scales: [
    summed(
      'total',
      'Total',
      items.map(({ linkId }) => linkId),
      [0, 48],
      {
        bands: bands(48, ['none', 0], ['mild', 5], ['moderate', 13], ['moderately-severe', 25], ['severe', 37]),
      },
    ),
  ],
  flags: [
    flag('total-25', { scale: 'total', atLeast: 25 }, 'clinical.md A1'),
    flag('vomiting', { item: '7', atLeast: 5 }, 'clinical.md A1'),
    flag('pregnant-withdrawal', { all: [{ pregnant: true }, { scale: 'total', atLeast: 5 }] }, 'clinical.md A1'),
  ],
  code: undefined,
  wordingHash: '1924d8356a692b5d832a31d15054f5c29db84267a5ee724fd346baaaa4b5003c',
  wordingStatus: 'confirmed',
  wordingSource: 'The one-page form of Wesson and Ling 2003, as several public copies agree item for item.',
  offByDefault: undefined,
};
