import type { Instrument, InstrumentItem, InstrumentOption, Words } from './instrument.ts';

/** LOINC answer codes LA6568-5 … LA6571-9 stand for 0 … 3 (clinical.md A4). */
const frequency: readonly InstrumentOption[] = [
  { points: 0, text: { en: 'Not at all', es: 'Ningún día' }, loinc: 'LA6568-5' },
  { points: 1, text: { en: 'Several days', es: 'Varios días' }, loinc: 'LA6569-3' },
  { points: 2, text: { en: 'More than half the days', es: 'Más de la mitad de los días' }, loinc: 'LA6570-1' },
  { points: 3, text: { en: 'Nearly every day', es: 'Casi todos los días' }, loinc: 'LA6571-9' },
];

/** The codes are not in the order of the points (clinical.md A4). */
const difficulty: readonly InstrumentOption[] = [
  { points: 0, text: { en: 'Not difficult at all', es: 'No ha sido difícil' }, loinc: 'LA6572-7' },
  { points: 1, text: { en: 'Somewhat difficult', es: 'Un poco difícil' }, loinc: 'LA6573-5' },
  { points: 2, text: { en: 'Very difficult', es: 'Muy difícil' }, loinc: 'LA6575-0' },
  { points: 3, text: { en: 'Extremely difficult', es: 'Extremadamente difícil' }, loinc: 'LA6574-3' },
];

function symptom(number: number, loinc: string, en: string, es: string, redFlagFrom?: number): InstrumentItem {
  return { number, text: { en, es }, loinc, scored: true, redFlagFrom, options: frequency };
}

const impact: Words = {
  en: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  es: 'Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, encargarse de las tareas del hogar, o llevarse bien con otras personas?',
};

/**
 * Patient Health Questionnaire 9, wording verbatim: English original, and the translation for Spanish speakers in the USA.
 * Scores, bands and the red flag of item 9 follow clinical.md A1; item 10 is asked and not scored.
 */
export const phq9: Instrument = {
  key: 'phq-9',
  version: '1',
  copyright:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
  licenseStatus: 'no-permission-required',
  licenseNote: 'No permission required to reproduce, translate, display or distribute (clinical.md A5: S2, S8).',
  loinc: { panel: '44249-1', total: '44261-6' },
  recall: {
    en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
    es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
  },
  items: [
    symptom(1, '44250-9', 'Little interest or pleasure in doing things', 'Poco interés o placer en hacer cosas'),
    symptom(2, '44255-8', 'Feeling down, depressed, or hopeless', 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas'),
    symptom(
      3,
      '44259-0',
      'Trouble falling or staying asleep, or sleeping too much',
      'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado',
    ),
    symptom(4, '44254-1', 'Feeling tired or having little energy', 'Se ha sentido cansado(a) o con poca energía'),
    symptom(5, '44251-7', 'Poor appetite or overeating', 'Sin apetito o ha comido en exceso'),
    symptom(
      6,
      '44258-2',
      'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
    ),
    symptom(
      7,
      '44252-5',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión',
    ),
    symptom(
      8,
      '44253-3',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal',
    ),
    symptom(
      9,
      '44260-8',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
      'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
      1,
    ),
    { number: 10, text: impact, loinc: '69722-7', scored: false, redFlagFrom: undefined, options: difficulty },
  ],
  bands: [
    { code: 'minimal', from: 0, to: 4 },
    { code: 'mild', from: 5, to: 9 },
    { code: 'moderate', from: 10, to: 14 },
    { code: 'moderately-severe', from: 15, to: 19 },
    { code: 'severe', from: 20, to: 27 },
  ],
};
