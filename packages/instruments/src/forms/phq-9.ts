import type { Instrument, Item, RedFlag } from '../instrument.ts';
import { bands, choice, flag, option, summed, words } from '../make.ts';
import { frequency, interest, lastTwoWeeks, mood, phqLicence } from './phq-words.ts';

/** The codes are not in the order of the points (clinical.md A4). */
const difficulty = [
  option(0, words('Not difficult at all', 'No ha sido difícil'), 'LA6572-7'),
  option(1, words('Somewhat difficult', 'Un poco difícil'), 'LA6573-5'),
  option(2, words('Very difficult', 'Muy difícil'), 'LA6575-0'),
  option(3, words('Extremely difficult', 'Extremadamente difícil'), 'LA6574-3'),
];

function symptom(linkId: string, code: string, text: Item['text'], redFlag?: RedFlag): Item {
  return choice(linkId, text, frequency, { codes: [code], redFlag });
}

const symptoms: readonly Item[] = [
  symptom('1', '44250-9', interest),
  symptom('2', '44255-8', mood),
  symptom(
    '3',
    '44259-0',
    words(
      'Trouble falling or staying asleep, or sleeping too much',
      'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado',
    ),
  ),
  symptom('4', '44254-1', words('Feeling tired or having little energy', 'Se ha sentido cansado(a) o con poca energía')),
  symptom('5', '44251-7', words('Poor appetite or overeating', 'Sin apetito o ha comido en exceso')),
  symptom(
    '6',
    '44258-2',
    words(
      'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
    ),
  ),
  symptom(
    '7',
    '44252-5',
    words(
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión',
    ),
  ),
  symptom(
    '8',
    '44253-3',
    words(
      'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal',
    ),
  ),
  symptom(
    '9',
    '44260-8',
    words(
      'Thoughts that you would be better off dead or of hurting yourself in some way',
      'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
    ),
    { code: 'item-9', atLeast: 1 },
  ),
];

const impact = choice(
  '10',
  words(
    'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    'Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, encargarse de las tareas del hogar, o llevarse bien con otras personas?',
  ),
  difficulty,
  { codes: ['69722-7'], scored: false, enableWhen: { any: symptoms.map(({ linkId }) => ({ item: linkId, atLeast: 1 })) } },
);

/** Patient Health Questionnaire 9. Scores, bands and the red flag of item 9 follow clinical.md A1; item 10 is asked and not scored. */
export const phq9: Instrument = {
  ...phqLicence,
  key: 'phq-9',
  version: '1',
  title: words('PHQ-9', 'PHQ-9'),
  purpose: 'How severe depression is',
  languages: ['en', 'es'],
  mode: 'self',
  minAge: undefined,
  recallDays: 14,
  cadence: { everyDays: 30, note: 'Intake, then monthly; every 2 weeks from a total of 10 [D]' },
  meaningfulChange: { points: 5, way: 'either', basis: 'clinical.md A1 [K]' },
  recall: lastTwoWeeks,
  items: [...symptoms, impact],
  scales: [
    summed(
      'total',
      'Total',
      symptoms.map(({ linkId }) => linkId),
      [0, 27],
      {
        code: '44261-6',
        missingRule: { kind: 'prorate', upTo: 2, never: ['9'], basis: 'some guides, clinical.md A3 [K]' },
        bands: bands(27, ['minimal', 0], ['mild', 5], ['moderate', 10], ['moderately-severe', 15], ['severe', 20]),
      },
    ),
  ],
  flags: [
    flag('item-9-skipped', { unanswered: '9' }, 'clinical.md A3 [D]'),
    flag('total-20', { scale: 'total', atLeast: 20 }, 'clinical.md A1: S9'),
  ],
  code: '44249-1',
  wordingHash: '7782d9ecb41400c931b32cbc3301382e7e00088b13e621c8b6dc66b3ae413c24',
  wordingStatus: 'confirmed',
  wordingSource: 'The published forms in English and in Spanish for the USA (clinical.md A5).',
  offByDefault: undefined,
};
